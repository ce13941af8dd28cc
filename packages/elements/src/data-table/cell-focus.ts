import type { CellPlace, DataTableHost } from './data-table-host.js';
import { headerRow } from './data-table-host.js';

/**
 * The one cell that Tab reaches. It is remembered by the row's id, so that it survives a refresh,
 * another order and pages that come and go; where the row is gone, the index stays.
 */
export class CellFocus<Row> {
  readonly #host: DataTableHost<Row>;
  /** What was focused; its column may be hidden by now. */
  taken: CellPlace = { row: headerRow, column: '' };
  rowId: string | undefined;
  #marked: HTMLElement | undefined;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  /** The active cell. Its column is always one that is shown. */
  get place(): CellPlace {
    const { columns } = this.#host.placed;
    const column = columns.find(({ id }) => id === this.taken.column) ?? columns[0];
    return { row: this.taken.row, column: column?.id ?? '' };
  }

  /** Whether the keyboard is inside of the table now. */
  get isInside(): boolean {
    const { viewport } = this.#host;
    const root = viewport?.getRootNode() as ShadowRoot | undefined;
    return !!root?.activeElement && !!viewport?.contains(root.activeElement);
  }

  /** A cell was focused by a pointer, by Tab or by a screen reader. */
  take(place: CellPlace): void {
    this.taken = place;
    const row = place.row >= 0 ? this.#host.rows.rowAt(place.row) : undefined;
    this.rowId = row === undefined ? undefined : this.#host.idOf(row, place.row);
    this.#mark(this.#host.cellElement(this.place));
  }

  /** After rows were drawn: marks the active cell, and gives it back the focus it had. */
  restore(hadFocus: boolean): void {
    const cell = this.#host.cellElement(this.place);
    this.#mark(cell);
    if (hadFocus && cell && !cell.contains((cell.getRootNode() as ShadowRoot).activeElement)) {
      cell.focus({ preventScroll: true });
    }
  }

  #mark(cell: HTMLElement | undefined): void {
    if (this.#marked !== cell && this.#marked) setTabIndex(this.#marked, -1);
    this.#marked = cell;
    if (cell) setTabIndex(cell, 0);
  }
}

/** The cell that an element stands in. */
export function placeOf<Row>(host: DataTableHost<Row>, target: Element): CellPlace | undefined {
  const cell = target.closest<HTMLElement>('[role="gridcell"],[role="columnheader"]');
  const rowIndex = cell?.parentElement?.getAttribute('aria-rowindex');
  const column = host.placed.columns[Number(cell?.getAttribute('aria-colindex')) - 1];
  return rowIndex && column ? { row: Number(rowIndex) - 2, column: column.id } : undefined;
}

/** The controls of the active cell can be reached by Tab, those of all others can't. */
function setTabIndex(cell: HTMLElement, tabIndex: number): void {
  cell.tabIndex = tabIndex;
  for (const control of cell.querySelectorAll<HTMLElement>('a[href],button,input,select')) {
    if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
  }
}
