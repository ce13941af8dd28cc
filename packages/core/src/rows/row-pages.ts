import type { ClientError } from '../client/client-error.js';
import type { RowPage } from './row-source.js';

export interface KnownPage<Row> {
  rows: Pick<RowPage<Row>, 'rows' | 'rowAt'> | undefined;
  /** From disk, or from before a refresh: shown until the request answers. */
  stale: boolean;
  request: AbortController | undefined;
  error: ClientError | undefined;
  usedAt: number;
}

/** Pages of one list by their number, and the requests that are under way for them. */
export class RowPages<Row> {
  /** Rows a page. */
  readonly size: number;
  readonly #pages = new Map<number, KnownPage<Row>>();
  #uses = 0;

  constructor(size: number) {
    this.size = size;
  }

  numberOf(index: number): number {
    return Math.floor(index / this.size);
  }

  rowAt(index: number): Row | undefined {
    const known = this.#pages.get(this.numberOf(index))?.rows;
    const place = index % this.size;
    return known?.rowAt ? known.rowAt(place) : known?.rows[place];
  }

  errorAt(index: number): ClientError | undefined {
    return this.#pages.get(this.numberOf(index))?.error;
  }

  /** The pages of these rows, ends included. */
  of(first: number, last: number): (KnownPage<Row> | undefined)[] {
    const pages = [];
    for (let number = this.numberOf(first); number <= this.numberOf(last); number++)
      pages.push(this.#pages.get(number));
    return pages;
  }

  /** Made where there is none. */
  use(number: number): KnownPage<Row> {
    let page = this.#pages.get(number);
    if (!page) {
      page = { rows: undefined, stale: true, request: undefined, error: undefined, usedAt: 0 };
      this.#pages.set(number, page);
    }
    page.usedAt = ++this.#uses;
    return page;
  }

  delete(number: number): void {
    this.#pages.delete(number);
  }

  clear(): void {
    this.#pages.clear();
  }

  /** Ends the requests of all pages but these. */
  cancel(isWanted: (number: number) => boolean): void {
    for (const [number, page] of this.#pages) {
      if (!page.request || isWanted(number)) continue;
      page.request.abort();
      page.request = undefined;
      if (!page.rows) this.#pages.delete(number);
    }
  }

  /** What has rows is asked once more, and shown meanwhile; what has none is forgotten. */
  expire(): void {
    this.cancel(() => false);
    for (const [number, page] of this.#pages) {
      page.stale = true;
      if (!page.rows) this.#pages.delete(number);
    }
  }

  forgetErrors(): void {
    for (const [number, page] of this.#pages) if (page.error) this.#pages.delete(number);
  }

  /** Forgets pages out of sight that nothing is under way for. */
  forgetUnless(isWanted: (number: number) => boolean): void {
    for (const [number, page] of this.#pages)
      if (!isWanted(number) && !page.request) this.#pages.delete(number);
  }

  /** The least used go, until at most `most` are there. */
  trim(most: number, isWanted: (number: number) => boolean): void {
    const excess = this.#pages.size - most;
    if (excess <= 0) return;
    [...this.#pages]
      .filter(([number, page]) => !isWanted(number) && !page.request)
      .sort(([, one], [, other]) => one.usedAt - other.usedAt)
      .slice(0, excess)
      .forEach(([number]) => this.#pages.delete(number));
  }

  /** The same rows in pages of another size, to be asked once more; what was under way has ended. */
  inPagesOf(size: number): RowPages<Row> {
    const pages = new RowPages<Row>(size);
    this.cancel(() => false);
    for (const [number, { rows: known }] of this.#pages)
      known?.rows.forEach((row, place) => {
        const index = number * this.size + place;
        const page = pages.use(pages.numberOf(index));
        page.rows ??= { rows: [] };
        (page.rows.rows as Row[])[index % size] = row;
      });
    return pages;
  }
}
