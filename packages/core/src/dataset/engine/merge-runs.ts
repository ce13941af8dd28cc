import type { Pace } from './pace.js';

const block = 1 << 14;

/** Rows with a key each; runs of them are in order. */
export interface KeyedRows {
  readonly keys: Float64Array;
  readonly rows: Uint32Array;
}

/** Two neighbouring runs, and how far they are merged. */
interface Merging {
  left: number;
  readonly middle: number;
  right: number;
  readonly end: number;
  at: number;
}

/**
 * Merges runs, which begin at `starts` and reach to the next one, pair by pair into one order.
 * Of equal keys `compare` decides. Answers either `from` or `to`: its rows are in order.
 */
export async function mergeRuns(
  from: KeyedRows,
  to: KeyedRows,
  starts: readonly number[],
  compare: (left: number, right: number) => number,
  pace: Pace,
): Promise<KeyedRows> {
  const { length } = from.rows;
  let begins = starts;
  while (begins.length > 1) {
    for (let run = 0; run < begins.length; run += 2) {
      const left = begins[run] as number;
      const middle = begins[run + 1] ?? length;
      const end = begins[run + 2] ?? length;
      const merging: Merging = { left, middle, right: middle, end, at: left };
      while (merging.at < end) {
        mergeBlock(from, to, merging, Math.min(end, merging.at + block), compare);
        if (pace.isDue) await pace.rest();
      }
    }
    begins = begins.filter((_, run) => run % 2 === 0);
    [from, to] = [to, from];
  }
  return from;
}

function mergeBlock(
  from: KeyedRows,
  to: KeyedRows,
  merging: Merging,
  until: number,
  compare: (left: number, right: number) => number,
): void {
  const { keys, rows } = from;
  const { keys: keysTo, rows: rowsTo } = to;
  const { middle, end } = merging;
  let { left, right, at } = merging;
  while (at < until && left < middle && right < end) {
    const a = keys[left] as number;
    const b = keys[right] as number;
    if (a < b || (a === b && compare(rows[left] as number, rows[right] as number) <= 0)) {
      keysTo[at] = a;
      rowsTo[at++] = rows[left++] as number;
    } else {
      keysTo[at] = b;
      rowsTo[at++] = rows[right++] as number;
    }
  }
  if (at < until) {
    // One of the runs is over: the other one goes on as it is.
    const start = left < middle ? left : right;
    const stop = start + until - at;
    keysTo.set(keys.subarray(start, stop), at);
    rowsTo.set(rows.subarray(start, stop), at);
    if (left < middle) left = stop;
    else right = stop;
    at = until;
  }
  merging.left = left;
  merging.right = right;
  merging.at = at;
}
