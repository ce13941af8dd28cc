/** Reads a DEFLATE stream (RFC 1951) bit by bit; beyond its end are zeros. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** Bits from the beginning. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next bits, at least 25 of them, the first one lowest. */
  peek(): number {
    const bytes = this.#bytes;
    const at = this.at >>> 3;
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    return word >>> (this.at & 7);
  }

  /** At most 16. */
  take(count: number): number {
    const value = this.peek() & ((1 << count) - 1);
    this.at += count;
    return value;
  }

  toByte(): void {
    this.at = (this.at + 7) & ~7;
  }
}
