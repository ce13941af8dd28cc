import type { Pace } from './pace.js';

const block = 1 << 16;

/** More counters than this don't stay in the fastest cache while rows are scattered. */
const mostBits = 12;

/** Keys of rows that are to be ordered by `key − least`, at most `most − least`. */
export interface RadixKeys {
  readonly keys: Uint32Array;
  readonly least: number;
  readonly most: number;
}

/** Arrays of one number a row, used again by the next sort. */
export interface RadixSpace {
  readonly here: Uint32Array;
  readonly there: Uint32Array;
}

/** Two arrays of row numbers of which `rows` holds an order; undefined: the rows as they stand. */
export interface RadixRows {
  readonly rows: Uint32Array | undefined;
  readonly spare: Uint32Array;
}

/** The array that holds the order, and the keys, less the least one, in that order where they were wanted. */
export interface RadixSorted {
  readonly rows: Uint32Array | undefined;
  readonly keys: Uint32Array | undefined;
}

/**
 * Orders rows stably by their keys: the array that is not answered is free. The keys move along with the rows, so that each pass reads them one after the other:
 * looking them up by row misses the cache for every row of every pass.
 */
export async function radixSort(
  { keys, least, most }: RadixKeys,
  descending: boolean,
  { rows, spare }: RadixRows,
  { here, there }: RadixSpace,
  pace: Pace,
  wantsKeys = false,
): Promise<RadixSorted> {
  const bits = Math.ceil(Math.log2(most - least + 1));
  const passes = bits <= mostBits + 2 ? 1 : Math.ceil(bits / mostBits);
  if (!(bits > 0)) return { rows, keys: undefined };
  const width = Math.ceil(bits / passes);
  const { length } = spare;
  for (let start = 0; start < length; start += block) {
    const end = Math.min(length, start + block);
    if (rows) gather(keys, least | 0, rows, here, start, end);
    else lessen(keys, least | 0, here, start, end);
    if (pace.isDue) await pace.rest();
  }
  let [from, to, keysFrom, keysTo] = [rows, spare, here, there];
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * width;
    const places = new Uint32Array(2 ** width);
    for (let start = 0; start < length; start += block) {
      count(keysFrom, shift, places, start, Math.min(length, start + block));
      if (pace.isDue) await pace.rest();
    }
    toPlaces(places, descending);
    const isLast = pass === passes - 1;
    for (let start = 0; start < length; start += block) {
      const end = Math.min(length, start + block);
      if (!from) scatterNumbers(keysFrom, shift, places, to, keysTo, start, end);
      else if (isLast && !wantsKeys) scatter(keysFrom, shift, places, from, to, start, end);
      else scatterBoth(keysFrom, shift, places, from, to, keysTo, start, end);
      if (pace.isDue) await pace.rest();
    }
    [from, to] = [to, isLast && !from ? to : (from ?? new Uint32Array(length))];
    [keysFrom, keysTo] = [keysTo, keysFrom];
  }
  return { rows: from, keys: wantsKeys ? keysFrom : undefined };
}

/** 0, 1, 2 …: `from` with a function takes a hundred times as long. */
export function rowNumbers(count: number): Uint32Array<ArrayBuffer> {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}

function gather(
  keys: Uint32Array,
  least: number,
  rows: Uint32Array,
  here: Uint32Array,
  at: number,
  end: number,
): void {
  for (; at < end; at++) here[at] = (keys[rows[at] as number] as number) - least;
}

function lessen(
  keys: Uint32Array,
  least: number,
  here: Uint32Array,
  at: number,
  end: number,
): void {
  for (; at < end; at++) here[at] = (keys[at] as number) - least;
}

function count(
  keys: Uint32Array,
  shift: number,
  places: Uint32Array,
  at: number,
  end: number,
): void {
  const mask = places.length - 1;
  for (; at < end; at++) {
    const digit = ((keys[at] as number) >>> shift) & mask;
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
  shift: number,
  places: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
  at: number,
  end: number,
): void {
  const mask = places.length - 1;
  for (; at < end; at++) {
    const digit = ((keys[at] as number) >>> shift) & mask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to[place] = from[at] as number;
  }
}

function scatterBoth(
  keys: Uint32Array,
  shift: number,
  places: Uint32Array,
  from: Uint32Array,
  to: Uint32Array,
  keysTo: Uint32Array,
  at: number,
  end: number,
): void {
  const mask = places.length - 1;
  for (; at < end; at++) {
    const key = keys[at] as number;
    const digit = (key >>> shift) & mask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to[place] = from[at] as number;
    keysTo[place] = key;
  }
}

/** The first pass over rows as they stand. */
function scatterNumbers(
  keys: Uint32Array,
  shift: number,
  places: Uint32Array,
  to: Uint32Array,
  keysTo: Uint32Array,
  at: number,
  end: number,
): void {
  const mask = places.length - 1;
  for (; at < end; at++) {
    const key = keys[at] as number;
    const digit = (key >>> shift) & mask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    to[place] = at;
    keysTo[place] = key;
  }
}
