import type { Pace } from './pace.js';
import { radixSort, rowNumbers } from './radix.js';
import type { TextSource } from './text-arena.js';

const few = 1000;
const block = 1 << 14;

/** `ranks[text]` is its place among the different texts, from 0; equal texts share one. */
export interface TextOrder {
  readonly order: Uint32Array;
  readonly ranks: Uint32Array;
  readonly different: number;
}

/** Orders the texts of several sources, counted on from one to the next, by their bytes: by code points. */
export async function orderTexts(sources: readonly TextSource[], pace: Pace): Promise<TextOrder> {
  const texts = new Texts(sources);
  const order = rowNumbers(texts.count);
  await sortRange(texts, order, 0, pace);
  const ranks = new Uint32Array(texts.count);
  let rank = 0;
  for (let index = 1; index < order.length; index++) {
    const text = order[index] as number;
    if (texts.compare(order[index - 1] as number, text, 0) !== 0) rank++;
    ranks[text] = rank;
    if (index % block === 0 && pace.isDue) await pace.rest();
  }
  return { order, ranks, different: texts.count ? rank + 1 : 0 };
}

/** Sorts the texts of `range`, of which the first `depth` bytes are known to be the same. */
async function sortRange(
  texts: Texts,
  range: Uint32Array,
  depth: number,
  pace: Pace,
): Promise<void> {
  if (range.length < few) {
    range.sort((left, right) => texts.compare(left, right, depth) || left - right);
    if (pace.isDue) await pace.rest();
    return;
  }
  const same = await texts.commonPrefix(range, depth, pace);
  if (same === undefined) return;
  const { high, low, width } = await texts.keys(range, same, pace);
  const least = 0;
  const most = 0xffff_ffff;
  let places: Uint32Array = rowNumbers(range.length);
  const spare = new Uint32Array(range.length);
  const work = { here: new Uint32Array(range.length), there: new Uint32Array(range.length) };
  const lows = { keys: low, least, most };
  const byLow = await radixSort(lows, false, { rows: places, spare }, work, pace);
  const order = byLow.rows ?? places;
  const rest = { rows: order, spare: order === places ? spare : places };
  const highs = { keys: high, least, most };
  places = (await radixSort(highs, false, rest, work, pace)).rows ?? order;
  const before = range.slice();
  places.forEach((place, index) => (range[index] = before[place] as number));
  for (let start = 0, index = 1; index <= places.length; index++) {
    const [place, first] = [places[index] as number, places[start] as number];
    if (index < places.length && high[place] === high[first] && low[place] === low[first]) continue;
    if (index - start > 1) await sortRange(texts, range.subarray(start, index), same + width, pace);
    start = index;
  }
}

class Texts {
  readonly count: number;
  readonly #sources: readonly TextSource[];
  readonly #source: Uint16Array;
  readonly #first: number[] = [];

  constructor(sources: readonly TextSource[]) {
    this.#sources = sources;
    this.count = sources.reduce((sum, { count }) => sum + count, 0);
    this.#source = new Uint16Array(this.count);
    let first = 0;
    sources.forEach(({ count }, index) => {
      this.#first.push(first);
      this.#source.fill(index, first, first + count);
      first += count;
    });
  }

  /** By bytes from `depth` on; fewer before more. */
  compare(left: number, right: number, depth: number): number {
    const [a, fromA, toA] = this.#at(left);
    const [b, fromB, toB] = this.#at(right);
    let i = fromA + depth;
    let j = fromB + depth;
    while (i < toA && j < toB) {
      const difference = (a[i++] as number) - (b[j++] as number);
      if (difference) return difference;
    }
    return toA - i - (toB - j);
  }

  /** How many bytes all texts of the range begin with alike; undefined when they are all the same. */
  async commonPrefix(range: Uint32Array, depth: number, pace: Pace): Promise<number | undefined> {
    const [model, modelStart, modelEnd] = this.#at(range[0] as number);
    let same = modelEnd - modelStart;
    let isOne = true;
    for (let index = 1; index < range.length; index++) {
      const [bytes, start, end] = this.#at(range[index] as number);
      let at = depth;
      while (at < same && start + at < end && bytes[start + at] === model[modelStart + at]) at++;
      if (at < same || end - start !== modelEnd - modelStart) isOne = false;
      if (at < same) same = at;
      if (index % block === 0 && pace.isDue) await pace.rest();
    }
    return isOne ? undefined : same;
  }

  /**
   * The next bytes of each text as two whole numbers in the same order. Few different bytes, such
   * as digits, are counted in fewer bits, so that more of them fit; a text that ends has 0.
   */
  async keys(range: Uint32Array, depth: number, pace: Pace) {
    const isUsed = new Uint8Array(256);
    for (let index = 0; index < range.length; index++) {
      const [bytes, start, end] = this.#at(range[index] as number);
      const stop = Math.min(end, start + depth + 16);
      for (let at = start + depth; at < stop; at++) isUsed[bytes[at] as number] = 1;
      if (index % block === 0 && pace.isDue) await pace.rest();
    }
    let used = 0;
    const digits = isUsed.map((is) => (is ? ++used & 0xff : 0));
    // All 256 bytes and the end don't fit 8 bits; UTF-8 never uses them all.
    const bits = used < 16 ? 4 : used < 32 ? 5 : 8;
    const half = Math.floor(32 / bits);
    const high = new Uint32Array(range.length);
    const low = new Uint32Array(range.length);
    for (let index = 0; index < range.length; index++) {
      const [bytes, start, end] = this.#at(range[index] as number);
      for (let at = start + depth, place = 0; place < 2 * half; at++, place++) {
        const digit = at < end ? (digits[bytes[at] as number] as number) : 0;
        if (place < half) high[index] = ((high[index] as number) << bits) | digit;
        else low[index] = ((low[index] as number) << bits) | digit;
      }
      if (index % block === 0 && pace.isDue) await pace.rest();
    }
    return { high, low, width: 2 * half };
  }

  #at(text: number): [Uint8Array, number, number] {
    const index = this.#source[text] as number;
    const { bytes, offsets } = this.#sources[index] as TextSource;
    const row = text - (this.#first[index] as number);
    return [bytes, offsets[row] as number, offsets[row + 1] as number];
  }
}
