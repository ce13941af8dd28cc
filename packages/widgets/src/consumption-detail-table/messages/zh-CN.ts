import { billDetailTypeLabels } from '@partner-widgets/domain/codes/bill-detail-type.zh';
import { chargingModeLabels } from '@partner-widgets/domain/codes/charging-mode.zh';
import { paymentStatusLabels } from '@partner-widgets/domain/codes/payment-status.zh';
import type { ConsumptionMessages } from './messages.js';

export const messages: ConsumptionMessages = {
  codes: {
    billDetailType: billDetailTypeLabels,
    chargingMode: chargingModeLabels,
    paymentStatus: paymentStatusLabels,
  },
  title: '消费明细',
  columns: {
    consumeTime: '消费时间',
    customer: '客户名称/账号名',
    associationType: '关联类型',
    accountManagerName: '客户经理',
    serviceTypeCode: '产品类型',
    productName: '产品名称',
    billDetailType: '账单类型',
    chargingMode: '计费模式',
    tradeId: '订单号/交易号',
    paymentAmount: '应付金额',
    paymentStatus: '支付状态',
    regionCode: '区域',
    resourceName: '资源名称',
    resourceId: '资源ID',
    productSpec: '规格',
    tradeTime: '交易时间',
    officialAmount: '官网价',
    discountAmount: '优惠金额',
    eraseAmount: '抹零金额',
    cashAmount: '现金',
    creditAmount: '信用',
    couponAmount: '代金券',
    cashCouponAmount: '现金券',
    storedValueCardAmount: '储值卡',
    debtAmount: '欠费',
    writeoffAmount: '核销',
    customerId: '客户ID',
  },
  formerCustomer: '已不再关联',
  note: '客户消费数据不是伙伴账单，不作为结算、还款或开票的依据。',
};
