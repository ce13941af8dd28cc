import type { BoardRevenue } from '@partner-widgets/contract/board';
import { cyclesBetween } from '@partner-widgets/domain/billing-ranges';
import { amountText } from '@partner-widgets/domain/money';
import { sql, type RawBuilder } from 'kysely';
import { joinLimbs, sumLimbs, type FromColumn } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { among, inScope } from '../scope/row-scope.js';
import { customerFaces } from '../scope/customer-names.js';
import { selectBoard, type BoardSelection } from './selection.js';

const topCount = 10;

/**
 * B5 贡献收入统计: amount due less vouchers and cash coupons, refunds negative; spending with
 * a stored-value card counts (customers §1.2, CB-10).
 */
export async function getBoardRevenue(
  gateway: Gateway,
  call: Call<'getBoardRevenue'>,
): Promise<BoardRevenue> {
  const selection = await selectBoard(gateway, call, call.input.query);
  const { filter, asOf } = selection;
  const cycles = cyclesBetween(filter.monthBegin, filter.monthEnd);
  const sums = (column: string) =>
    gateway.kept.read(asOf, ['revenue', column, selection], () =>
      revenueBy(gateway, selection, cycles, column),
    );
  const byMonth = await sums('c.cycle');
  const byCustomer = [...(await sums('c.customer_id'))];
  const total = [...byMonth.values()].reduce((sum, units) => sum + units, 0n);
  const top = byCustomer
    .filter(([, units]) => units > 0n)
    .sort(([idA, a], [idB, b]) => (a > b ? -1 : a < b ? 1 : idA < idB ? -1 : 1))
    .slice(0, topCount);
  const face = await customerFaces(
    gateway.store,
    call.principal,
    top.map(([id]) => id),
  );
  return {
    currency: call.principal.partner.currency,
    total: amountText(total),
    months: cycles.map((month) => ({ month, amount: amountText(byMonth.get(month) ?? 0n) })),
    topCustomers: top.map(([customerId, units]) => ({
      customerId,
      customerName: face(customerId).name,
      accountName: face(customerId).accountName,
      amount: amountText(units),
      ratio: total > 0n ? ratioText(units, total) : null,
    })),
    asOf,
  };
}

async function revenueBy(
  { store }: Gateway,
  { scope, filter, asOf }: BoardSelection,
  cycles: readonly string[],
  column: string,
): Promise<Map<string, bigint>> {
  const parts: RawBuilder<unknown>[] = [
    inScope(scope, 'c'),
    among(sql.ref('c.cycle'), cycles),
    sql`c.trade_time < ${asOf}`,
  ];
  if (filter.associationType !== undefined) {
    parts.push(sql`c.association_type = ${filter.associationType}`);
  }
  // customers/CB-09: of an account manager from the day after the assignment.
  if (scope.managerIds) parts.push(sql`c.counts_for_manager = 1`);
  const { high, low } = sumLimbs(
    store,
    sql`(c.payment_amount - c.coupon_amount - c.cash_coupon_amount)`,
  );
  const { rows } = await sql<{ key: string; high: FromColumn; low: FromColumn }>`
    select ${sql.ref(column)} as key, ${high} as high, ${low} as low
    from consumption_records c where ${sql.join(parts, sql` and `)}
    group by ${sql.ref(column)}`.execute(store.tables);
  return new Map(rows.map((row) => [row.key, joinLimbs(row)]));
}

/** A share with 4 decimals, the last rounded half up. */
function ratioText(part: bigint, total: bigint): string {
  const tenThousandths = (part * 20_000n + total) / (2n * total);
  return `${tenThousandths / 10_000n}.${String(tenThousandths % 10_000n).padStart(4, '0')}`;
}
