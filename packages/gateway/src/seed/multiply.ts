import { sql } from 'kysely';
import type { Store } from '../database/open.js';
import { whole, type FromColumn } from '../database/values.js';

/** Ids of a cycle's ordinary records end below this. */
const idStep = 100_000;
const copiesAtOnce = 10;

/**
 * Makes `count` further records of a partner in a cycle out of those it has, inside the
 * database: a million rows bound one by one from JavaScript take minutes. Copies keep
 * customer, manager and hour; minute, ids and (where nothing is erased) amounts vary, so
 * that customers/CD-20 and CD-21 hold as before. In steps, each of which is committed.
 */
export async function multiplyRecords(
  store: Store,
  partnerId: string,
  cycle: string,
  count: number,
): Promise<void> {
  const { rows } = await sql<{ count: FromColumn }>`
    select count(*) as count from consumption_records
    where partner_id = ${partnerId} and cycle = ${cycle}`.execute(store.tables);
  const base = whole(rows[0]?.count);
  if (base === 0) return;
  let left = count;
  for (let first = 1; left > 0; first += copiesAtOnce) {
    const here = Math.min(left, base * copiesAtOnce);
    await sql`
      insert into consumption_records
      with recursive copies(n) as (
        select ${sql.lit(first)} union all
        select n + 1 from copies where n < ${sql.lit(first + copiesAtOnce - 1)})
      select
        substr(c.id, 1, 6) || ${padded(sql`copies.n * ${sql.lit(idStep)} + ${ordinal}`, 12)},
        c.partner_id, c.distributor_id, c.account_manager_id, c.counts_for_manager, c.cycle,
        c.customer_id, c.association_type, c.service_type_code, c.resource_type_code,
        c.product_name, c.product_spec, c.bill_detail_type, c.charging_mode, c.region_code,
        c.resource_id, c.resource_name,
        substr(c.trade_id, 1, 6) || ${padded(sql`copies.n * ${sql.lit(idStep)} + ${ordinal}`, 12)},
        ${sameHour('c.consume_time')}, ${sameHour('c.trade_time')},
        ${times('official_amount')}, ${times('discount_amount')}, c.erase_amount,
        ${times('payment_amount')}, ${times('cash_amount')}, ${times('credit_amount')},
        ${times('coupon_amount')}, ${times('cash_coupon_amount')},
        ${times('stored_value_card_amount')}, ${times('debt_amount')}, ${times('writeoff_amount')},
        c.payment_status, c.currency
      from copies cross join consumption_records c
      where c.partner_id = ${partnerId} and c.cycle = ${cycle}
        and c.id < ${`${cycle.replace('-', '')}${String(idStep).padStart(12, '0')}`}
      order by copies.n, c.id limit ${sql.lit(here)}`.execute(store.tables);
    left -= here;
  }
}

const ordinal = sql`cast(substr(c.id, 7) as bigint)`;

/** A whole number with leading zeros, in SQL both engines understand. */
function padded(number: ReturnType<typeof sql>, digits: number) {
  return sql`substr(cast(${sql.lit(10 ** digits)} + ${number} as text), 2)`;
}

function sameHour(column: string) {
  const minute = padded(sql`(copies.n * 7 + ${ordinal} * 13) % 60`, 2);
  const second = padded(sql`(copies.n * 11 + ${ordinal} * 17) % 60`, 2);
  return sql`substr(${sql.ref(column)}, 1, 14) || ${minute} || ':' || ${second} || 'Z'`;
}

function times(column: string) {
  const value = sql.ref(`c.${column}`);
  return sql`case when c.erase_amount = 0 then ${value} * (1 + copies.n % 5) else ${value} end`;
}
