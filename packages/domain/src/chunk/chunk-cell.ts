import { nullHigh } from './chunk-format.js';
import type { DecodedColumn, NumberColumn } from './decode-chunk.js';
import { decodeText } from './text-bytes.js';

/**
 * One cell: text and id as they are, an amount as a bigint of 1e-8 units, a time in milliseconds
 * since 1970, a flag as a boolean. `row` must be one of the chunk's.
 */
export function chunkCell(
  column: DecodedColumn,
  row: number,
): string | bigint | number | boolean | null {
  switch (column.kind) {
    case 'text': {
      const code = column.codes[row] ?? 0;
      return code === column.entries ? null : textAt(column.texts, code);
    }
    case 'id':
      return textAt(column.texts, row);
    case 'amount':
      return (BigInt(column.high[row] ?? 0) << 32n) + BigInt(column.low[row] ?? 0);
    case 'time':
      return timeAt(column, row);
    case 'flag':
      return column.flags[row] === 1;
  }
}

function textAt(
  { bytes, offsets, lone }: Extract<DecodedColumn, { kind: 'id' }>['texts'],
  index: number,
): string {
  return decodeText(bytes, offsets[index] ?? 0, offsets[index + 1] ?? 0, lone);
}

function timeAt({ high, low, unit }: NumberColumn, row: number): number | null {
  const upper = high[row] ?? 0;
  return upper === nullHigh ? null : (upper * 0x1_0000_0000 + (low[row] ?? 0)) * unit;
}
