import type { ScanRequest, ScanVisitor } from './engine-types.js';
import type { View } from './order.js';
import type { Pace } from './pace.js';
import { scannedColumn, type BatchRows, type ScannableColumn } from './scan-columns.js';
import type { Snapshot } from './snapshot.js';

/** Hands the rows of a view on in batches; `check` is called before each and may throw. */
export async function scanView(
  snapshot: Snapshot,
  { rows, count: total }: View,
  columns: readonly ScannableColumn[],
  { batchRows = 4096 }: ScanRequest,
  visit: ScanVisitor,
  check: () => void,
  pace: Pace,
): Promise<number> {
  const size = Math.max(1, Math.min(batchRows, total));
  const scanned = columns.map((column) => scannedColumn(column, size));
  const batches = new Batches(snapshot, size);
  for (let offset = 0; offset < total; offset += size) {
    check();
    const batch = batches.take(rows, offset, Math.min(size, total - offset));
    for (const { fill } of scanned) fill(batch);
    const visited = visit({
      count: batch.count,
      offset,
      total,
      columns: scanned.map(({ column }) => column),
    });
    if (visited) await visited;
    if (pace.isDue) await pace.rest();
  }
  return total;
}

class Batches {
  readonly #snapshot: Snapshot;
  readonly #rows: Uint32Array;
  readonly #places: Uint32Array;
  readonly #chunks: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(snapshot: Snapshot, size: number) {
    this.#snapshot = snapshot;
    this.#rows = new Uint32Array(size);
    this.#places = new Uint32Array(size);
    this.#chunks = new Uint32Array(size);
    this.#ends = new Uint32Array(snapshot.chunks.length + 1);
  }

  /** The rows from `offset` on, by chunk. */
  take(rows: Uint32Array | undefined, offset: number, count: number): BatchRows {
    const { chunks, first } = this.#snapshot;
    const ends = this.#ends.fill(0);
    let near = 0;
    for (let index = 0; index < count; index++) {
      const row = rows ? (rows[offset + index] as number) : offset + index;
      near = this.#snapshot.chunkOf(row, near);
      this.#chunks[index] = near;
      ends[near + 1] = (ends[near + 1] as number) + 1;
    }
    for (let chunk = 0; chunk < chunks.length; chunk++) {
      ends[chunk + 1] = (ends[chunk + 1] as number) + (ends[chunk] as number);
    }
    const groups = chunks.flatMap((chunk, index) => {
      const [from, to] = [ends[index] as number, ends[index + 1] as number];
      return to > from ? [{ chunk, from, to }] : [];
    });
    for (let index = 0; index < count; index++) {
      const chunk = this.#chunks[index] as number;
      const at = ends[chunk] as number;
      ends[chunk] = at + 1;
      const row = rows ? (rows[offset + index] as number) : offset + index;
      this.#rows[at] = row - (first[chunk] as number);
      this.#places[at] = index;
    }
    return { groups, rows: this.#rows, places: this.#places, count };
  }
}
