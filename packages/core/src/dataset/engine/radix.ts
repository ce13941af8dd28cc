import type { Pace } from './pace.js';

const block = 1 << 16;

/** Of a pass: its counters stay in the processor's first cache, where 16 bits' would not. */
const digitBits = 11;
const digitMask = (1 << digitBits) - 1;

/** Keys of rows that are to be ordered by `key − least`, at most `most − least`. */
export interface RadixKeys {
  readonly keys: Uint32Array;
  readonly least: number;
  readonly most: number;
}

/** A row and its key move together: keys are then read one after the other, and not all over memory. */
interface Carried {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * Orders `rows` stably by their keys and answers either `rows` or `spare`, whichever holds the
 * order: the other one is free. A pass that would change nothing is left out.
 */
export async function radixSort(
  { keys, least, most }: RadixKeys,
  descending: boolean,
  rows: Uint32Array,
  spare: Uint32Array,
  pace: Pace,
): Promise<Uint32Array> {
  const range = most - least;
  if (range < 1) return rows;
  let from: Carried = { keys: new Uint32Array(rows.length), rows };
  let to: Carried = { keys: new Uint32Array(rows.length), rows: spare };
  for (let row = 0; row < rows.length; row += block) {
    gather(keys, least, from, row, Math.min(rows.length, row + block));
    if (pace.isDue) await pace.rest();
  }
  for (let shift = 0; shift < 32 && range >= 2 ** shift; shift += digitBits) {
    await radixPass(shift, descending, from, to, pace);
    [from, to] = [to, from];
  }
  return from.rows;
}

async function radixPass(
  shift: number,
  descending: boolean,
  from: Carried,
  to: Carried,
  pace: Pace,
): Promise<void> {
  const { length } = from.rows;
  const places = new Uint32Array(1 << digitBits);
  for (let row = 0; row < length; row += block) {
    count(from.keys, shift, places, row, Math.min(length, row + block));
    if (pace.isDue) await pace.rest();
  }
  toPlaces(places, descending);
  for (let row = 0; row < length; row += block) {
    scatter(shift, places, from, to, row, Math.min(length, row + block));
    if (pace.isDue) await pace.rest();
  }
}

function gather(
  keys: Uint32Array,
  least: number,
  { keys: gathered, rows }: Carried,
  at: number,
  end: number,
): void {
  for (; at < end; at++) gathered[at] = (keys[rows[at] as number] as number) - least;
}

function count(
  keys: Uint32Array,
  shift: number,
  places: Uint32Array,
  row: number,
  end: number,
): void {
  for (; row < end; row++) {
    const digit = ((keys[row] as number) >>> shift) & digitMask;
    places[digit] = (places[digit] as number) + 1;
  }
}

function toPlaces(places: Uint32Array, descending: boolean): void {
  let place = 0;
  for (let index = 0; index < places.length; index++) {
    const digit = descending ? places.length - 1 - index : index;
    const many = places[digit] as number;
    places[digit] = place;
    place += many;
  }
}

function scatter(
  shift: number,
  places: Uint32Array,
  from: Carried,
  to: Carried,
  at: number,
  end: number,
): void {
  const { keys, rows } = from;
  for (; at < end; at++) {
    const key = keys[at] as number;
    const digit = (key >>> shift) & digitMask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to.keys[place] = key;
    to.rows[place] = rows[at] as number;
  }
}
