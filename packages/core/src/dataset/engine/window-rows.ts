import { instantText } from '@partner-widgets/domain/billing-ranges';
import { chunkCell } from '@partner-widgets/domain/chunk/chunk-cell';
import type { DecodedColumn, TextColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { amountText } from '@partner-widgets/domain/money';
import type { Cell, EngineRow } from './engine-types.js';
import type { Lookup } from './lookup.js';
import type { EngineColumn, LoadedChunk, Snapshot } from './snapshot.js';

/** A column that can be read: of the chunks, or looked up. */
export type ReadableColumn = EngineColumn | { readonly name: string; readonly lookup: Lookup };

/** Rows as plain objects, in the form in which the contract writes them. */
export function windowRows(
  snapshot: Snapshot,
  rows: Iterable<number>,
  columns: readonly ReadableColumn[],
): EngineRow[] {
  let near = 0;
  return Array.from(rows, (row) => {
    near = snapshot.chunkOf(row, near);
    const chunk = snapshot.chunks[near] as LoadedChunk;
    const own = row - (snapshot.first[near] as number);
    return Object.fromEntries(columns.map((column) => [column.name, cellAt(chunk, own, column)]));
  });
}

function cellAt(chunk: LoadedChunk, row: number, column: ReadableColumn): Cell {
  if (!('lookup' in column)) return cell(chunk.columns[column.index] as DecodedColumn, row);
  const { lookup, name } = column;
  const own = (chunk.columns[lookup.key.index] as TextColumn).codes[row] as number;
  const found = lookup.rowOf(chunk.codes(lookup.key)[own] as number);
  const values = lookup.columns.get(name) as DecodedColumn;
  return found < 0 ? (values.kind === 'flag' ? false : null) : cell(values, found);
}

function cell(column: DecodedColumn, row: number): Cell {
  const value = chunkCell(column, row);
  if (typeof value === 'bigint') return amountText(value);
  return typeof value === 'number' ? instantText(new Date(value)) : value;
}
