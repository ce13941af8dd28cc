import type { ConsumptionRecord } from '@partner-widgets/contract/consumption';
import type { Selectable } from 'kysely';
import { productName, regionName, resourceTypeName, serviceTypeName } from '../catalogue/names.js';
import type { ConsumptionTable } from '../database/schema.js';
import { amount } from '../database/values.js';
import type { Language } from '../http/language.js';
import type { CustomerFace } from '../scope/customer-names.js';

export type ConsumptionRow = Selectable<ConsumptionTable> & { manager_name: string | null };

/** A row as it travels: names in the language asked for, customers masked. */
export function consumptionRecord(
  row: ConsumptionRow,
  customer: CustomerFace,
  language: Language,
): ConsumptionRecord {
  return {
    id: row.id,
    billCycle: row.cycle,
    customerId: row.customer_id,
    customerName: customer.name,
    accountName: customer.accountName,
    stillAssociated: customer.stillAssociated,
    associationType: row.association_type,
    accountManagerId: row.account_manager_id,
    accountManagerName: row.manager_name,
    resellerId: row.distributor_id === null ? null : row.partner_id,
    serviceTypeCode: row.service_type_code,
    serviceTypeName: serviceTypeName(row.service_type_code, language),
    resourceTypeName: resourceTypeName(row.resource_type_code, language),
    productName: productName(row.product_name, language),
    productSpec: row.product_spec,
    billDetailType: row.bill_detail_type,
    chargingMode: row.charging_mode,
    regionCode: row.region_code,
    regionName: regionName(row.region_code, language),
    resourceId: row.resource_id,
    resourceName: row.resource_name,
    tradeId: row.trade_id,
    consumeTime: row.consume_time,
    tradeTime: row.trade_time,
    officialAmount: amount(row.official_amount),
    discountAmount: amount(row.discount_amount),
    eraseAmount: amount(row.erase_amount),
    paymentAmount: amount(row.payment_amount),
    cashAmount: amount(row.cash_amount),
    creditAmount: amount(row.credit_amount),
    couponAmount: amount(row.coupon_amount),
    cashCouponAmount: amount(row.cash_coupon_amount),
    storedValueCardAmount: amount(row.stored_value_card_amount),
    debtAmount: amount(row.debt_amount),
    writeoffAmount: amount(row.writeoff_amount),
    paymentStatus: row.payment_status,
    currency: row.currency,
  };
}
