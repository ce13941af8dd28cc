import type { RowSource } from '@partner-widgets/core/rows/row-source';
import type { RowWindow } from '@partner-widgets/core/rows/row-window';
import type { DataTableHost } from './data-table-host.js';
import { TableSelectionEvent } from './events/table-selection-event.js';
import { largestRange, rowsOfRange } from './row-range.js';
import { matchingRows, selectedCount } from './selected-count.js';
import { saySelected } from './selection-bar.js';
import { sourceOf } from './source-of.js';
import { nothingSelected, type RowSelectionQuery } from './row-selection.js';
import {
  SelectionFiguresController,
  type SelectionFigures,
  type SummariseSelection,
} from './selection-figures.js';

export interface SelectingHost<Row> extends DataTableHost<Row> {
  readonly source: RowSource<Row> | undefined;
  readonly window: RowWindow<Row> | undefined;
  readonly filter: unknown;
  readonly summarise: SummariseSelection | undefined;
  selectionChanged(): void;
}

/** What presses on checkboxes, Space and Ctrl+A do to the selection. */
export class RowSelecting<Row> {
  readonly #host: SelectingHost<Row>;
  readonly #figures: SelectionFiguresController<Row>;
  #filter: string | undefined;
  #wasCleared = false;
  /** What was refused, in words, until the selection changes. */
  refusal: string | undefined;
  /** Where a range begins. */
  #anchor: number | undefined;

  constructor(host: SelectingHost<Row>) {
    this.#host = host;
    this.#figures = new SelectionFiguresController(host);
    this.#filter = JSON.stringify(host.filter);
  }

  get figures(): SelectionFigures {
    return this.#figures.value;
  }

  refresh(): void {
    if (!this.#host.selection.isEmpty) this.#figures.refresh();
  }

  /** A selection is one of the rows that match; other rows match now. Another order or source changes nothing. */
  filterChanged(): void {
    const filter = JSON.stringify(this.#host.filter);
    if (filter === this.#filter) return;
    this.#filter = filter;
    if (this.#host.selection.isEmpty) return;
    this.replace(nothingSelected);
    this.#wasCleared = true;
    this.#tell(this.#host.words?.selectionCleared);
  }

  /** Once more together with the new number of rows, which would else be all that is heard. */
  #sayCleared(): void {
    const { words, rows } = this.#host;
    if (!this.#wasCleared || !words || rows.isHeld || rows.total === undefined) return;
    this.#wasCleared = false;
    const count = matchingRows(this.#host);
    const found = words.rowCount(this.#host.number(count), count);
    setTimeout(() => this.#host.announce(`${words.selectionCleared} · ${found}`));
  }

  refuse(words: string): void {
    this.refusal = words;
    this.#host.announce(words);
    this.#host.requestUpdate();
  }

  replace(query: RowSelectionQuery): void {
    this.#host.selection.replace(query);
    this.#anchor = this.refusal = undefined;
    this.#figures.refresh();
    this.#host.selectionChanged();
  }

  everything(selected: boolean): void {
    this.replace(selected ? { mode: 'all', except: [] } : nothingSelected);
    this.#tell();
  }

  /** Rows came: some may be selected by their id only. */
  rowsChanged(): void {
    this.#sayCleared();
    if (this.#host.selection.isEmpty || this.#figures.value.kind !== 'unknown') return;
    const { rows, total } = this.#host;
    for (let index = 0; index < Math.min(total ?? 0, 5000); index++) {
      const row = rows.rowAt(index);
      if (row !== undefined) this.#host.selection.meet(this.#host.idOf(row, index), row);
    }
    this.#figures.refresh();
  }

  /** One row, or with `range` all from the last one pressed to this one. */
  async select(index: number, selected: boolean, range: boolean): Promise<void> {
    // What is about to be replaced is not among the rows that match.
    if (this.#host.rows.isHeld) return this.#host.selectionChanged();
    const anchor = this.#anchor;
    if (!range || anchor === undefined || anchor === index) {
      const row = this.#host.rows.rowAt(index);
      if (row === undefined) return;
      this.#anchor = index;
      this.#host.selection.set(this.#host.idOf(row, index), row, selected);
      this.#changed();
      return;
    }
    const [first, last] = anchor < index ? [anchor, index] : [index, anchor];
    const { words } = this.#host;
    if (last - first + 1 > largestRange) {
      this.#host.announce(words?.rangeTooLarge(this.#host.number(largestRange)) ?? '');
      this.#host.selectionChanged();
      return;
    }
    const headings = this.#host.rows.matching !== undefined;
    const rows = await rowsOfRange(
      this.#host,
      headings ? undefined : sourceOf(this.#host),
      this.#host.filter,
      first,
      last,
    );
    if (!rows) {
      this.#host.announce(words?.rangeFailed ?? '');
      this.#host.selectionChanged();
      return;
    }
    for (const [place, row] of rows)
      this.#host.selection.set(this.#host.idOf(row, place), row, selected);
    this.#changed();
  }

  #changed(): void {
    this.refusal = undefined;
    this.#figures.refresh();
    this.#host.selectionChanged();
    this.#tell();
  }

  #tell(words = saySelected(this.#host)): void {
    this.#host.announce(words);
    this.#host.dispatchEvent(
      new TableSelectionEvent({
        selection: this.#host.selection.query,
        count: selectedCount(this.#host),
      }),
    );
  }
}
