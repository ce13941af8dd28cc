import {
  addUpRows,
  figuresOf,
  subtractRows,
  sumsIn,
  type SelectionAmount,
  type SelectionSums,
} from './selection-amounts.js';
import type { RowSource } from '@partner-widgets/core/rows/row-source';
import type { RowWindow } from '@partner-widgets/core/rows/row-window';
import { sourceOf } from './source-of.js';
import type { DataTableHost } from './data-table-host.js';
import { selectedCount } from './selected-count.js';
import type { RowSelectionQuery } from './row-selection.js';

export type SelectionFigures =
  | { readonly kind: 'known'; readonly amounts: readonly SelectionAmount[] }
  | { readonly kind: 'waiting' | 'unknown' | 'failed' };

/** Sums a selection that is not loaded, where the source can't: exact decimal texts by column id. */
export type SummariseSelection = (
  selection: RowSelectionQuery,
  signal: AbortSignal,
) => Promise<SelectionSums>;

interface FiguresHost<Row> extends DataTableHost<Row> {
  readonly summarise: SummariseSelection | undefined;
  readonly source: RowSource<Row> | undefined;
  readonly window: RowWindow<Row> | undefined;
  readonly filter: unknown;
}

/**
 * The figures of the selection. From loaded rows where all selected ones are known; else from the
 * owner or from the source's sums of all that match, less the exceptions; else it says that there
 * are none. Never a sum of a part.
 */
export class SelectionFiguresController<Row> {
  readonly #host: FiguresHost<Row>;
  #figures: SelectionFigures = { kind: 'known', amounts: [] };
  #asking: AbortController | undefined;
  /** Of all that match, as this source answered for this filter: unchecking a row asks nothing. */
  #all:
    { readonly source: unknown; readonly filter: string; readonly sums: SelectionSums } | undefined;

  constructor(host: FiguresHost<Row>) {
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
    else if (summarise) void this.#ask((signal) => summarise(selection.query, signal));
    else if (!this.#subtract()) this.#figures = { kind: 'unknown' };
    this.#host.requestUpdate();
  }

  /** @returns false where the source has no sums, or an exception is known by its id only */
  #subtract(): boolean {
    const { selection, columns } = this.#host;
    const source = sourceOf(this.#host);
    const exceptions = [...selection.named.values()];
    if (!selection.isAll || !source?.summary || exceptions.includes(undefined)) return false;
    const filter = JSON.stringify(this.#host.filter);
    const less = (sums: SelectionSums) => subtractRows(columns, sums, exceptions as Row[]);
    if (this.#all?.source === source && this.#all.filter === filter)
      this.#figures = this.#known(less(this.#all.sums));
    else
      void this.#ask(async (signal) => {
        const answer = await source.summary?.(this.#host.filter, { signal });
        const sums = sumsIn(answer?.value);
        this.#all = { source, filter, sums };
        return less(sums);
      });
    return true;
  }

  #known(sums: SelectionSums): SelectionFigures {
    return {
      kind: 'known',
      amounts: figuresOf(this.#host.columns, sums, selectedCount(this.#host)),
    };
  }

  async #ask(ask: (signal: AbortSignal) => Promise<SelectionSums>): Promise<void> {
    const asking = (this.#asking = new AbortController());
    this.#figures = { kind: 'waiting' };
    let answer: SelectionFigures;
    try {
      answer = this.#known(await ask(asking.signal));
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
