import type { ScanRequest, ScanVisitor } from './engine-types.js';
import type { View } from './order.js';
import type { Pace } from './pace.js';
import { scannedColumn, type BatchRows } from './scan-columns.js';
import type { LoadedChunk, Snapshot } from './snapshot.js';
import type { ReadableColumn } from './window-rows.js';

/** Hands the rows of a view on in batches; `check` is called before each and may throw. */
export async function scanView(
  snapshot: Snapshot,
  { rows, count: total }: View,
  columns: readonly ReadableColumn[],
  { batchRows = 4096 }: ScanRequest,
  visit: ScanVisitor,
  check: () => void,
  pace: Pace,
): Promise<number> {
  const size = Math.max(1, Math.min(batchRows, total));
  const scanned = columns.map((column) => scannedColumn(column, size));
  const chunks: LoadedChunk[] = [];
  const batch: BatchRows = { chunks, rows: new Uint32Array(size), count: 0 };
  let near = 0;
  for (let offset = 0; offset < total; offset += size) {
    check();
    batch.count = Math.min(size, total - offset);
    for (let index = 0; index < batch.count; index++) {
      const row = rows ? (rows[offset + index] as number) : offset + index;
      near = snapshot.chunkOf(row, near);
      chunks[index] = snapshot.chunks[near] as LoadedChunk;
      batch.rows[index] = row - (snapshot.first[near] as number);
    }
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
