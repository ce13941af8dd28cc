import type { NumberColumn, TextColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import type { Pace } from './pace.js';
import type { EngineColumn, LoadedChunk, Snapshot } from './snapshot.js';
import { wideCodes, wideHighs } from './wide-block.js';

const base = 0x1_0000_0000;

/** High halves below this make whole numbers that a double holds. */
const mostUpper = 2 ** 20;

/**
 * Exact sums by code. Halves of 32 bits are added up apart, so within one chunk no sum leaves the
 * whole numbers that a double holds; between chunks carries go up, over 96 bits and more.
 */
export class ExactSums {
  readonly #low: Float64Array;
  readonly #middle: Float64Array;
  readonly #high: Float64Array;

  constructor(count: number) {
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

  sum(code: number): bigint {
    const high = this.#high[code] as number;
    const middle = this.#middle[code] as number;
    const low = this.#low[code] as number;
    // Nearly every sum: thousands of groups by long arithmetic would take longer than adding up a million rows.
    const upper = high * base + middle;
    if (upper < mostUpper && upper >= -mostUpper) return BigInt(upper * base + low);
    return (BigInt(high) << 64n) + (BigInt(middle) << 32n) + BigInt(low);
  }
}

/** How many rows of a selection have each code. */
export async function countByCode(
  snapshot: Snapshot,
  by: EngineColumn,
  mask: Uint8Array | undefined,
  pace: Pace,
): Promise<Float64Array> {
  await snapshot.mapCodes(by, pace);
  const counts = new Float64Array(by.texts?.values.count ?? 0);
  let here = new Uint32Array(0);
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const codes = chunk.codes(by);
    if (from === 0) here = new Uint32Array(codes.length);
    const wide = wideCodes((chunk.columns[by.index] as TextColumn).codes, from, to);
    countBlock(wide, to - from, here, mask, first + from);
    if (to === chunk.rows) {
      codes.forEach(
        (code, own) => (counts[code] = (counts[code] as number) + (here[own] as number)),
      );
    }
  });
  return counts;
}

function countBlock(
  codes: Uint32Array,
  count: number,
  counts: Uint32Array,
  mask: Uint8Array | undefined,
  row: number,
): void {
  for (let index = 0; index < count; index++) {
    if (mask && !mask[row + index]) continue;
    const code = codes[index] as number;
    counts[code] = (counts[code] as number) + 1;
  }
}

/** Sums of a number column by the codes of another; without `by` there is one code, 0. */
export async function sumByCode(
  snapshot: Snapshot,
  sums: EngineColumn,
  by: EngineColumn | undefined,
  mask: Uint8Array | undefined,
  isNegativeOnly: boolean,
  pace: Pace,
): Promise<ExactSums> {
  if (by) await snapshot.mapCodes(by, pace);
  const total = new ExactSums(by?.texts?.values.count ?? 1);
  const single = new Uint32Array(1);
  const codesOf = (chunk: LoadedChunk) => (by ? chunk.codes(by) : single);
  let lows = new Float64Array(0);
  let highs = new Float64Array(0);
  const zeros = new Uint8Array(1 << 14);
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const { low, high, isZero } = chunk.columns[sums.index] as NumberColumn;
    if (isZero) return;
    const codes = codesOf(chunk);
    if (from === 0) {
      lows = new Float64Array(codes.length);
      highs = new Float64Array(codes.length);
    }
    const own = by
      ? wideCodes((chunk.columns[by.index] as TextColumn).codes, from, to)
      : wideCodes(zeros, 0, to - from);
    const wide = wideHighs(high, from, to);
    addBlock(own, low, from, wide, to - from, lows, highs, mask, first + from, isNegativeOnly);
    if (to === chunk.rows) {
      codes.forEach((code, index) =>
        total.add(code, lows[index] as number, highs[index] as number),
      );
    }
  });
  return total;
}

function addBlock(
  codes: Uint32Array,
  low: Uint32Array,
  from: number,
  high: Int32Array,
  count: number,
  lows: Float64Array,
  highs: Float64Array,
  mask: Uint8Array | undefined,
  row: number,
  isNegativeOnly: boolean,
): void {
  for (let index = 0; index < count; index++) {
    if (mask && !mask[row + index]) continue;
    const upper = high[index] as number;
    if (isNegativeOnly && upper >= 0) continue;
    const code = codes[index] as number;
    lows[code] = (lows[code] as number) + (low[from + index] as number);
    highs[code] = (highs[code] as number) + upper;
  }
}
