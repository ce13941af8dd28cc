import type { DataTableHost } from './data-table-host.js';
import { ReadingOrder } from './reading-order.js';

/** Two frames, and a little for their unevenness (ms). */
const patience = 36;

/**
 * After a jump to rows that are not there yet, the rows that were seen stay in sight for up to two
 * frames. A source that answers at once then never shows bars in between, and one that does not
 * shows them so soon that nobody takes the old rows for the new.
 */
export class JumpWait<Row> {
  readonly #host: DataTableHost<Row>;
  readonly #order: ReadingOrder<Row>;
  #painted: { readonly position: number; readonly body: HTMLElement } | undefined;
  #until: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
    this.#order = new ReadingOrder(host);
  }

  /** Before lines `first` to `last` are drawn: true when the ones that are drawn stay instead. */
  waits(body: HTMLElement, first: number, last: number): boolean {
    const now = performance.now();
    const isThere = this.#isKnown(first) || this.#isKnown(last);
    const { position } = this.#host.scrolling.scale;
    if (this.#painted?.body === body && !isThere && now < (this.#until ?? now + 1)) {
      if (this.#until === undefined) {
        this.#until = now + patience;
        this.#timer = setTimeout(() => this.#host.paint(), patience);
      }
      move(body, position - this.#painted.position);
      return true;
    }
    clearTimeout(this.#timer);
    if (this.#until !== undefined) move(body, 0);
    this.#until = undefined;
    this.#painted = isThere ? { position, body } : undefined;
    this.#order.painted(body);
    return false;
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#order.forget();
    this.#painted = this.#until = undefined;
  }

  #isKnown(line: number): boolean {
    const { rows, special } = this.#host;
    return rows.rowAt(line) !== undefined || special?.faceAt(line) !== undefined;
  }
}

/** Beside their own transform, so that nothing has to be remembered of it. */
function move(body: HTMLElement, by: number): void {
  for (const row of body.children)
    (row as HTMLElement).style.translate = by === 0 ? '' : `0 ${by}px`;
}
