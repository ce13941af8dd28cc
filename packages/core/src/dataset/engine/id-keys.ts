import { compareTexts } from './compare-ids.js';
import type { Pace } from './pace.js';
import type { TextSource } from './text-arena.js';

const block = 1 << 14;

/** How many bytes make one exact number, each one of `base` or the end of the text. */
interface Alphabet {
  readonly base: number;
  readonly places: number;
  readonly least: number;
  readonly most: number;
}

const digits: Alphabet = { base: 11, places: 15, least: 48, most: 57 };
const anyBytes: Alphabet = { base: 257, places: 6, least: 0, most: 255 };

/**
 * What each id begins with behind the bytes that all share, as an exact number in the same order: of
 * equal numbers the ids themselves decide. Rows are counted on from one source to the next.
 *
 * @returns false when the ids of a source are not in order; the keys are of no use then.
 */
export async function fillIdKeys(
  sources: readonly TextSource[],
  keys: Float64Array,
  pace: Pace,
): Promise<boolean> {
  const prefix = commonPrefix(sources);
  const filled = await fill(sources, prefix, digits, keys, pace);
  return filled ?? (await fill(sources, prefix, anyBytes, keys, pace)) ?? false;
}

/** Undefined when a byte is not of the alphabet. */
async function fill(
  sources: readonly TextSource[],
  prefix: Uint8Array,
  alphabet: Alphabet,
  keys: Float64Array,
  pace: Pace,
): Promise<boolean | undefined> {
  let first = 0;
  for (const source of sources) {
    for (let from = 0; from < source.count; from += block) {
      const to = Math.min(source.count, from + block);
      if (!fillBlock(source, from, to, prefix, alphabet, keys, first)) return undefined;
      if (!isAscending(source, from, to, keys, first)) return false;
      if (pace.isDue) await pace.rest();
    }
    first += source.count;
  }
  return true;
}

function fillBlock(
  { bytes, offsets }: TextSource,
  from: number,
  to: number,
  prefix: Uint8Array,
  { base, places, least, most }: Alphabet,
  keys: Float64Array,
  first: number,
): boolean {
  const { length } = prefix;
  for (let row = from; row < to; row++) {
    let at = offsets[row] as number;
    const end = offsets[row + 1] as number;
    // Ids in order share what their ends share; the others must be found out.
    let same = 0;
    while (same < length && at < end && bytes[at] === prefix[same]) {
      same++;
      at++;
    }
    if (same < length) return base === anyBytes.base && disordered(keys, first + row);
    const stop = Math.min(end, at + places);
    let key = 0;
    let place = places - (stop - at);
    for (; at < stop; at++) {
      const byte = bytes[at] as number;
      if (byte < least || byte > most) return false;
      key = key * base + (byte - least + 1);
    }
    for (; place > 0; place--) key *= base;
    keys[first + row] = key;
  }
  return true;
}

/** No id is less than this key, so the check of the order fails. */
function disordered(keys: Float64Array, row: number): true {
  keys[row] = NaN;
  return true;
}

function isAscending(
  source: TextSource,
  from: number,
  to: number,
  keys: Float64Array,
  first: number,
): boolean {
  for (let row = Math.max(1, from); row < to; row++) {
    const before = keys[first + row - 1] as number;
    const key = keys[first + row] as number;
    if (before < key) continue;
    if (before !== key || compareTexts(source, row - 1, source, row) > 0) return false;
  }
  return true;
}

/** The bytes that the least and the greatest id of each source begin with, where they are in order. */
function commonPrefix(sources: readonly TextSource[]): Uint8Array {
  let prefix: Uint8Array | undefined;
  for (const { bytes, offsets, count } of sources) {
    for (const row of count > 0 ? [0, count - 1] : []) {
      const text = bytes.subarray(offsets[row], offsets[row + 1]);
      if (!prefix) prefix = text;
      let same = 0;
      while (same < prefix.length && text[same] === prefix[same]) same++;
      prefix = prefix.subarray(0, same);
    }
  }
  return prefix ?? new Uint8Array(0);
}
