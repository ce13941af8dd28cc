import type { DataTableHost } from './data-table-host.js';

/** Nobody reads while rows fly by (ms). */
const restAfter = 250;

/**
 * Row elements are used again wherever a row is needed, so their order in the document is not that
 * of the rows. A screen reader reads in the order of the document: once the table rests, they are
 * put into theirs. The row that holds the focus stays where it is, and the others move around it.
 */
export class ReadingOrder<Row> {
  readonly #host: DataTableHost<Row>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  painted(body: HTMLElement): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sort(body), restAfter);
  }

  forget(): void {
    clearTimeout(this.#timer);
  }

  #sort(body: HTMLElement): void {
    const rows = [...body.children] as HTMLElement[];
    const sorted = rows.toSorted((left, right) => lineOf(left) - lineOf(right));
    if (sorted.every((row, place) => row === rows[place])) return;
    const root = this.#host.shadowRoot;
    const focused = sorted.findIndex((row) => row.contains(root?.activeElement ?? null));
    const kept = sorted[focused];
    if (!kept) body.append(...sorted);
    else {
      kept.before(...sorted.slice(0, focused));
      kept.after(...sorted.slice(focused + 1));
    }
  }
}

function lineOf(row: HTMLElement): number {
  return Number(row.ariaRowIndex);
}
