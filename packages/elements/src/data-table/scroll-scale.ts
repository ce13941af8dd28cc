/**
 * Browsers limit how tall an element may be (Chromium: 2^25 device pixels), and 30 million rows
 * are 1.2 billion pixels. So the scrolled element is at most `limit` tall, and this maps between
 * its scroll position and the position in the full height of all rows.
 *
 * At both ends the map is 1:1; between them it is stretched. A small movement (wheel, touch, keys)
 * always moves 1:1, whatever the stretch; a large one (dragging the thumb) goes by the map. The
 * two drift apart meanwhile, and `settle` brings the scroll position back when the movement ends.
 */
export class ScrollScale {
  #rows = 0;
  #rowHeight = 1;
  #page = 0;
  readonly #most: number;
  #limit = 0;
  /** Pixels from the top of the first row, in the full height. */
  offset = 0;
  /** Where the scrolled element stands. */
  position = 0;

  constructor(most = 8_000_000) {
    this.#most = most;
  }

  get fullHeight(): number {
    return this.#rows * this.#rowHeight;
  }

  /** Of the scrolled element. */
  get height(): number {
    return Math.min(this.fullHeight, this.#limit);
  }

  get isScaled(): boolean {
    return this.fullHeight > this.#limit;
  }

  /** Subtract it from a place in the full height to get the place in the scrolled element. */
  get shift(): number {
    return Math.round(this.offset - this.position);
  }

  get lastOffset(): number {
    return Math.max(0, this.fullHeight - this.#page);
  }

  /** The same row stays at the top, as far as there are enough rows. Then set `position`. */
  configure(rows: number, rowHeight: number, page: number): void {
    const topRow = this.offset / this.#rowHeight;
    // Read each time: a zoom or another screen changes it, and the browser's limit is in device pixels.
    this.#limit = Math.min(this.#most, Math.floor(24_000_000 / pixelRatio()));
    this.#rows = rows;
    this.#rowHeight = rowHeight;
    this.#page = page;
    this.moveTo(topRow * rowHeight);
  }

  /** @returns the scroll position to set */
  moveTo(offset: number): number {
    this.offset = Math.min(
      this.lastOffset,
      Math.max(0, this.isScaled ? Math.round(offset) : offset),
    );
    this.position = this.#positionOf(this.offset);
    return this.position;
  }

  /** What the browser made of the position that was set: it rounds to device pixels. */
  placed(position: number): void {
    this.position = position;
    if (!this.isScaled) this.offset = position;
  }

  /** The user scrolled. */
  scrolled(position: number): void {
    const movement = position - this.position;
    const last = this.height - this.#page;
    if (!this.isScaled) this.offset = position;
    else if (position <= 0) this.offset = 0;
    else if (position >= last - 1) this.offset = this.lastOffset;
    else if (Math.abs(movement) > this.#largestStep)
      this.offset = Math.round(this.#offsetOf(position));
    else this.offset = Math.min(this.lastOffset, Math.max(0, this.offset + movement));
    this.position = position;
  }

  /** @returns the scroll position to set after a movement, or undefined when nothing drifted */
  settle(): number | undefined {
    const target = this.#positionOf(this.offset);
    if (!this.isScaled || Math.abs(target - this.position) < 1) return undefined;
    this.position = target;
    return target;
  }

  /** A movement of the thumb by one device pixel must count as large, a turn of the wheel must not. */
  get #largestStep(): number {
    return Math.max(this.#page, (0.75 * this.height) / Math.max(1, this.#page * pixelRatio()));
  }

  get #edge(): number {
    return this.#limit / 64;
  }

  #positionOf(offset: number): number {
    if (!this.isScaled || offset <= this.#edge) return offset;
    const last = this.height - this.#page;
    const fromEnd = this.lastOffset - offset;
    if (fromEnd <= this.#edge) return last - fromEnd;
    return (
      this.#edge +
      ((offset - this.#edge) * (last - 2 * this.#edge)) / (this.lastOffset - 2 * this.#edge)
    );
  }

  #offsetOf(position: number): number {
    const last = this.height - this.#page;
    if (position <= this.#edge) return position;
    if (last - position <= this.#edge) return this.lastOffset - (last - position);
    return (
      this.#edge +
      ((position - this.#edge) * (this.lastOffset - 2 * this.#edge)) / (last - 2 * this.#edge)
    );
  }
}

function pixelRatio(): number {
  return globalThis.devicePixelRatio || 1;
}
