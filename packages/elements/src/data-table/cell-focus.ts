import type { CellPlace, DataTableHost } from './data-table-host.js';
import { headerRow } from './data-table-host.js';

/** How far around the drawn rows a moved row is looked for. */
const searchedRows = 300;

/**
 * The one cell that Tab reaches. It is remembered by the row's id, so that it survives a refresh,
 * another order and pages that come and go; where the row is gone, the index stays.
 */
export class CellFocus<Row> {
  readonly #host: DataTableHost<Row>;
  #place: CellPlace = { row: headerRow, column: '' };
  #rowId: string | undefined;
  #marked: HTMLElement | undefined;
  #spokenRow = headerRow;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  /** The active cell. Its column is always one that is shown. */
  get place(): CellPlace {
    const { columns } = this.#host.placed;
    const column = columns.find(({ id }) => id === this.#place.column) ?? columns[0];
    return { row: this.#place.row, column: column?.id ?? '' };
  }

  /** Whether the keyboard is inside of the table now. */
  get isInside(): boolean {
    const { viewport } = this.#host;
    const root = viewport?.getRootNode() as ShadowRoot | undefined;
    return !!root?.activeElement && !!viewport?.contains(root.activeElement);
  }

  /** Moves the focus, scrolls there, says where it is. */
  moveTo(place: CellPlace): void {
    this.take(place);
    this.#host.reveal(place);
    this.restore(true);
    this.#say();
  }

  /** A cell was focused by a pointer, by Tab or by a screen reader. */
  take(place: CellPlace): void {
    this.#place = place;
    const row = place.row >= 0 ? this.#host.rows.rowAt(place.row) : undefined;
    this.#rowId = row === undefined ? undefined : this.#host.idOf(row, place.row);
    this.#mark(this.#host.cellElement(this.place));
  }

  /** Before rows are drawn again: where the remembered row stands now. */
  follow(): void {
    const { row: index } = this.#place;
    const { rows, total } = this.#host;
    if (index < 0 || total === undefined) return;
    if (index >= total) {
      this.#place = { ...this.#place, row: total - 1 };
      this.#rowId = undefined;
      return;
    }
    const here = rows.rowAt(index);
    if (here === undefined) return;
    const id = this.#host.idOf(here, index);
    if (this.#rowId !== undefined && this.#rowId !== id) {
      const found = this.#find(this.#rowId, index, total);
      if (found !== undefined) {
        this.#place = { ...this.#place, row: found };
        return;
      }
    }
    this.#rowId = id;
  }

  /** After rows were drawn: marks the active cell, and gives it back the focus it had. */
  restore(hadFocus: boolean): void {
    const cell = this.#host.cellElement(this.place);
    this.#mark(cell);
    if (hadFocus && cell && !cell.contains((cell.getRootNode() as ShadowRoot).activeElement)) {
      cell.focus({ preventScroll: true });
    }
  }

  #find(id: string, near: number, total: number): number | undefined {
    const { rows } = this.#host;
    for (let distance = 1; distance <= searchedRows; distance++) {
      for (const index of [near - distance, near + distance]) {
        const row = index >= 0 && index < total ? rows.rowAt(index) : undefined;
        if (row !== undefined && this.#host.idOf(row, index) === id) return index;
      }
    }
    return undefined;
  }

  #mark(cell: HTMLElement | undefined): void {
    if (this.#marked !== cell && this.#marked) setTabIndex(this.#marked, -1);
    this.#marked = cell;
    if (cell) setTabIndex(cell, 0);
  }

  #say(): void {
    const { words, total, rows } = this.#host;
    const { row } = this.#place;
    if (!words || total === undefined || row === this.#spokenRow) return;
    this.#spokenRow = row;
    if (row < 0) return;
    const [number, count] = [this.#host.number(row + 1), this.#host.number(total)];
    if (rows.rowAt(row) !== undefined) this.#host.announce(words.rowPosition(number, count));
    else if (rows.errorAt(row)) this.#host.announce(words.rowFailed(number));
    else this.#host.announce(words.rowLoading(number, count));
  }
}

/** The controls of the active cell can be reached by Tab, those of all others can't. */
function setTabIndex(cell: HTMLElement, tabIndex: number): void {
  cell.tabIndex = tabIndex;
  for (const control of cell.querySelectorAll<HTMLElement>('a[href],button,input,select')) {
    if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
  }
}
