const encoder = new TextEncoder();

/** Beyond this a native copy is quicker than a loop. */
const SHORT = 48;

/** What is written between two looks at {@link ByteBuffer.isFull} must fit here, or ask for room itself. */
const SLACK = 64 * 1024;

/**
 * One buffer that is filled, emptied and filled again: as long as the file may be, memory stays as it is.
 * The bytes of `take()` are valid until the next byte is written.
 */
export class ByteBuffer {
  bytes: Uint8Array<ArrayBuffer>;
  at = 0;
  readonly #size: number;

  constructor(size = 1 << 20) {
    this.#size = size;
    this.bytes = new Uint8Array(size + SLACK);
  }

  get isFull(): boolean {
    return this.at >= this.#size;
  }

  /** Grows for a text that is longer than the slack, e.g. a cell of a megabyte. */
  room(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + length + SLACK));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }

  /** As `room`, where a short one needs no look: the slack is there. */
  roomForLong(length: number): void {
    if (length > SHORT) this.room(length + SLACK);
  }

  put(source: Uint8Array, from = 0, to: number = source.length): void {
    const length = to - from;
    if (length > SHORT) {
      this.room(length + SLACK);
      this.bytes.set(
        from === 0 && to === source.length ? source : source.subarray(from, to),
        this.at,
      );
      this.at += length;
      return;
    }
    const target = this.bytes;
    let at = this.at;
    for (let next = from; next < to; next++) target[at++] = source[next] as number;
    this.at = at;
  }

  text(text: string): void {
    // Three bytes at most for each code unit.
    this.room(text.length * 3 + SLACK);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** A whole number of at most 15 digits. */
  integer(value: number): void {
    const target = this.bytes;
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    let at = (this.at += digits);
    let rest = value;
    while (rest > 0x7fffffff) {
      const tenth = Math.floor(rest / 10);
      target[--at] = 48 + rest - tenth * 10;
      rest = tenth;
      digits--;
    }
    for (let left = rest | 0; digits > 0; digits--) {
      const tenth = (left / 10) | 0;
      target[--at] = 48 + left - tenth * 10;
      left = tenth;
    }
  }

  /** Exactly `digits` digits, zeros in front. */
  padded(value: number, digits: number): void {
    const target = this.bytes;
    let at = (this.at += digits);
    for (let left = value | 0, more = digits; more > 0; more--) {
      const tenth = (left / 10) | 0;
      target[--at] = 48 + left - tenth * 10;
      left = tenth;
    }
  }

  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.subarray(0, this.at);
    this.at = 0;
    return taken;
  }
}
