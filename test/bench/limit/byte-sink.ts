const pieceSize = 8 << 20;
const room = 16 << 10;

/** Collects bytes in pieces that the browser keeps outside of the worker's memory. */
export class ByteSink {
  bytes = new Uint8Array(pieceSize);
  at = 0;
  readonly #pieces: Blob[] = [];

  /** Before each row: what follows has room for 16 KB. */
  reserve(): void {
    if (this.at + room > pieceSize) this.#cut();
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const { bytes } = this;
    let at = this.at;
    for (let index = start; index < end; index++) bytes[at++] = from[index] as number;
    this.at = at;
  }

  byte(value: number): void {
    this.bytes[this.at++] = value;
  }

  /** A number of 0 or more, below 2^53. */
  whole(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    let at = (this.at += digits);
    for (let rest = value; digits > 0; digits--) {
      const tens = Math.floor(rest / 10);
      this.bytes[--at] = 48 + rest - tens * 10;
      rest = tens;
    }
  }

  /** A signed number of 1e-8 units from its two halves. */
  amount(low: number, high: number): void {
    if (high < 0) {
      this.byte(45);
      high = low === 0 ? -high : ~high;
      low = low === 0 ? 0 : 4_294_967_296 - low;
    }
    // Below 2^53 doubles count exactly; above, the slow way is right too.
    const units = high * 4_294_967_296 + low;
    const whole = units <= Number.MAX_SAFE_INTEGER ? Math.floor(units / 1e8) : -1;
    if (whole < 0) {
      const exact = BigInt(high) * 4_294_967_296n + BigInt(low);
      this.whole(Number(exact / 100_000_000n));
      return this.#decimals(Number(exact % 100_000_000n));
    }
    this.whole(whole);
    this.#decimals(units - whole * 1e8);
  }

  finish(type: string): Blob {
    this.#cut();
    return new Blob(this.#pieces, { type });
  }

  /** What has been written so far, to be handed on; the sink starts anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.at);
    this.at = 0;
    return taken;
  }

  #decimals(fraction: number): void {
    let length = 8;
    while (length > 2 && fraction % 10 === 0) {
      fraction /= 10;
      length--;
    }
    const { bytes } = this;
    bytes[this.at] = 46;
    for (let place = length; place > 0; place--) {
      const tens = Math.floor(fraction / 10);
      bytes[this.at + place] = 48 + fraction - tens * 10;
      fraction = tens;
    }
    this.at += length + 1;
  }

  #cut(): void {
    this.#pieces.push(new Blob([this.bytes.subarray(0, this.at)]));
    this.at = 0;
  }
}
