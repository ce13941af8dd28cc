import {
  ChunkError,
  type ChunkColumn,
  type ChunkColumnKind,
  type ChunkValue,
} from './chunk-column.js';
import {
  chunkMagic,
  chunkVersion,
  mostRows,
  padded,
  prefixBytes,
  type ColumnHeader,
} from './chunk-format.js';
import { encodeFlags, encodeIds, encodeTexts } from './encode-texts.js';
import { encodeAmounts, encodeTimes } from './encode-numbers.js';

export type { ChunkColumn, ChunkValue } from './chunk-column.js';

/** A column as it is written: its header and its buffers in order. */
export interface EncodedColumn {
  readonly header: ColumnHeader;
  readonly buffers: readonly ArrayBufferView[];
}

/** Reads the value of one row; refuses what the column can't hold. */
export interface ColumnReader {
  readonly column: ChunkColumn;
  readonly rows: number;
  readonly at: (row: number) => ChunkValue;
}

const encoders: Record<ChunkColumnKind, (reader: ColumnReader) => EncodedColumn> = {
  text: encodeTexts,
  id: encodeIds,
  amount: encodeAmounts,
  time: encodeTimes,
  flag: encodeFlags,
};

/**
 * Rows as one chunk (see chunk-format.ts). `valueAt` is called once for each cell, column by column.
 *
 * @throws {ChunkError} `value`, naming column, row and value: a kind of value the column does not
 * take, a null where none may be, an amount past 64 bits of 1e-8 units.
 */
export function encodeChunk(
  columns: readonly ChunkColumn[],
  rowCount: number,
  valueAt: (column: number, row: number) => ChunkValue,
): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(rowCount) || rowCount < 0 || rowCount > mostRows) {
    throw new ChunkError('value', `a chunk can't hold ${rowCount} rows`);
  }
  const encoded = columns.map((column, index) =>
    encoders[column.kind]({ column, rows: rowCount, at: (row) => valueAt(index, row) }),
  );
  return assemble(rowCount, encoded);
}

function assemble(rows: number, encoded: readonly EncodedColumn[]): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify({ rows, columns: encoded.map(({ header }) => header) });
  const header = new TextEncoder().encode(text);
  const buffers = encoded.flatMap((column) => column.buffers);
  const headerEnd = prefixBytes + padded(header.length);
  const size = buffers.reduce((sum, { byteLength }) => sum + padded(byteLength), headerEnd);
  const chunk = new Uint8Array(size);
  const prefix = new DataView(chunk.buffer);
  [chunkMagic, chunkVersion, header.length, size].forEach((number, index) =>
    prefix.setUint32(index * 4, number, true),
  );
  chunk.set(header, prefixBytes);
  let at = headerEnd;
  for (const { buffer, byteOffset, byteLength } of buffers) {
    chunk.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return chunk;
}

/** The error of a value that its column can't hold. */
export function refused({ column }: ColumnReader, row: number, value: unknown, why: string) {
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return new ChunkError('value', `${column.name}, row ${row}: ${shown} ${why}`);
}
