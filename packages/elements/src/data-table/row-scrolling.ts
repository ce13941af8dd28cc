import type { DataTableHost } from './data-table-host.js';
import { ScrollScale } from './scroll-scale.js';

/** Rows of bars while nothing is known: one too many for the usual height, so that the scroll bar has its room already. */
const waitingRows = 16;

/** Elements that all drawn rows may have together, so that the whole table stays below 450. */
const elementBudget = 320;

/** Without a movement for so long the rows rest (ms). */
const restAfter = 100;

/** While a thumb is dragged and the last page asked for has not come, the next is asked for after this (ms). */
const askInterval = 80;

/** Sizes of the table, where it is scrolled to, and which rows must be drawn and asked for. */
export class RowScrolling<Row> {
  readonly scale = new ScrollScale();
  readonly #host: DataTableHost<Row>;
  readonly #sizes = new ResizeObserver(() => this.#resized());
  #rowHeight = 40;
  #pageHeight = 0;
  #pageWidth = 0;
  #frame = 0;
  #inline = 0;
  #isResized = false;
  #movedAt = -Infinity;
  #askedAt = -Infinity;
  #askLater: ReturnType<typeof setTimeout> | undefined;
  #measuredRows = -1;
  #settleLater: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DataTableHost<Row>) {
    this.#host = host;
  }

  get rowHeight(): number {
    return this.#rowHeight;
  }

  /** Of the part that shows rows. */
  get pageHeight(): number {
    return this.#pageHeight;
  }

  /** 0 until it is measured: to look earlier would be a layout more. */
  get pageWidth(): number {
    return this.#pageWidth;
  }

  /** From the start edge. */
  get scrolledInline(): number {
    return this.#inline;
  }

  /** The rows are on the move: what comes now is drawn with the next frame, together with where they are then. */
  get isMoving(): boolean {
    return performance.now() - this.#movedAt < restAfter;
  }

  /** Rows of the body: those that match, or bars. */
  get rowCount(): number {
    return this.#host.showsRows ? (this.#host.total ?? waitingRows) : 0;
  }

  observe(): void {
    const { viewport } = this.#host;
    const header = viewport?.querySelector('.header');
    if (viewport) this.#sizes.observe(viewport);
    if (header) this.#sizes.observe(header);
  }

  disconnect(): void {
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#askLater);
    clearTimeout(this.#settleLater);
  }

  /**
   * After an update: reads the sizes only where it can have changed them, as each reading lays out what was drawn.
   *
   * @param isOther other rows stand here now, and are seen from the first one on
   */
  fit(changed: boolean, isOther: boolean): void {
    const { position } = this.scale;
    if (isOther) this.scale.moveTo(0);
    const isFull = this.#isFuller(this.#measuredRows) && this.#isFuller(this.rowCount);
    if (changed || (!isFull && this.#measuredRows !== this.rowCount)) this.measure();
    else if (this.#measuredRows !== this.rowCount) this.#fitRows();
    if (this.scale.position !== position) this.apply();
  }

  /** More rows than are seen: the part that shows them is as high as it may be. */
  #isFuller(rows: number): boolean {
    return this.#pageHeight > 0 && rows * this.#rowHeight > this.#pageHeight;
  }

  #fitRows(): void {
    const body = this.#host.viewport?.querySelector<HTMLElement>('.body');
    if (!body) return;
    this.#measuredRows = this.rowCount;
    this.scale.configure(this.rowCount, this.#rowHeight, this.#pageHeight);
    this.#stretch(body);
  }

  #stretch(body: HTMLElement): void {
    const height = `${this.scale.height}px`;
    if (body.style.blockSize !== height) body.style.blockSize = height;
  }

  /** Reads the sizes, and fits the scrolled element to them. */
  measure(): void {
    const { viewport } = this.#host;
    const body = viewport?.querySelector<HTMLElement>('.body');
    const header = viewport?.querySelector<HTMLElement>('.header');
    if (!viewport || !body || !header) return;
    this.#measuredRows = this.rowCount;
    const { top, height: rowHeight } = header.getBoundingClientRect();
    this.#rowHeight = rowHeight || this.#rowHeight;
    if (this.#pageWidth === 0) body.classList.toggle('far', top > window.innerHeight);
    this.scale.configure(this.rowCount, this.#rowHeight, this.#pageHeight);
    this.#stretch(body);
    this.#pageHeight = Math.max(0, viewport.clientHeight - this.#rowHeight);
    const width = innerWidth(viewport);
    this.scale.configure(this.rowCount, this.#rowHeight, this.#pageHeight);
    this.apply();
    if (width === this.#pageWidth || width === 0) return;
    this.#pageWidth = width;
    this.#host.placeColumns();
    // After this update has ended: it led to the size, so another one must follow.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  /** Rows to draw, ends included: what is seen and a few beside it, unless the next movement passes them over. */
  drawnRows(): { first: number; last: number } {
    const { first, last } = this.seenRows();
    const step = this.isMoving ? (this.#host.forecast?.step ?? 0) : 0;
    if (Math.abs(step) > last - first) return { first, last };
    const perRow = this.#host.drawn.length + 2;
    const spare = Math.floor((elementBudget / perRow - (last - first + 1)) / 2);
    const beside = Math.max(1, Math.min(6, spare));
    return { first: Math.max(0, first - beside), last: Math.min(this.rowCount - 1, last + beside) };
  }

  /** Asks for the pages of the rows in sight, and of those that come next. */
  ask(): void {
    const now = performance.now();
    clearTimeout(this.#askLater);
    const wait = this.#host.rows.isInstant ? 0 : this.#askedAt + askInterval - now;
    const { first } = this.seenRows();
    if (wait > 0 && this.#host.rows.isBusy && this.#host.rows.rowAt(first) === undefined) {
      this.#askLater = setTimeout(() => this.#askNow(), wait);
    } else this.#askNow();
  }

  #askNow(): void {
    const { rows, forecast } = this.#host;
    if (this.rowCount === 0) return;
    const end = this.rowCount - 1;
    if (rows.isInstant) {
      const { first, last } = this.drawnRows();
      const landings = forecast?.landings(first, last, end);
      rows.ensure(first, last, this.isMoving ? landings : undefined);
      return;
    }
    const now = performance.now();
    const seen = this.seenRows();
    const { first, last } = forecast?.range(seen.first, seen.last, now) ?? seen;
    if (rows.rowAt(seen.first) === undefined) this.#askedAt = now;
    rows.ensure(first, Math.min(end, last));
  }

  readonly scrolled = (): void => {
    if (this.follow()) this.#movedAt = performance.now();
    this.drawSoon();
    clearTimeout(this.#settleLater);
    this.#settleLater = setTimeout(this.#rest, restAfter);
  };

  readonly #rest = (): void => {
    this.follow();
    this.#movedAt = -Infinity;
    this.#host.requestUpdate();
    if (!('onscrollend' in window)) this.settled();
  };

  /** Not before the thumb is let go: set while it is held, its place would be another than the hand's. */
  readonly settled = (): void => {
    if (this.scale.settle() === undefined) return;
    this.apply();
    this.draw();
  };

  /**
   * Reads where the element is scrolled to; not while rows are drawn, as it lets the browser lay out what was drawn.
   *
   * @returns whether the user moved the rows
   */
  follow(): boolean {
    const { viewport } = this.#host;
    this.#inline = Math.abs(viewport?.scrollLeft ?? 0);
    const position = viewport?.scrollTop ?? this.scale.position;
    const isMoved = position !== this.scale.position;
    if (isMoved) this.scale.scrolled(position);
    return isMoved;
  }

  /** With the next frame, once for everything until then: whatever is drawn before it is laid out twice. */
  drawSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#isResized) this.measure();
      this.#isResized = false;
      this.draw();
    });
  }

  draw(): void {
    if (this.#host.chooseColumns()) this.#host.requestUpdate();
    this.#host.paint();
  }

  /** Scrolls to where the scale stands. */
  apply(): void {
    const { viewport } = this.#host;
    if (!viewport || Math.abs(viewport.scrollTop - this.scale.position) < 0.5) return;
    viewport.scrollTop = this.scale.position;
    this.scale.placed(viewport.scrollTop);
  }

  /** Rows of which something is seen, ends included. */
  seenRows(): { first: number; last: number } {
    const { offset } = this.scale;
    const last = Math.ceil((offset + this.#pageHeight) / this.#rowHeight) - 1;
    const first = Math.floor(offset / this.#rowHeight);
    return { first, last: Math.min(this.rowCount - 1, Math.max(first, last)) };
  }

  /** In the next frame: a change of size inside of an observer's call would be reported as an error. */
  #resized(): void {
    this.#isResized = true;
    this.drawSoon();
  }
}

/** Whole pixels that fit beside the scroll bar. */
function innerWidth(viewport: HTMLElement): number {
  const bar = viewport.offsetWidth - viewport.clientWidth;
  return Math.max(0, Math.floor(viewport.getBoundingClientRect().width) - bar);
}
