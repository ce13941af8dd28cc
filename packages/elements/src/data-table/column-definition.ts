import type { TemplateResult } from 'lit';

/** One column of a table. Everything but `id`, `label`, `width` and `text` is optional. */
export interface ColumnDefinition<Row> {
  /** Stable: saved views and sort orders name it. */
  readonly id: string;
  /** Already in the user's language. */
  readonly label: string;
  /** CSS pixels before the user changes it. */
  readonly width: number;
  /** CSS pixels; default 64. */
  readonly minWidth?: number | undefined;
  readonly align?: 'start' | 'end' | undefined;
  /** What is shown and copied. For a sensitive column this is the mask (customers/MK-06). */
  readonly text: (row: Row) => string;
  /** A richer cell, e.g. a link button, or an icon and a word. */
  readonly render?: ((row: Row) => TemplateResult | string) | undefined;
  /** More words for the same cell, shown when the cell is opened, e.g. an amount with all its decimals. */
  readonly detail?: ((row: Row) => string | undefined) | undefined;
  /** Whether the column may be sorted at all; the source has the last word. */
  readonly sortable?: boolean | undefined;
  /** Default true. */
  readonly defaultVisible?: boolean | undefined;
  readonly pinned?: 'start' | 'end' | undefined;
  /** False for a column that the user can't hide. Default true. */
  readonly removable?: boolean | undefined;
  /** The raw decimal text of an amount: right-aligned, tabular figures, summed in the selection, copied. */
  readonly amount?: ((row: Row) => string | undefined) | undefined;
  readonly sensitive?: SensitiveColumn<Row> | undefined;
  /** What the source calls this column when it groups by it; default: the id. */
  readonly groupBy?: string | undefined;
}

/** A column with an eye in its header (customers/MK-01). */
export interface SensitiveColumn<Row> {
  readonly kind: 'customer' | 'reseller';
  /** Whose text it is; the owner of the reveal store asks by it. */
  readonly id: (row: Row) => string | undefined;
  /** The plain text once it has come; the table asks only while the column is revealed. */
  readonly revealed: (row: Row) => string | undefined;
}

/** The checkbox column's id. No definition may use it. */
export const selectionColumnId = '_select';

export const defaultMinimumWidth = 64;

/** What is shown, copied and read out, never more than the eye allows. */
export function shownText<Row>(
  column: ColumnDefinition<Row>,
  row: Row,
  revealed: ReadonlySet<string>,
): string {
  if (column.sensitive && revealed.has(column.id)) {
    return column.sensitive.revealed(row) ?? column.text(row);
  }
  return column.text(row);
}
