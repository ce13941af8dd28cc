import { averageAmount } from '@partner-widgets/domain/average-amount';
import { amountText, isAmount, parseAmount } from '@partner-widgets/domain/money';
import type { ColumnDefinition } from './column-definition.js';

/** Exact figures of one amount column over the selection. */
export interface SelectionAmount {
  readonly column: string;
  /** Decimal text, exact. */
  readonly sum: string;
  /** Decimal text, rounded half away from zero at the eighth decimal. */
  readonly average: string;
}

/** What an owner answers who can sum rows that are not loaded: decimal texts by column id. */
export type SelectionSums = Readonly<Record<string, string>>;

/** Sums the raw decimals, never the shown ones (customers/GEN-09). Rows without an amount count as rows. */
export function addUpRows<Row>(
  columns: readonly ColumnDefinition<Row>[],
  rows: readonly Row[],
): SelectionAmount[] {
  return columns.flatMap(({ id, amount }) => {
    if (!amount) return [];
    let units = 0n;
    for (const row of rows) {
      const text = amount(row);
      if (text !== undefined && isAmount(text)) units += parseAmount(text);
    }
    return [figures(id, units, rows.length)];
  });
}

/** Exact sums without those of some rows. */
export function subtractRows<Row>(
  columns: readonly ColumnDefinition<Row>[],
  sums: SelectionSums,
  rows: readonly Row[],
): SelectionSums {
  const left: Record<string, string> = {};
  for (const { column, sum } of addUpRows(columns, rows)) {
    const text = sums[column];
    if (text !== undefined && isAmount(text))
      left[column] = amountText(parseAmount(text) - parseAmount(sum));
  }
  return left;
}

/** The sums in a source's answer: among its `amounts`, or beside them. */
export function sumsIn(value: unknown): SelectionSums {
  const { amounts, ...others } = Object(value) as { readonly amounts?: object };
  const entries = Object.entries({ ...others, ...amounts });
  return Object.fromEntries(
    entries.filter(([, text]) => typeof text === 'string'),
  ) as SelectionSums;
}

/** The same from sums that the owner computed. */
export function figuresOf<Row>(
  columns: readonly ColumnDefinition<Row>[],
  sums: SelectionSums,
  count: number,
): SelectionAmount[] {
  return columns.flatMap(({ id, amount }) => {
    const text = sums[id];
    return amount && text !== undefined && isAmount(text)
      ? [figures(id, parseAmount(text), count)]
      : [];
  });
}

function figures(column: string, units: bigint, count: number): SelectionAmount {
  const average = count > 0 ? averageAmount(units, count) : 0n;
  return { column, sum: amountText(units), average: amountText(average) };
}
