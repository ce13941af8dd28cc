import type {
  ConsumptionAmountColumn,
  ConsumptionSortColumn,
} from '@partner-widgets/contract/consumption';
import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../database/open.js';
import { ranksOf, textColumns, type Ranks, type TextsOf } from './shown-texts.js';

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

/** Texts that people read: in the order of their language. Everything else goes by code unit. */
const collatedColumns = ['productName', 'resourceName', 'accountManagerName'] as const;
type CollatedColumn = (typeof collatedColumns)[number];

const sortColumns: Readonly<Record<Exclude<ConsumptionSortColumn, CollatedColumn>, string>> = {
  ...amountColumns,
  consumeTime: 'c.consume_time',
  tradeTime: 'c.trade_time',
  associationType: 'c.association_type',
  serviceTypeCode: 'c.service_type_code',
  billDetailType: 'c.bill_detail_type',
  chargingMode: 'c.charging_mode',
  tradeId: 'c.trade_id',
  paymentStatus: 'c.payment_status',
  regionCode: 'c.region_code',
  resourceId: 'c.resource_id',
};

interface SortTerm {
  readonly column: ConsumptionSortColumn;
  readonly descending: boolean;
}

/** Parts of a statement over `consumption_records as c` that gives an order. */
export interface ConsumptionOrder {
  /** Stands before the statement's first `select`. */
  readonly ranks: RawBuilder<unknown>;
  /** Stands behind `consumption_records c`. */
  readonly joins: RawBuilder<unknown>;
  readonly terms: RawBuilder<unknown>;
}

/** Most significant first; newest first when nothing is asked; null before all others; ties by id. */
export async function consumptionOrder(
  store: Store,
  of: TextsOf,
  sort: readonly SortTerm[] | undefined,
): Promise<ConsumptionOrder> {
  const asked = sort?.length ? sort : [{ column: 'consumeTime', descending: true } as const];
  const ranked = [...new Set(asked.map(({ column }) => column))].filter(isCollated);
  const tables = ranked.map((column) => sql.ref(`ranks_of_${textColumns[column]}`));
  const lists = await Promise.all(ranked.map((column) => ranksOf(store, of, column)));
  const terms = asked.map(({ column, descending }) => {
    const expression = isCollated(column)
      ? // The engines put nulls at different ends.
        sql`coalesce(${sql.ref(`ranks_of_${textColumns[column]}.rank`)}, -1)`
      : sql.ref(sortColumns[column]);
    return descending ? sql`${expression} desc` : sql`${expression} asc`;
  });
  return {
    ranks: lists.length
      ? sql`with ${sql.join(
          lists.map(
            (list, at) =>
              sql`${tables[at]}(value, rank) as materialized (${rankRows(store, list)})`,
          ),
        )}`
      : sql``,
    joins: sql.join(
      ranked.map((column, at) => {
        const value = sql.ref(`c.${textColumns[column]}`);
        return sql`left join ${tables[at]} on ${tables[at]}.value = ${value}`;
      }),
      sql` `,
    ),
    terms: sql.join([...terms, sql`c.id asc`]),
  };
}

function isCollated(column: ConsumptionSortColumn): column is CollatedColumn {
  return (collatedColumns as readonly string[]).includes(column);
}

/** A list of ranks as rows of value and rank. */
function rankRows(store: Store, { values, ranks }: Ranks): RawBuilder<unknown> {
  if (store.engine === 'postgres') {
    return sql`select value, rank from unnest(${values}::text[], ${ranks}::int[]) as r(value, rank)`;
  }
  const pairs = JSON.stringify(values.map((value, at) => [value, ranks[at]]));
  // As text: without a type SQLite joins by walking the whole list for each row.
  return sql`select cast(value ->> 0 as text), value ->> 1 from json_each(${pairs})`;
}
