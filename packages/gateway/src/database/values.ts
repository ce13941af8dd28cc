import { amountText } from '@partner-widgets/domain/money';
import { sql, type RawBuilder } from 'kysely';
import type { Store } from './open.js';

/** An integer column as it comes: bigint from SQLite, text from PostgreSQL, null from an empty sum. */
export type FromColumn = bigint | number | string | null | undefined;

/** Whole 1e-8 units of an amount column. */
export function units(value: FromColumn): bigint {
  return BigInt(value ?? 0);
}

/** Decimal text of an amount column. */
export function amount(value: FromColumn): string {
  return amountText(units(value));
}

/** A count or another integer far below 2⁵³. */
export function whole(value: FromColumn): number {
  return Number(value ?? 0);
}

/** Raw sums of one column: `high × 2³² + low`. */
export interface Limbs {
  readonly high: FromColumn;
  readonly low: FromColumn;
}

/**
 * The exact sum of a column of units in two limbs. SQLite's `sum()` of integers fails
 * beyond 64 bits; the halves of 32 bits can't reach that below 2³¹ rows. PostgreSQL's
 * numeric has no bound, so there the high limb is 0.
 */
export function sumLimbs(
  store: Store,
  column: RawBuilder<unknown>,
): { high: RawBuilder<FromColumn>; low: RawBuilder<FromColumn> } {
  if (store.engine === 'postgres') {
    return { high: sql<FromColumn>`0`, low: sql<FromColumn>`sum(${column})` };
  }
  return {
    high: sql<FromColumn>`sum(${column} >> 32)`,
    low: sql<FromColumn>`sum(${column} & 4294967295)`,
  };
}

/** The exact sum of two limbs in units. */
export function joinLimbs({ high, low }: Limbs): bigint {
  return units(high) * 4_294_967_296n + units(low);
}
