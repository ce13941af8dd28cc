import type { NumberColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { compareTexts, idComparer, idsOf } from './compare-ids.js';
import type { Pace } from './pace.js';
import type { EngineColumn, LoadedChunk, Snapshot } from './snapshot.js';

const block = 1 << 14;

/** Rows looked at for a guess, half of them side by side: what has happened at once mostly stands so. */
const sampled = 4096;
const sideBySide = 64;

/** Of a million rows each equal one among the sample stands for 60,000 pairs of equal rows. */
const fewEqual = 1;

/** More tied rows than one of so many, and an order by id for all rows costs less. */
const mostTied = 8;

/** Whether so many rows seem to have equal numbers that their ids are best put in order first. A guess that costs nothing. */
export function seemTied(snapshot: Snapshot, column: EngineColumn): boolean {
  const count = Math.min(sampled, snapshot.rows);
  const seen = new Set<string>();
  let near = 0;
  const look = (row: number): void => {
    near = snapshot.chunkOf(row, near);
    const { high, low } = (snapshot.chunks[near] as LoadedChunk).columns[
      column.index
    ] as NumberColumn;
    const own = row - (snapshot.first[near] as number);
    seen.add(`${high[own]} ${low[own]}`);
  };
  const rows = new Set<number>();
  for (let index = 0; index < count / 2; index++)
    rows.add(Math.floor((index * snapshot.rows * 2) / count));
  const clumps = count / 2 / sideBySide;
  for (let index = 0; index < count / 2; index++) {
    const clump = Math.floor(index / sideBySide);
    const row = Math.floor((clump * snapshot.rows) / clumps) + (index % sideBySide);
    if (row < snapshot.rows) rows.add(row);
  }
  for (const row of rows) look(row);
  return rows.size - seen.size > fewEqual;
}

/**
 * Puts rows of equal keys in the order of their ids; `keys` stand in the order of the rows.
 *
 * @returns false when they are too many: the order is left as it was, or half changed.
 */
export async function settleTies(
  snapshot: Snapshot,
  recordId: EngineColumn,
  keys: Uint32Array,
  rows: Uint32Array,
  pace: Pace,
): Promise<boolean> {
  const sources = idsOf(snapshot, recordId);
  const compare = idComparer(snapshot, sources);
  const { chunks, first } = snapshot;
  let tied = 0;
  /** Most ties stand in one chunk, side by side and in order. */
  const isLess = (left: number, right: number): boolean => {
    const chunk = snapshot.chunkOf(left);
    const own = first[chunk] as number;
    if (right >= own && right - own < (chunks[chunk] as LoadedChunk).rows) {
      const source = sources[chunk];
      return source !== undefined && compareTexts(source, left - own, source, right - own) <= 0;
    }
    return compare(left, right) < 0;
  };
  for (let start = 0; start < rows.length;) {
    const until = Math.min(rows.length, start + block);
    start = eachTie(keys, rows.length, start, until, (from, to) => {
      tied += to - from;
      if (tied * mostTied > rows.length) return;
      for (let at = from + 1; at < to; at++) {
        if (isLess(rows[at - 1] as number, rows[at] as number)) continue;
        rows.subarray(from, to).sort(compare);
        break;
      }
    });
    if (tied * mostTied > rows.length) return false;
    if (pace.isDue) await pace.rest();
  }
  return true;
}

/** Runs of equal keys that begin before `until`. Answers where the next look begins. */
function eachTie(
  keys: Uint32Array,
  length: number,
  at: number,
  until: number,
  found: (from: number, to: number) => void,
): number {
  while (at < until) {
    const key = keys[at] as number;
    let end = at + 1;
    while (end < length && keys[end] === key) end++;
    if (end - at > 1) found(at, end);
    at = end;
  }
  return at;
}
