import type { EngineQuery, EngineSort } from './engine-types.js';
import type { Pace } from './pace.js';
import { radixSort, rowNumbers } from './radix.js';
import { recordOrder, recordsKey } from './record-order.js';
import { select, type Selection } from './selection.js';
import type { EngineColumn, Snapshot } from './snapshot.js';
import { sortKeys } from './sort-keys.js';
import { seemTied, settleTies } from './tied-rows.js';
import type { WorkSpace } from './work-space.js';

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
  const key = orderKey(sort, ordering);
  const orderOfAll = () =>
    snapshot.kept.get(
      key,
      (order) => (sort.length ? (order?.byteLength ?? 0) : 0),
      () => order(snapshot, sort, ordering, pace),
    );
  if (!selection.mask) return { rows: await orderOfAll(), count: snapshot.rows };
  return snapshot.kept.get(
    `view of ${key} of ${selection.key}`,
    ({ rows }) => rows?.byteLength ?? 0,
    async () => pick(selection, await orderOfAll(), snapshot.rows, pace),
  );
}

/** Under which the order of all rows is kept. */
export function orderKey(sort: readonly EngineSort[], { columnOf }: Ordering): string {
  if (sort.length === 0) return recordsKey;
  const terms = sort.map(({ column, descending, of }) => {
    const version = of === 'label' ? columnOf(column).texts?.version : '';
    return JSON.stringify([column, descending, version]);
  });
  return `order ${terms.join()}`;
}

async function order(
  snapshot: Snapshot,
  sort: readonly EngineSort[],
  ordering: Ordering,
  pace: Pace,
): Promise<Uint32Array | undefined> {
  const { columnOf, recordId, workSpace } = ordering;
  const [first] = sort;
  const column = first && sort.length === 1 ? columnOf(first.column) : undefined;
  const isNumber = column?.kind === 'amount' || column?.kind === 'time';
  if (isNumber && !snapshot.kept.has(recordsKey) && !seemTied(snapshot, column)) {
    const rows = await sorted(snapshot, sort, ordering, rowNumbers(snapshot.rows), pace);
    // The keys of the only column stand there still.
    if (await settleTies(snapshot, recordId, workSpace(snapshot.rows), rows, pace)) return rows;
  }
  const byId = await recordOrder(snapshot, recordId, workSpace, pace);
  if (sort.length === 0) return byId;
  return sorted(snapshot, sort, ordering, byId?.slice() ?? rowNumbers(snapshot.rows), pace);
}

/** Stable: rows that are equal stay as they stand in `rows`, whose memory is used. */
async function sorted(
  snapshot: Snapshot,
  sort: readonly EngineSort[],
  { columnOf, workSpace }: Ordering,
  rows: Uint32Array,
  pace: Pace,
): Promise<Uint32Array> {
  const columns = sort.map(({ column }) => columnOf(column));
  let spare: Uint32Array = new Uint32Array(snapshot.rows);
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
