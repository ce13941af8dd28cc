import type { ConsumptionRecord } from '@partner-widgets/contract/consumption';
import { associationTypes } from '@partner-widgets/domain/codes/association-type';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import { sql } from 'kysely';
import { consumptionOrder } from '../consumption/columns.js';
import { consumptionCondition } from '../consumption/filter.js';
import { consumptionRecord, type ConsumptionRow } from '../consumption/record.js';
import type { ConsumptionSelection } from '../consumption/selection.js';
import type { Store } from '../database/open.js';
import type { Language } from '../http/language.js';
import { customerFaces } from '../scope/customer-names.js';
import type { Principal } from '../session/principal.js';
import { code, money, text, time, type FileColumn } from './file-column.js';

type Column = FileColumn<ConsumptionRecord>;

/** Columns of 消费明细 in the order of the page, then everything else (customers §3.2). */
export function consumptionColumns(site: 'CN' | 'INTL'): readonly Column[] {
  return [
    time('消费时间', 'Consumed on', (row) => row.consumeTime),
    text('账期', 'Billing cycle', (row) => row.billCycle),
    text('客户ID', 'Customer ID', (row) => row.customerId),
    text('客户名称', 'Customer name', (row) => row.customerName),
    text('客户账号名', 'Customer account', (row) => row.accountName),
    code('关联类型', 'Association type', associationTypes(site), (row) => row.associationType),
    text('客户经理', 'Account manager', (row) => row.accountManagerName),
    text('产品类型', 'Product type', (row) => row.serviceTypeName),
    text('产品名称', 'Product name', (row) => row.productName),
    code('账单类型', 'Bill type', billDetailTypes, (row) => row.billDetailType),
    code('计费模式', 'Billing mode', chargingModes, (row) => row.chargingMode),
    text('订单号/交易号', 'Order/Transaction ID', (row) => row.tradeId),
    money('应付金额', 'Amount due', (row) => row.paymentAmount),
    code('支付状态', 'Payment status', paymentStatuses, (row) => row.paymentStatus),
    text('区域', 'Region', (row) => row.regionName),
    text('资源名称', 'Resource name', (row) => row.resourceName),
    text('资源ID', 'Resource ID', (row) => row.resourceId),
    text('规格', 'Specification', (row) => row.productSpec),
    time('交易时间', 'Traded on', (row) => row.tradeTime),
    money('官网价', 'List price', (row) => row.officialAmount),
    money('优惠金额', 'Discount', (row) => row.discountAmount),
    money('抹零金额', 'Erased amount', (row) => row.eraseAmount),
    money('现金', 'Cash', (row) => row.cashAmount),
    money('信用额度', 'Credit', (row) => row.creditAmount),
    money('代金券', 'Vouchers', (row) => row.couponAmount),
    money('现金券', 'Cash coupons', (row) => row.cashCouponAmount),
    money('储值卡', 'Stored-value card', (row) => row.storedValueCardAmount),
    money('欠费', 'Arrears', (row) => row.debtAmount),
    money('欠费核销', 'Written off', (row) => row.writeoffAmount),
    text('币种', 'Currency', (row) => row.currency),
    text('云经销商ID', 'Reseller ID', (row) => row.resellerId),
    text('记录ID', 'Record ID', (row) => row.id),
  ];
}

/** The selection's records in the page's default order, a batch at a time, by a cursor and not by offset. */
export async function* consumptionBatches(
  store: Store,
  principal: Principal,
  selection: ConsumptionSelection,
  language: Language,
  size: number,
): AsyncGenerator<ConsumptionRecord[]> {
  const { terms } = await consumptionOrder(store, selection.texts, undefined);
  let last: ConsumptionRow | undefined;
  for (;;) {
    const after = last
      ? sql` and (c.consume_time < ${last.consume_time} or (c.consume_time = ${last.consume_time} and c.id > ${last.id}))`
      : sql``;
    const { rows } = await sql<ConsumptionRow>`
      select c.*, m.name as manager_name from consumption_records c
      left join account_managers m on m.manager_id = c.account_manager_id
      where ${consumptionCondition(selection)}${after}
      order by ${terms} limit ${size}`.execute(store.pages);
    if (rows.length === 0) return;
    const face = await customerFaces(
      store,
      principal,
      rows.map((row) => row.customer_id),
    );
    yield rows.map((row) => consumptionRecord(row, face(row.customer_id), language));
    last = rows.at(-1);
  }
}
