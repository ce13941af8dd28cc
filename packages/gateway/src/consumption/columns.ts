import type {
  ConsumptionAmountColumn,
  ConsumptionSortColumn,
} from '@partner-widgets/contract/consumption';
import { sql, type RawBuilder } from 'kysely';

/** Where an amount of the contract stands in the table. */
export const amountColumns: Readonly<Record<ConsumptionAmountColumn, string>> = {
  officialAmount: 'c.official_amount',
  discountAmount: 'c.discount_amount',
  eraseAmount: 'c.erase_amount',
  paymentAmount: 'c.payment_amount',
  cashAmount: 'c.cash_amount',
  creditAmount: 'c.credit_amount',
  couponAmount: 'c.coupon_amount',
  cashCouponAmount: 'c.cash_coupon_amount',
  storedValueCardAmount: 'c.stored_value_card_amount',
  debtAmount: 'c.debt_amount',
  writeoffAmount: 'c.writeoff_amount',
};

const sortColumns: Readonly<Record<Exclude<ConsumptionSortColumn, 'accountManagerName'>, string>> =
  {
    ...amountColumns,
    consumeTime: 'c.consume_time',
    tradeTime: 'c.trade_time',
    associationType: 'c.association_type',
    serviceTypeCode: 'c.service_type_code',
    productName: 'c.product_name',
    billDetailType: 'c.bill_detail_type',
    chargingMode: 'c.charging_mode',
    tradeId: 'c.trade_id',
    paymentStatus: 'c.payment_status',
    regionCode: 'c.region_code',
    resourceName: 'c.resource_name',
    resourceId: 'c.resource_id',
  };

interface SortTerm {
  readonly column: ConsumptionSortColumn;
  readonly descending: boolean;
}

/** `order by` terms, most significant first; newest first when nothing is asked; ties by id. */
export function consumptionOrder(sort: readonly SortTerm[] | undefined): RawBuilder<unknown> {
  const asked = sort?.length ? sort : [{ column: 'consumeTime', descending: true } as const];
  const terms = asked.map(({ column, descending }) => {
    const expression =
      column === 'accountManagerName'
        ? // Without a name it is the empty text: the engines put nulls at different ends.
          sql`coalesce((select m.name from account_managers m where m.manager_id = c.account_manager_id), '')`
        : sql.ref(sortColumns[column]);
    return descending ? sql`${expression} desc` : sql`${expression} asc`;
  });
  return sql.join([...terms, sql`c.id asc`]);
}
