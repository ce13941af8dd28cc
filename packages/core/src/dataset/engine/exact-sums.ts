const base = 0x1_0000_0000;

/** High halves below this make whole numbers that a double holds. */
const mostUpper = 2 ** 20;

/**
 * Exact sums, one for each code: of whole numbers of any size, over 96 bits and more. A number is
 * added as halves, `high × 2³² + low`; each half may itself be a sum, as long as a double holds it.
 */
export class ExactSums {
  readonly #low: Float64Array;
  readonly #middle: Float64Array;
  readonly #high: Float64Array;

  constructor(count = 1) {
    this.#low = new Float64Array(count);
    this.#middle = new Float64Array(count);
    this.#high = new Float64Array(count);
  }

  add(code: number, low: number, high: number): void {
    const lows = (this.#low[code] as number) + low;
    const up = Math.floor(lows / base);
    this.#low[code] = lows - up * base;
    const middles = (this.#middle[code] as number) + high + up;
    const top = Math.floor(middles / base);
    this.#middle[code] = middles - top * base;
    this.#high[code] = (this.#high[code] as number) + top;
  }

  sum(code = 0): bigint {
    const high = this.#high[code] as number;
    const middle = this.#middle[code] as number;
    const low = this.#low[code] as number;
    // Nearly every sum: thousands of groups by long arithmetic would take longer than adding up a million rows.
    const upper = high * base + middle;
    if (upper < mostUpper && upper >= -mostUpper) return BigInt(upper * base + low);
    return (BigInt(high) << 64n) + (BigInt(middle) << 32n) + BigInt(low);
  }

  /** The same as a double, where one holds it. */
  small(code: number): number | undefined {
    const upper = (this.#high[code] as number) * base + (this.#middle[code] as number);
    return upper < mostUpper && upper >= -mostUpper
      ? upper * base + (this.#low[code] as number)
      : undefined;
  }
}
