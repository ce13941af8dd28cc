import type { IdColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { compareTexts, mergeRuns } from './merge-runs.js';
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
      const sources = snapshot.chunks.map((chunk) => idsOf(chunk, column));
      if (!(await areInOrder(snapshot, sources, pace)))
        return (await orderTexts(sources, pace)).order;
      return followEachOther(sources) ? undefined : mergeRuns(sources, pace);
    },
  );
}

/** Each by itself: what the contract promises, and one look tells. */
async function areInOrder(
  { chunks }: Snapshot,
  sources: readonly TextSource[],
  pace: Pace,
): Promise<boolean> {
  for (const [index, chunk] of chunks.entries()) {
    chunk.isOrdered ??= await isAscending(sources[index] as TextSource, pace);
    if (!chunk.isOrdered) return false;
  }
  return true;
}

function followEachOther(sources: readonly TextSource[]): boolean {
  let before: TextSource | undefined;
  for (const source of sources) {
    if (source.count === 0) continue;
    if (before && compareTexts([before, before.count - 1], [source, 0]) > 0) return false;
    before = source;
  }
  return true;
}

async function isAscending(ids: TextSource, pace: Pace): Promise<boolean> {
  for (let row = 1; row < ids.count; row++) {
    if (compareTexts([ids, row - 1], [ids, row]) > 0) return false;
    if (row % block === 0 && pace.isDue) await pace.rest();
  }
  return true;
}

function idsOf(chunk: LoadedChunk, { index }: EngineColumn): TextSource {
  return { ...(chunk.columns[index] as IdColumn).texts, count: chunk.rows };
}
