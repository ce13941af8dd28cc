import type { KeptOrder } from './engine-types.js';
import type { Snapshot } from './snapshot.js';

type Chunks = KeptOrder['chunks'];

/** The order that is kept under `key`, with the chunks whose rows it numbers: as `listed` has them, if it has them all. */
export function keptOrder(
  snapshot: Snapshot,
  ids: readonly string[],
  key: string,
  listed: readonly string[],
): KeptOrder | undefined {
  const rows = snapshot.kept.peek(key);
  if (!(rows instanceof Uint32Array)) return undefined;
  const chunks = counted(snapshot, ids);
  const wanted = listed.flatMap((id) => chunks.find((chunk) => chunk.id === id) ?? []);
  const numbers = renumbered(chunks, wanted);
  if (!numbers) return { chunks, rows };
  return { chunks: wanted, rows: rows.map((row) => numbers[row] as number) };
}

/** Keeps the order under `key` if it is one of all rows of these chunks. */
export function takeOrder(
  snapshot: Snapshot,
  ids: readonly string[],
  key: string,
  { chunks, rows }: KeptOrder,
): boolean {
  const present = counted(snapshot, ids);
  if (rows.length !== snapshot.rows) return false;
  let order = rows;
  if (!isSame(chunks, present)) {
    const numbers = renumbered(chunks, present);
    if (!numbers) return false;
    // A number past the end has no new one, and leaves a row out.
    order = rows.map((row) => numbers[row] ?? 0);
  }
  if (!hasEach(order)) return false;
  snapshot.kept.put(key, order, order.byteLength);
  return true;
}

const counted = ({ chunks }: Snapshot, ids: readonly string[]): Chunks =>
  ids.map((id, index) => ({ id, rows: chunks[index]?.rows ?? 0 }));

const isSame = (left: Chunks, right: Chunks): boolean =>
  left.length === right.length &&
  left.every(({ id, rows }, at) => id === right[at]?.id && rows === right[at]?.rows);

/** Each number from 0 on once. */
function hasEach(order: Uint32Array): boolean {
  const isThere = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at++) isThere[order[at] as number] = 1;
  return !isThere.includes(0);
}

/** What each row of the chunks `from` is numbered where they stand as in `to`; undefined when these are others. */
function renumbered(from: Chunks, to: Chunks): Uint32Array | undefined {
  if (from.length !== to.length) return undefined;
  const firsts = new Map<string, { readonly first: number; readonly rows: number }>();
  let all = 0;
  for (const { id, rows } of to) {
    firsts.set(id, { first: all, rows });
    all += rows;
  }
  const numbers = new Uint32Array(all);
  let at = 0;
  for (const { id, rows } of from) {
    const place = firsts.get(id);
    if (place?.rows !== rows || at + rows > all) return undefined;
    for (let row = 0; row < rows; row++) numbers[at + row] = place.first + row;
    at += rows;
  }
  return at === all ? numbers : undefined;
}
