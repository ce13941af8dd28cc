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
    sort.length === 0
      ? recordOrder(snapshot, ordering.recordId, ordering.workSpace, pace)
      : snapshot.kept.get(
          key,
          (order) => order?.byteLength ?? 0,
          () => order(snapshot, sort, ordering, pace),
        );
  if (!selection.mask) return { rows: await orderOfAll(), count: snapshot.rows };
  return snapshot.kept.get(
    `view of ${key} of ${selection.key}`,
    ({ rows }) => rows?.byteLength ?? 0,
    async () => pick(selection, await orderOfAll(), snapshot.rows, pace),
  );
}

/** Of so many rows at the beginning it is not worth while to pick all that match, unless these are few. */
const mostWalked = 500;
const fewMatches = 64;

/** The rows `begin…end` of a query, and how many it has: all rows that match are not picked for the first few. */
export async function viewPart(
  snapshot: Snapshot,
  query: EngineQuery,
  begin: number,
  end: number,
  ordering: Ordering,
  pace: Pace,
): Promise<View> {
  const selection = await select(snapshot, query.where, ordering.columnOf, pace);
  const { mask, count } = selection;
  const last = Math.min(count, end);
  if (mask && end <= mostWalked && count * fewMatches > snapshot.rows) {
    const order = await view(snapshot, { ...query, where: [] }, ordering, pace);
    return { rows: walk(mask, order.rows, last).subarray(Math.min(begin, last)), count };
  }
  const { rows } = await view(snapshot, query, ordering, pace);
  if (rows) return { rows: rows.subarray(Math.min(begin, last), last), count };
  const first = Math.min(begin, last);
  return { rows: Uint32Array.from({ length: last - first }, (_, index) => first + index), count };
}

/** The first rows in the order that the mask has; there are as many. */
function walk(mask: Uint8Array, order: Uint32Array | undefined, wanted: number): Uint32Array {
  const found = new Uint32Array(wanted);
  for (let at = 0, next = 0; next < wanted; at++) {
    const row = order ? (order[at] as number) : at;
    if (mask[row]) found[next++] = row;
  }
  return found;
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
  const { recordId, workSpace } = ordering;
  const [first] = sort;
  if (first && sort.length === 1 && !snapshot.kept.has(recordsKey)) {
    const rows = await byNumber(snapshot, first, ordering, pace);
    if (rows) return rows;
  }
  const byId = await recordOrder(snapshot, recordId, workSpace, pace);
  return sorted(snapshot, sort, ordering, byId?.slice(), pace);
}

/**
 * By one column of numbers that 32 bits tell apart, such as the times of a month: of rows that
 * hardly ever tie only those that do are compared by id. Undefined where that would be no gain.
 */
async function byNumber(
  snapshot: Snapshot,
  { column: name, descending }: EngineSort,
  { columnOf, recordId, workSpace }: Ordering,
  pace: Pace,
): Promise<Uint32Array | undefined> {
  const column = columnOf(name);
  const isNumber = column.kind === 'amount' || column.kind === 'time';
  if (!isNumber || seemTied(snapshot, column)) return undefined;
  const work = workSpace(snapshot.rows);
  const all = await sortKeys(snapshot, column, 'value', work, pace);
  const [keys, more] = all.filter(({ least, most }) => most > least);
  if (!keys || more) return undefined;
  const start = { rows: undefined, spare: new Uint32Array(snapshot.rows) };
  const { rows, keys: ordered } = await radixSort(keys, descending, start, work, pace, true);
  const isSettled = rows && ordered && (await settleTies(snapshot, recordId, ordered, rows, pace));
  return isSettled ? rows : undefined;
}

/** Stable: rows that are equal stay as they stand in `start`, whose memory is used; without it as they are numbered. */
async function sorted(
  snapshot: Snapshot,
  sort: readonly EngineSort[],
  { columnOf, workSpace }: Ordering,
  start: Uint32Array | undefined,
  pace: Pace,
): Promise<Uint32Array> {
  const columns = sort.map(({ column }) => columnOf(column));
  let rows = start;
  let spare: Uint32Array | undefined;
  for (let index = sort.length - 1; index >= 0; index--) {
    const { descending, of = 'value' } = sort[index] as EngineSort;
    const column = columns[index] as EngineColumn;
    const work = workSpace(snapshot.rows);
    for (const keys of await sortKeys(snapshot, column, of, work, pace)) {
      spare ??= new Uint32Array(snapshot.rows);
      const { rows: order } = await radixSort(keys, descending, { rows, spare }, work, pace);
      if (order === spare) spare = rows;
      rows = order;
    }
  }
  return rows ?? rowNumbers(snapshot.rows);
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
