import type { IdColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import type { Pace } from './pace.js';
import type { EngineColumn, LoadedChunk, Snapshot } from './snapshot.js';
import type { TextSource } from './text-arena.js';
import { orderTexts, type TextOrder } from './text-order.js';

const block = 1 << 14;

/** The rows of a snapshot in the order of an id column, computed once for it. */
export function idOrder(snapshot: Snapshot, column: EngineColumn, pace: Pace): Promise<TextOrder> {
  return snapshot.kept.get(
    `ids ${column.name}`,
    ({ order, ranks }) => order.byteLength + ranks.byteLength,
    () =>
      orderTexts(
        snapshot.chunks.map((chunk) => idsOf(chunk, column)),
        pace,
      ),
  );
}

/**
 * The rows by record id; undefined when they stand so already, as they do in a month of one
 * partition. Of several partitions each is in order, but not one after the other.
 */
export async function recordOrder(
  snapshot: Snapshot,
  column: EngineColumn,
  pace: Pace,
): Promise<Uint32Array | undefined> {
  return snapshot.kept.get(
    'records',
    (order) => order?.byteLength ?? 0,
    async () => {
      if (await isInOrder(snapshot, column, pace)) return undefined;
      const sources = snapshot.chunks.map((chunk) => idsOf(chunk, column));
      return (await orderTexts(sources, pace)).order;
    },
  );
}

async function isInOrder({ chunks }: Snapshot, column: EngineColumn, pace: Pace): Promise<boolean> {
  let before: TextSource | undefined;
  for (const chunk of chunks) {
    const ids = idsOf(chunk, column);
    if (ids.count === 0) continue;
    if (before && compareIds(before, before.count - 1, ids, 0) > 0) return false;
    if (chunk.isOrdered === undefined) chunk.isOrdered = await isAscending(ids, pace);
    if (!chunk.isOrdered) return false;
    before = ids;
  }
  return true;
}

async function isAscending(ids: TextSource, pace: Pace): Promise<boolean> {
  for (let row = 1; row < ids.count; row++) {
    if (compareIds(ids, row - 1, ids, row) > 0) return false;
    if (row % block === 0 && pace.isDue) await pace.rest();
  }
  return true;
}

function compareIds(
  left: TextSource,
  leftRow: number,
  right: TextSource,
  rightRow: number,
): number {
  const { bytes: a } = left;
  const { bytes: b } = right;
  let i = left.offsets[leftRow] as number;
  let j = right.offsets[rightRow] as number;
  const endOfLeft = left.offsets[leftRow + 1] as number;
  const endOfRight = right.offsets[rightRow + 1] as number;
  while (i < endOfLeft && j < endOfRight) {
    const difference = (a[i++] as number) - (b[j++] as number);
    if (difference) return difference;
  }
  return endOfLeft - i - (endOfRight - j);
}

function idsOf(chunk: LoadedChunk, { index }: EngineColumn): TextSource {
  return { ...(chunk.columns[index] as IdColumn).texts, count: chunk.rows };
}
