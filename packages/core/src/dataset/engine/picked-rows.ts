import type { Pace } from './pace.js';
import { blockRows, type LoadedChunk, type Snapshot } from './snapshot.js';
import { wideHighs } from './wide-block.js';

/** The rows of a block that a mask marks; without `rows` all `count` of them. */
export interface PickedRows {
  readonly chunk: LoadedChunk;
  readonly from: number;
  /** How far from `from` each one stands, ascending. */
  readonly rows: Uint32Array | undefined;
  readonly count: number;
  /** Nothing of the chunk comes behind this. */
  readonly isLast: boolean;
}

const picked = new Uint32Array(blockRows);
const highs = new Int32Array(blockRows);

/** The high halves of picked rows, one after the other. Valid until the next call. */
export function pickedHighs(
  high: Int8Array | Int16Array | Int32Array,
  { from, rows, count }: PickedRows,
): Int32Array {
  if (!rows) return wideHighs(high, from, from + count);
  for (let index = 0; index < count; index++)
    highs[index] = high[from + (rows[index] as number)] as number;
  return highs;
}

/** A block at a time, so that the mask is looked at once, however many columns are read. */
export function eachPicked(
  snapshot: Snapshot,
  mask: Uint8Array | undefined,
  pace: Pace,
  work: (rows: PickedRows) => void,
): Promise<void> {
  return snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const isLast = to === chunk.rows;
    const all = to - from;
    const count = mask ? pick(mask, first + from, all) : all;
    work({ chunk, from, rows: count < all ? picked : undefined, count, isLast });
  });
}

function pick(mask: Uint8Array, first: number, rows: number): number {
  let count = 0;
  for (let index = 0; index < rows; index++) {
    // Without a branch: what a mask holds can't be foretold.
    picked[count] = index;
    count += mask[first + index] as number;
  }
  return count;
}
