import { formatInstant } from '@partner-widgets/domain/billing-time';
import { codeLabel, type CodeTable } from '@partner-widgets/domain/codes';
import { formatAmount } from '@partner-widgets/domain/money';
import type { ColumnDefinition } from '../data-table/column-definition.js';

/** How the page writes things, the same in all its columns. */
export interface Writing {
  readonly locale: string;
  /** IANA zone of times. */
  readonly timeZone: string;
  /** All decimals instead of two (customers/GEN-08). */
  readonly exact: boolean;
  /** Said once for the page; an amount in another one names it (orders/UI-21). */
  readonly currency: string | undefined;
}

/** The plain text of a sensitive column once the server has given it. */
export type Reveal = (column: string, id: string) => string | undefined;

/**
 * CSS pixels that a header needs for its label beside the sort mark and the menu. Estimated, not measured: a
 * header that is too wide by a few pixels is better than a layout before the table can be drawn.
 */
function labelWidth(label: string): number {
  const text = [...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 7.2), 0);
  return Math.ceil(text) + 68;
}

const wideEnough = (label: string, width = 160): number => Math.max(width, labelWidth(label));

type Options<Row> = Partial<Omit<ColumnDefinition<Row>, 'id' | 'label' | 'text'>>;

/** Free text as it is. */
export function textColumn<Row>(
  id: string,
  label: string,
  text: (row: Row) => string | null,
  options: Options<Row> = {},
): ColumnDefinition<Row> {
  const width = wideEnough(label, options.width);
  return { sortable: true, ...options, width, id, label, text: (row) => text(row) ?? '' };
}

/** An instant in the page's zone, to the second. */
export function timeColumn<Row>(
  id: string,
  label: string,
  { locale, timeZone }: Writing,
  instant: (row: Row) => string,
  options: Options<Row> = {},
): ColumnDefinition<Row> {
  const text = (row: Row): string => formatInstant(instant(row), { locale, timeZone });
  return { sortable: true, ...options, width: wideEnough(label, 176), id, label, text };
}

/** A code by its name; one that this version does not know by itself (customers/CD-24). */
export function codeColumn<Row>(
  id: string,
  label: string,
  { locale }: Writing,
  table: CodeTable,
  code: (row: Row) => string,
  options: Options<Row> = {},
): ColumnDefinition<Row> {
  return textColumn(id, label, (row) => codeLabel(table, code(row), locale), {
    width: 128,
    ...options,
  });
}

/** An amount cut to cents; the exact value is its detail and what is copied and summed (customers/GEN-08, GEN-09). */
export function amountColumn<Row>(
  id: string,
  label: string,
  { locale, exact, currency }: Writing,
  amount: (row: Row) => string,
  currencyOf: (row: Row) => string,
  options: Options<Row> = {},
): ColumnDefinition<Row> {
  const foreign = (row: Row): string | undefined =>
    currency !== undefined && currencyOf(row) !== currency ? currencyOf(row) : undefined;
  const written = (row: Row, maximumDecimals: number): string =>
    formatAmount(amount(row), { locale, maximumDecimals, currency: foreign(row) });
  return {
    sortable: true,
    ...options,
    width: wideEnough(label, 128),
    id,
    label,
    align: 'end',
    amount,
    text: (row) => written(row, exact ? 8 : 2),
    detail: (row) => {
      const all = written(row, 8);
      return all === written(row, 2) ? undefined : all;
    },
  };
}

/** Who a sensitive column speaks of: masks, and the id that tells two equal masks apart. */
export interface Subject {
  readonly id: string;
  readonly name: string | null;
  readonly accountName: string | null;
}

export function joinSubject(name: string, accountName: string): string {
  return [name, accountName].filter((part) => part !== '').join(' / ');
}

/**
 * Name and account of a customer or reseller, masked until its eye is open (customers/MK-01). One that
 * left has neither any more: its id and a hint stand there (customers/CD-11).
 */
export function subjectColumn<Row>(
  id: string,
  label: string,
  kind: 'customer' | 'reseller',
  subject: (row: Row) => Subject,
  reveal: Reveal,
  leftHint: string,
  options: Options<Row> = {},
): ColumnDefinition<Row> {
  const isKnown = ({ name, accountName }: Subject): boolean =>
    name !== null || accountName !== null;
  return {
    ...options,
    width: wideEnough(label, 232),
    id,
    label,
    // Two subjects may share a mask, so an order by it would say nothing.
    sortable: false,
    groupBy: `${kind}Id`,
    text: (row) => {
      const { id: subjectId, name, accountName } = subject(row);
      if (name === null && accountName === null)
        return leftHint ? `${subjectId} · ${leftHint}` : subjectId;
      return joinSubject(name ?? '', accountName ?? '');
    },
    sensitive: {
      kind,
      id: (row) => (isKnown(subject(row)) ? subject(row).id : undefined),
      revealed: (row) => (isKnown(subject(row)) ? reveal(id, subject(row).id) : undefined),
    },
  };
}
