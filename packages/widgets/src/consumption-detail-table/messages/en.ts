import { billDetailTypeLabels } from '@partner-widgets/domain/codes/bill-detail-type.en';
import { chargingModeLabels } from '@partner-widgets/domain/codes/charging-mode.en';
import { paymentStatusLabels } from '@partner-widgets/domain/codes/payment-status.en';
import type { ConsumptionMessages } from './messages.js';

export const messages: ConsumptionMessages = {
  codes: {
    billDetailType: billDetailTypeLabels,
    chargingMode: chargingModeLabels,
    paymentStatus: paymentStatusLabels,
  },
  title: 'Expenditure details',
  columns: {
    consumeTime: 'Consumed on',
    customer: 'Customer name / account',
    associationType: 'Association type',
    accountManagerName: 'Account manager',
    serviceTypeCode: 'Product type',
    productName: 'Product name',
    billDetailType: 'Bill type',
    chargingMode: 'Billing mode',
    tradeId: 'Order / transaction ID',
    paymentAmount: 'Amount due',
    paymentStatus: 'Payment status',
    regionCode: 'Region',
    resourceName: 'Resource name',
    resourceId: 'Resource ID',
    productSpec: 'Specification',
    tradeTime: 'Traded on',
    officialAmount: 'List price',
    discountAmount: 'Discount',
    eraseAmount: 'Erased amount',
    cashAmount: 'Cash',
    creditAmount: 'Credit',
    couponAmount: 'Coupon',
    cashCouponAmount: 'Cash coupon',
    storedValueCardAmount: 'Stored-value card',
    debtAmount: 'Arrears',
    writeoffAmount: 'Written off',
    customerId: 'Customer ID',
  },
  formerCustomer: 'no longer associated',
  note: 'Customer expenditure is not a partner bill. Do not use it for settlement, repayment or invoicing.',
};
