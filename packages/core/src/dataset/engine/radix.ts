import type { Pace } from './pace.js';

const block = 1 << 16;

/** Keys of rows that are to be ordered by `key − least`, at most `most − least`. */
export interface RadixKeys {
  readonly keys: Uint32Array;
  readonly least: number;
  readonly most: number;
}

/**
 * Orders `rows` stably by their keys and answers either `rows` or `spare`, whichever holds the
 * order: the other one is free. A pass of 16 bits that would change nothing is left out.
 */
export async function radixSort(
  { keys, least, most }: RadixKeys,
  descending: boolean,
  rows: Uint32Array,
  spare: Uint32Array,
  pace: Pace,
): Promise<Uint32Array> {
  const range = most - least;
  let [from, to] = [rows, spare];
  for (let shift = 0; shift < 32 && range >= 2 ** shift; shift += 16) {
    await radixPass(keys, least, shift, descending, from, to, pace);
    [from, to] = [to, from];
  }
  return from;
}

async function radixPass(
  keys: Uint32Array,
  least: number,
  shift: number,
  descending: boolean,
  from: Uint32Array,
  to: Uint32Array,
  pace: Pace,
): Promise<void> {
  const { length } = from;
  const places = new Uint32Array(1 << 16);
  for (let row = 0; row < length; row += block) {
    count(keys, least, shift, places, row, Math.min(length, row + block));
    if (pace.isDue) await pace.rest();
  }
  toPlaces(places, descending);
  for (let row = 0; row < length; row += block) {
    scatter(keys, least, shift, places, from, to, row, Math.min(length, row + block));
    if (pace.isDue) await pace.rest();
  }
}

function count(
  keys: Uint32Array,
  least: number,
  shift: number,
  places: Uint32Array,
  row: number,
  end: number,
): void {
  for (; row < end; row++) {
    const digit = (((keys[row] as number) - least) >>> shift) & 0xffff;
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
  keys: Uint32Array,
  least: number,
  shift: number,
  places: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
  at: number,
  end: number,
): void {
  for (; at < end; at++) {
    const row = from[at] as number;
    const digit = (((keys[row] as number) - least) >>> shift) & 0xffff;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to[place] = row;
  }
}
