import type { DataTableHost } from './data-table-host.js';
import { ReadingOrder } from './reading-order.js';

/** The frame that a scroll event belongs to, and the two after it. */
const patience = 3;

/**
 * After a jump to rows that are not there yet, the rows that were seen stay in sight for up to two
 * frames, counted and not timed: a page that is held up paints none. A source that answers at once
 * then never shows bars in between, and one that does not shows them so soon that nobody takes the
 * old rows for the new.
 */
export class JumpWait<Row> {
  readonly #host: DataTableHost<Row>;
  readonly #order: ReadingOrder<Row>;
  #painted: { readonly position: number; readonly body: HTMLElement } | undefined;
  /** Frames that have passed since the jump; undefined while there is none. */
  #frames: number | undefined;
  #frame = 0;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
    this.#order = new ReadingOrder(host);
  }

  /** Before the lines in sight are drawn: true when the ones that are drawn stay instead. */
  waits(body: HTMLElement): boolean {
    const { first, last } = this.#host.scrolling.seenRows();
    // A few that are missing are no jump; but once it is one, all are waited for.
    const isThere =
      this.#frames === undefined
        ? this.#isKnown(first) || this.#isKnown(last)
        : this.#areKnown(first, last);
    const { position } = this.#host.scrolling.scale;
    if (this.#painted?.body === body && !isThere && (this.#frames ?? 0) < patience) {
      if (this.#frames === undefined) this.#wait(0);
      move(body, position - this.#painted.position);
      return true;
    }
    cancelAnimationFrame(this.#frame);
    if (this.#frames !== undefined) move(body, 0);
    this.#frames = undefined;
    this.#painted = isThere ? { position, body } : undefined;
    this.#order.painted(body);
    return false;
  }

  forget(): void {
    cancelAnimationFrame(this.#frame);
    this.#order.forget();
    this.#painted = this.#frames = undefined;
  }

  #wait(frames: number): void {
    this.#frames = frames;
    if (frames === patience) this.#host.paint();
    else this.#frame = requestAnimationFrame(() => this.#wait(frames + 1));
  }

  #areKnown(first: number, last: number): boolean {
    for (let line = first; line <= last; line++) if (!this.#isKnown(line)) return false;
    return true;
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
