import {
  addUpRows,
  figuresOf,
  type SelectionAmount,
  type SelectionSums,
} from './selection-amounts.js';
import type { DataTableHost } from './data-table-host.js';
import type { RowSelectionQuery } from './row-selection.js';

export type SelectionFigures =
  | { readonly kind: 'known'; readonly amounts: readonly SelectionAmount[] }
  | { readonly kind: 'waiting' | 'unknown' | 'failed' };

/** Sums a selection that is not loaded: exact decimal texts by column id. */
export type SummariseSelection = (
  selection: RowSelectionQuery,
  signal: AbortSignal,
) => Promise<SelectionSums>;

/**
 * The figures of the selection. From loaded rows where all selected ones are known; else from the
 * owner, who can ask the server; else it says that there are none. Never a sum of a part.
 */
export class SelectionFiguresController<Row> {
  readonly #host: DataTableHost<Row> & { readonly summarise: SummariseSelection | undefined };
  #figures: SelectionFigures = { kind: 'known', amounts: [] };
  #asking: AbortController | undefined;

  constructor(host: DataTableHost<Row> & { readonly summarise: SummariseSelection | undefined }) {
    this.#host = host;
  }

  get value(): SelectionFigures {
    return this.#figures;
  }

  /** The selection, the columns or the rows changed. */
  refresh(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    const { columns, summarise, selection } = this.#host;
    const rows = this.#selectedRows();
    if (!columns.some(({ amount }) => amount)) this.#figures = { kind: 'known', amounts: [] };
    else if (rows) this.#figures = { kind: 'known', amounts: addUpRows(columns, rows) };
    else if (!summarise) this.#figures = { kind: 'unknown' };
    else void this.#ask(summarise, selection.query);
    this.#host.requestUpdate();
  }

  async #ask(summarise: SummariseSelection, query: RowSelectionQuery): Promise<void> {
    const asking = (this.#asking = new AbortController());
    this.#figures = { kind: 'waiting' };
    let answer: SelectionFigures;
    try {
      const sums = await summarise(query, asking.signal);
      const count = this.#host.selection.count(this.#host.total ?? 0);
      answer = { kind: 'known', amounts: figuresOf(this.#host.columns, sums, count) };
    } catch {
      answer = { kind: 'failed' };
    }
    if (asking !== this.#asking) return;
    this.#figures = answer;
    this.#host.requestUpdate();
  }

  /** Undefined when one of them is not known. */
  #selectedRows(): Row[] | undefined {
    const { selection, rows, total } = this.#host;
    const found: Row[] = [];
    if (!selection.isAll) {
      for (const row of selection.named.values()) {
        if (row === undefined) return undefined;
        found.push(row);
      }
      return found;
    }
    // More than a few pages are never all loaded; looking would only cost time.
    if (total === undefined || total > 5000) return undefined;
    for (let index = 0; index < total; index++) {
      const row = rows.rowAt(index);
      if (row === undefined) return undefined;
      if (this.#host.isSelected(row, index)) found.push(row);
    }
    return found;
  }
}
