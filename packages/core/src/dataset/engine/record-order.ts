import { compareTexts, idComparer, idsOf } from './compare-ids.js';
import { chainsOf } from './id-chains.js';
import { fillIdKeys } from './id-keys.js';
import { mergeRuns } from './merge-runs.js';
import type { Pace } from './pace.js';
import { rowNumbers } from './radix.js';
import type { EngineColumn, Snapshot } from './snapshot.js';
import type { TextSource } from './text-arena.js';
import { orderTexts, type TextOrder } from './text-order.js';
import type { WorkSpace } from './work-space.js';

/** Under which the order is kept. */
export const recordsKey = 'records';

/** The rows of a snapshot in the order of an id column, computed once for it. */
export function idOrder(snapshot: Snapshot, column: EngineColumn, pace: Pace): Promise<TextOrder> {
  return snapshot.kept.get(
    `ids ${column.name}`,
    ({ order, ranks }) => order.byteLength + ranks.byteLength,
    () => orderTexts(idsOf(snapshot, column), pace),
  );
}

/**
 * The rows by record id; undefined when they stand so already, as they do in a month of one
 * partition. Of several partitions each is in order, but not one after the other.
 */
export async function recordOrder(
  snapshot: Snapshot,
  column: EngineColumn,
  workSpace: (rows: number) => WorkSpace,
  pace: Pace,
): Promise<Uint32Array | undefined> {
  return snapshot.kept.get(
    recordsKey,
    (order) => order?.byteLength ?? 0,
    async () => {
      const sources = idsOf(snapshot, column);
      const { keys, otherKeys } = workSpace(snapshot.rows);
      if (!(await fillIdKeys(sources, keys, pace))) return (await orderTexts(sources, pace)).order;
      return follow(sources) ? undefined : merged(snapshot, sources, keys, otherKeys, pace);
    },
  );
}

/** Whether the sources, each of them in order, are in order one after the other. */
function follow(sources: readonly TextSource[]): boolean {
  const filled = sources.filter(({ count }) => count > 0);
  return filled.every((source, index) => {
    const before = filled[index - 1];
    return !before || compareTexts(before, before.count - 1, source, 0) <= 0;
  });
}

async function merged(
  snapshot: Snapshot,
  sources: readonly TextSource[],
  keys: Float64Array,
  otherKeys: Float64Array,
  pace: Pace,
): Promise<Uint32Array> {
  const chains = chainsOf(sources);
  const rows = rowNumbers(snapshot.rows);
  const starts: number[] = [];
  const { first } = snapshot;
  const numbers = rows.slice();
  let at = 0;
  for (const chain of chains) {
    starts.push(at);
    for (const index of chain) {
      const [from, to] = [first[index] as number, first[index + 1] as number];
      rows.set(numbers.subarray(from, to), at);
      otherKeys.set(keys.subarray(from, to), at);
      at += to - from;
    }
  }
  const compare = idComparer(snapshot, sources);
  const from = { keys: otherKeys, rows };
  return (await mergeRuns(from, { keys, rows: numbers }, starts, compare, pace)).rows;
}
