import type { CellFocus } from './cell-focus.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';

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
    this.#host.reveal(place);
    this.#focus.restore(true);
    this.#say();
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
    const { words, total, rows } = this.#host;
    const { row } = this.#focus.taken;
    if (!words || total === undefined || row === this.#spokenRow) return;
    this.#spokenRow = row;
    if (row < 0) return;
    const [number, count] = [this.#host.number(row + 1), this.#host.number(total)];
    if (rows.rowAt(row) !== undefined) this.#host.announce(words.rowPosition(number, count));
    else if (rows.errorAt(row)) this.#host.announce(words.rowFailed(number));
    else this.#host.announce(words.rowLoading(number, count));
  }
}
