import type { KeptOrder } from './engine-types.js';
import { rowNumbers } from './radix.js';
import type { Snapshot } from './snapshot.js';

/** The order that is kept under `key`, with the chunks whose rows it numbers. */
export function keptOrder(
  snapshot: Snapshot,
  ids: readonly string[],
  key: string,
): KeptOrder | undefined {
  const rows = snapshot.kept.peek(key);
  if (!(rows instanceof Uint32Array)) return undefined;
  const chunks = ids.map((id, index) => ({ id, rows: snapshot.chunks[index]?.rows ?? 0 }));
  return { chunks, rows };
}

/** Keeps the order under `key` if it is one of all rows of these chunks. */
export function takeOrder(
  snapshot: Snapshot,
  ids: readonly string[],
  key: string,
  { chunks, rows }: KeptOrder,
): boolean {
  const numbers = renumbered(snapshot, ids, chunks);
  if (!numbers || rows.length !== snapshot.rows) return false;
  const order = new Uint32Array(rows.length);
  const isThere = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    // A number past the end has no new one, and leaves a row out.
    const row = numbers[rows[at] as number] ?? 0;
    order[at] = row;
    isThere[row] = 1;
  }
  if (isThere.includes(0)) return false;
  snapshot.kept.put(key, order, order.byteLength);
  return true;
}

/** What each row is numbered now; undefined when the chunks are others. */
function renumbered(
  { chunks, first, rows }: Snapshot,
  ids: readonly string[],
  known: KeptOrder['chunks'],
): Uint32Array | undefined {
  if (known.length !== ids.length) return undefined;
  const present = rowNumbers(rows);
  const numbers = new Uint32Array(rows);
  let at = 0;
  for (const { id, rows: count } of known) {
    const index = ids.indexOf(id);
    if (index < 0 || chunks[index]?.rows !== count || at + count > rows) return undefined;
    numbers.set(present.subarray(first[index], first[index + 1]), at);
    at += count;
  }
  return at === rows ? numbers : undefined;
}
