import type { EngineQuery, EngineSort } from './engine-types.js';
import type { Pace } from './pace.js';
import { radixSort, rowNumbers } from './radix.js';
import { recordOrder } from './record-order.js';
import { select, type Selection } from './selection.js';
import type { EngineColumn, Snapshot } from './snapshot.js';
import { sortKeys, type WorkSpace } from './sort-keys.js';

/** What orders and windows need to know of the engine. */
export interface Ordering {
  readonly columnOf: (name: string) => EngineColumn;
  /** Whose ids decide between rows that are equal otherwise. */
  readonly recordId: EngineColumn;
  readonly workSpace: (rows: number) => WorkSpace;
}

/** The rows of a query; without `rows` they are all, as they stand. */
export interface View {
  readonly rows: Uint32Array | undefined;
  readonly count: number;
}

/** The order of all rows is kept, so that a changed filter only picks from it again. */
export async function view(
  snapshot: Snapshot,
  { where, sort }: EngineQuery,
  ordering: Ordering,
  pace: Pace,
): Promise<View> {
  const selection = await select(snapshot, where, ordering.columnOf, pace);
  const key = sort.map((term) => keyOf(term, ordering)).join();
  const orderOfAll = () =>
    snapshot.kept.get(
      `order ${key}`,
      (order) => (sort.length ? (order?.byteLength ?? 0) : 0),
      () => order(snapshot, sort, ordering, pace),
    );
  if (!selection.mask) return { rows: await orderOfAll(), count: snapshot.rows };
  return snapshot.kept.get(
    `view ${key} of ${selection.key}`,
    ({ rows }) => rows?.byteLength ?? 0,
    async () => pick(selection, await orderOfAll(), snapshot.rows, pace),
  );
}

function keyOf({ column, descending, of }: EngineSort, { columnOf }: Ordering): string {
  const version = of === 'label' ? columnOf(column).texts?.version : '';
  return JSON.stringify([column, descending, version]);
}

async function order(
  snapshot: Snapshot,
  sort: readonly EngineSort[],
  { columnOf, recordId, workSpace }: Ordering,
  pace: Pace,
): Promise<Uint32Array | undefined> {
  const byId = await recordOrder(snapshot, recordId, pace);
  if (sort.length === 0) return byId;
  const columns = sort.map(({ column }) => columnOf(column));
  let rows = byId?.slice() ?? rowNumbers(snapshot.rows);
  let spare = new Uint32Array(snapshot.rows);
  for (let index = sort.length - 1; index >= 0; index--) {
    const { descending, of = 'value' } = sort[index] as EngineSort;
    const column = columns[index] as EngineColumn;
    const work = workSpace(snapshot.rows);
    for (const keys of await sortKeys(snapshot, column, of, work, pace)) {
      const sorted = await radixSort(keys, descending, rows, spare, work, pace);
      if (sorted === spare) [rows, spare] = [spare, rows];
    }
  }
  return rows;
}

async function pick(
  { mask, count }: Selection,
  order: Uint32Array | undefined,
  rows: number,
  pace: Pace,
): Promise<View> {
  const picked = new Uint32Array(count);
  const block = 1 << 16;
  let next = 0;
  for (let row = 0; row < rows && mask; row += block) {
    const end = Math.min(rows, row + block);
    next = order
      ? pickOrdered(mask, order, row, end, picked, next)
      : pickAll(mask, row, end, picked, next);
    if (pace.isDue) await pace.rest();
  }
  return { rows: picked, count };
}

function pickOrdered(
  mask: Uint8Array,
  order: Uint32Array,
  at: number,
  end: number,
  picked: Uint32Array,
  next: number,
): number {
  for (; at < end; at++) {
    const row = order[at] as number;
    if (mask[row]) picked[next++] = row;
  }
  return next;
}

function pickAll(
  mask: Uint8Array,
  row: number,
  end: number,
  picked: Uint32Array,
  next: number,
): number {
  for (; row < end; row++) if (mask[row]) picked[next++] = row;
  return next;
}
