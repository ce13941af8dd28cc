import { writeDigits } from './digits.js';

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
  #view: DataView;

  constructor(size = 1 << 20) {
    this.#size = size;
    this.bytes = new Uint8Array(size + SLACK);
    this.#view = new DataView(this.bytes.buffer);
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
    this.#view = new DataView(grown.buffer);
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

  /** From another buffer, four bytes at a time: there is slack behind both for what is too much. */
  copy(source: ByteBuffer, from: number, to: number): void {
    if (to - from > SHORT) return this.put(source.bytes, from, to);
    const view = this.#view;
    const read = source.#view;
    let at = this.at;
    for (let next = from; next < to; next += 4, at += 4)
      view.setUint32(at, read.getUint32(next, true), true);
    this.at += to - from;
  }

  text(text: string): void {
    // Three bytes at most for each code unit.
    this.room(text.length * 3 + SLACK);
    if (text.length <= SHORT && this.#short(text)) return;
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** The encoder's own call costs more than a short text. False, and nothing written, where there are surrogates. */
  #short(text: string): boolean {
    const target = this.bytes;
    let at = this.at;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) target[at++] = unit;
      else if (unit < 0x800) {
        target[at++] = 0xc0 | (unit >> 6);
        target[at++] = 0x80 | (unit & 63);
      } else if (unit >= 0xd800 && unit < 0xe000) return false;
      else {
        target[at++] = 0xe0 | (unit >> 12);
        target[at++] = 0x80 | ((unit >> 6) & 63);
        target[at++] = 0x80 | (unit & 63);
      }
    }
    this.at = at;
    return true;
  }

  /** A whole number of at most 15 digits. */
  integer(value: number): void {
    if (value > 999_999_999) {
      const high = Math.floor(value / 1e9);
      this.integer(high);
      return this.padded(value - high * 1e9, 9);
    }
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits++;
    this.padded(value, digits);
  }

  /** Exactly `digits` digits of a number below 2^31, zeros in front. */
  padded(value: number, digits: number): void {
    writeDigits(this.bytes, this.at, value, digits);
    this.at += digits;
  }

  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.subarray(0, this.at);
    this.at = 0;
    return taken;
  }
}
