import type { DecodedChunk } from '@partner-widgets/domain/chunk/decode-chunk';
import { keptBytesPerRow } from './snapshot.js';

/** The halves to sort by, a key that moves and its place to go, an order and its own. */
const workBytesPerRow = 24;

/** Of each entry: its code by chunk, offset, hash, slots, rank, and all of them once more when a dictionary grows. */
const bytesPerEntry = 48;

/**
 * The most a chunk can take, however it is queried: its bytes; its entries in a dictionary with
 * their room to grow, and what is folded or shown of them, at most three times their bytes in all;
 * its ids folded for a search; masks, orders and windows by row. The sum over all chunks is the
 * engine's bound, so a query never needs memory that was not counted when its chunk came.
 */
export function roomFor({ rowCount, columns }: DecodedChunk, bytes: number): number {
  let room = bytes + rowCount * (keptBytesPerRow + workBytesPerRow);
  for (const column of columns) {
    if (column.kind === 'text') {
      room += column.texts.bytes.length * 3 + (column.entries + 1) * bytesPerEntry;
    } else if (column.kind === 'id') room += column.texts.bytes.length * 1.5;
  }
  return room;
}
