import type { CellFocus } from './cell-focus.js';
import { revealCell } from './cell-reveal.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';

/** After a jump to a row that is not there yet, its position is said once it is, or after this (ms). */
const spokenLater = 50;

/** How far around the drawn rows a moved row is looked for. */
const searchedRows = 300;

/** The focus on its way: from cell to cell by keys, and with its row where rows move. */
export class CellTravel<Row> {
  readonly #host: DataTableHost<Row>;
  readonly #focus: CellFocus<Row>;
  #spokenRow = headerRow;

  constructor(host: DataTableHost<Row>, focus: CellFocus<Row>) {
    this.#host = host;
    this.#focus = focus;
  }

  /** Moves the focus, scrolls there, says where it is. */
  moveTo(place: CellPlace): void {
    this.#focus.take(place);
    revealCell(this.#host, place);
    this.#focus.restore(true);
    this.#say();
  }

  /** Brings a row (0-based) into view, makes its active column's cell the active one, and says where it is. */
  show(index: number): void {
    const { total, hasUpdated } = this.#host;
    if (!total || !hasUpdated || !Number.isFinite(index)) return;
    const row = Math.min(total - 1, Math.max(0, Math.trunc(index)));
    const place = { row, column: this.#focus.place.column };
    this.#focus.take(place);
    revealCell(this.#host, place);
  }

  /** The same, and the focus with it. */
  goTo(row: number): void {
    this.#spokenRow = headerRow;
    this.moveTo({ row, column: this.#focus.place.column });
  }

  /** Gives the keyboard back to the active cell. */
  back(): void {
    this.#focus.restore(true);
  }

  /** Before rows are drawn again: where the remembered row stands now. */
  follow(): void {
    const { row: index } = this.#focus.taken;
    const { rows, total } = this.#host;
    if (index < 0 || total === undefined) return;
    if (index >= total) {
      this.#focus.taken = { ...this.#focus.taken, row: total - 1 };
      this.#focus.rowId = undefined;
      return;
    }
    const here = rows.rowAt(index);
    if (here === undefined) return;
    const id = this.#host.idOf(here, index);
    if (this.#focus.rowId !== undefined && this.#focus.rowId !== id) {
      const found = this.#find(this.#focus.rowId, index, total);
      if (found !== undefined) {
        this.#focus.taken = { ...this.#focus.taken, row: found };
        return;
      }
    }
    this.#focus.rowId = id;
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

  #say(): void {
    const { words, total } = this.#host;
    const { row } = this.#focus.taken;
    if (!words || total === undefined || row === this.#spokenRow) return;
    this.#spokenRow = row;
    if (row < 0) return;
    // An answer that comes at once is not worth the word "loading".
    if (isKnown(this.#host, row)) this.#sayPosition(row);
    else
      setTimeout(() => {
        if (row !== this.#focus.taken.row) return;
        this.#focus.restore(true);
        this.#sayPosition(row);
      }, spokenLater);
  }

  #sayPosition(row: number): void {
    const { words, total, rows } = this.#host;
    if (!words || total === undefined) return;
    const [number, count] = [this.#host.number(row + 1), this.#host.number(total)];
    if (rows.errorAt(row)) this.#host.announce(words.rowFailed(number));
    else if (isKnown(this.#host, row)) this.#host.announce(words.rowPosition(number, count));
    else this.#host.announce(words.rowLoading(number, count));
  }
}

function isKnown<Row>({ rows, special }: DataTableHost<Row>, line: number): boolean {
  return rows.rowAt(line) !== undefined || special?.faceAt(line) !== undefined;
}
