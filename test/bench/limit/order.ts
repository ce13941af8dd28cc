const bits = 11;
const mask = (1 << bits) - 1;

interface Carried {
  keys: Uint32Array;
  rows: Uint32Array;
}

/** Stable. A key moves with its row, so that keys are read one after the other. */
function pass(from: Carried, to: Carried, shift: number): void {
  const places = new Uint32Array(1 << bits);
  for (let at = 0; at < from.keys.length; at++)
    (places[((from.keys[at] as number) >>> shift) & mask] as number)++;
  for (let digit = 0, sum = 0; digit <= mask; digit++) {
    const count = places[digit] as number;
    places[digit] = sum;
    sum += count;
  }
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at] as number;
    const place = (places[(key >>> shift) & mask] as number)++;
    to.keys[place] = key;
    to.rows[place] = from.rows[at] as number;
  }
}

/**
 * Radix sort of signed 64-bit numbers by their two halves; passes that all keys share are left out. Descending is the
 * same by the complement of every digit, so that equal rows stay in their order.
 */
export function orderByUnits(
  low: Uint32Array,
  high: Int32Array,
  rows: number,
  descending: boolean,
): Uint32Array {
  let from: Carried = { keys: new Uint32Array(rows), rows: new Uint32Array(rows) };
  let to: Carried = { keys: new Uint32Array(rows), rows: new Uint32Array(rows) };
  for (let row = 0; row < rows; row++) from.rows[row] = row;
  for (const isHigh of [false, true]) {
    const flip = (descending ? 0xffff_ffff : 0) ^ (isHigh ? 0x8000_0000 : 0);
    let least = 0xffff_ffff;
    let most = 0;
    for (let at = 0; at < rows; at++) {
      const row = from.rows[at] as number;
      const half = (isHigh ? (high[2 * row + 1] as number) : (low[2 * row] as number)) ^ flip;
      const key = half >>> 0;
      from.keys[at] = key;
      if (key < least) least = key;
      if (key > most) most = key;
    }
    for (let at = 0; at < rows; at++) (from.keys[at] as number) -= least;
    for (let shift = 0; shift < 32 && most - least >= 2 ** shift; shift += bits) {
      pass(from, to, shift);
      [from, to] = [to, from];
    }
  }
  return from.rows;
}

/** Counting sort over the ranks of the dictionary's entries. */
export function orderByCodes(
  codes: ArrayLike<number>,
  texts: readonly string[],
  rows: number,
  descending: boolean,
): Uint32Array {
  const sorted = Array.from(texts.keys());
  sorted.sort((left, right) => ((texts[left] ?? '') < (texts[right] ?? '') ? -1 : 1));
  if (descending) sorted.reverse();
  const rankOf = new Uint32Array(texts.length);
  sorted.forEach((code, rank) => (rankOf[code] = rank));
  const starts = new Uint32Array(texts.length + 1);
  for (let row = 0; row < rows; row++)
    (starts[(rankOf[codes[row] as number] as number) + 1] as number)++;
  for (let rank = 0; rank < texts.length; rank++)
    (starts[rank + 1] as number) += starts[rank] as number;
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++)
    order[(starts[rankOf[codes[row] as number] as number] as number)++] = row;
  return order;
}
