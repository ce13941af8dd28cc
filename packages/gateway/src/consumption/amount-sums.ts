import {
  consumptionAmountColumns,
  type ConsumptionAmountColumn,
} from '@partner-widgets/contract/consumption';
import { amountText } from '@partner-widgets/domain/money';
import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../database/open.js';
import { joinLimbs, sumLimbs, type FromColumn } from '../database/values.js';
import { amountColumns } from './columns.js';

/** A row of sums, as {@link amountSums} selects them. */
export type SumsRow = Readonly<Record<string, FromColumn>>;

/** Select terms of the exact sum of an expression, to be read with {@link sumNamed}. */
export function sumTerms(
  store: Store,
  name: string,
  expression: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  const { high, low } = sumLimbs(store, sql`(${expression})`);
  return [sql`${high} as ${sql.ref(`${name}_high`)}`, sql`${low} as ${sql.ref(`${name}_low`)}`];
}

/** Select terms of the exact sums of every amount column of `consumption_records as c`. */
export function amountSums(store: Store): RawBuilder<unknown>[] {
  return consumptionAmountColumns.flatMap((name) =>
    sumTerms(store, name, sql.ref(amountColumns[name])),
  );
}

/** Decimal text of one sum. */
export function sumNamed(row: SumsRow, name: string): string {
  return amountText(joinLimbs({ high: row[`${name}_high`], low: row[`${name}_low`] }));
}

/** Decimal texts of all sums of {@link amountSums}. */
export function amountsOf(row: SumsRow): Record<ConsumptionAmountColumn, string> {
  return Object.fromEntries(
    consumptionAmountColumns.map((name) => [name, sumNamed(row, name)]),
  ) as Record<ConsumptionAmountColumn, string>;
}
