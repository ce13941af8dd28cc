import { nullHigh } from '@partner-widgets/domain/chunk/chunk-format';
import { chunkCell } from '@partner-widgets/domain/chunk/chunk-cell';
import type {
  DecodedColumn,
  FlagColumn,
  IdColumn,
  NumberColumn,
  TextColumn,
} from '@partner-widgets/domain/chunk/decode-chunk';
import { EngineError, type ScanColumn } from './engine-types.js';
import type { Lookup } from './lookup.js';
import type { EngineColumn, LoadedChunk, Snapshot } from './snapshot.js';
import type { ReadableColumn } from './window-rows.js';

/**
 * The rows of one batch by chunk, so that each array is fetched once and read in one place: of
 * `chunk` these are the rows `rows[from…to]`, and they belong to the places `places[from…to]`.
 */
export interface BatchRows {
  readonly groups: readonly {
    readonly chunk: LoadedChunk;
    readonly from: number;
    readonly to: number;
  }[];
  readonly rows: Uint32Array;
  readonly places: Uint32Array;
  readonly count: number;
}

/** A column of a scan and what fills it for the next batch. */
export interface ScannedColumn {
  readonly column: ScanColumn;
  readonly fill: (batch: BatchRows) => void;
}

/** A column that can be read, or the bytes of a text column's rows instead of codes. */
export type ScannableColumn =
  ReadableColumn | { readonly name: string; readonly bytesOf: EngineColumn };

/** A text comes again less often than this: looking it up costs more than copying it. */
const often = 8;

export function hardlyRepeats({ chunks, rows }: Snapshot, { kind, index }: EngineColumn): boolean {
  if (kind !== 'text') return false;
  const entries = chunks.map(({ columns }) => (columns[index] as TextColumn).entries);
  return entries.reduce((sum, count) => sum + count, 0) * often > rows;
}

export function scannedColumn(column: ScannableColumn, size: number): ScannedColumn {
  if ('bytesOf' in column) return bytesOf(column.bytesOf, size);
  if ('lookup' in column) return lookedUp(column.lookup, column.name, size);
  switch (column.kind) {
    case 'text':
      return texts(column, size);
    case 'id':
      return bytesOf(column, size);
    case 'amount':
      return amounts(column, size);
    case 'time':
      return times(column, size);
    case 'flag':
      return flags(column, size);
  }
}

function texts(column: EngineColumn, size: number): ScannedColumn {
  const known = column.texts;
  if (!known) throw new EngineError('schema', `${column.name} has no texts`);
  const codes = new Uint32Array(size);
  const { values } = known;
  return {
    column: {
      kind: 'text',
      codes,
      entry: (code) => values.text(code),
      label: (code) => known.label(code),
    },
    fill: (batch) => codesOf(column, batch, codes),
  };
}

function codesOf(column: EngineColumn, batch: BatchRows, codes: Uint32Array): void {
  const { rows, places } = batch;
  for (const { chunk, from, to } of batch.groups) {
    const own = (chunk.columns[column.index] as TextColumn).codes;
    const map = chunk.codes(column);
    for (let at = from; at < to; at++) {
      codes[places[at] as number] = map[own[rows[at] as number] as number] as number;
    }
  }
}

function bytesOf({ index }: EngineColumn, size: number): ScannedColumn {
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const scanned = { kind: 'id' as const, bytes: new Uint8Array(size * 24), starts, ends };
  const fill = ({ groups, rows, places }: BatchRows) => {
    let next = 0;
    for (const { chunk, from, to } of groups) {
      const { texts, codes, entries } = chunk.columns[index] as IdColumn & Partial<TextColumn>;
      const { bytes, offsets } = texts;
      for (let at = from; at < to; at++) {
        const row = rows[at] as number;
        const place = places[at] as number;
        const entry = codes ? (codes[row] as number) : row;
        const start = offsets[entry] as number;
        const end = entry === entries ? start : (offsets[entry + 1] as number);
        if (next + end - start > scanned.bytes.length) {
          const grown = new Uint8Array((next + end - start) * 2);
          grown.set(scanned.bytes);
          scanned.bytes = grown;
        }
        starts[place] = next;
        for (let byte = start; byte < end; byte++) scanned.bytes[next++] = bytes[byte] as number;
        ends[place] = next;
      }
    }
  };
  return { column: scanned, fill };
}

function amounts(column: EngineColumn, size: number): ScannedColumn {
  const high = new Int32Array(size);
  const low = new Uint32Array(size);
  const fill = ({ groups, rows, places }: BatchRows) => {
    for (const { chunk, from, to } of groups) {
      const numbers = chunk.columns[column.index] as NumberColumn;
      const { high: highs, low: lows } = numbers;
      for (let at = from; at < to; at++) {
        const row = rows[at] as number;
        const place = places[at] as number;
        high[place] = highs[row] as number;
        low[place] = lows[row] as number;
      }
    }
  };
  return { column: { kind: 'amount', high, low }, fill };
}

function times(column: EngineColumn, size: number): ScannedColumn {
  const milliseconds = new Float64Array(size);
  const fill = ({ groups, rows, places }: BatchRows) => {
    for (const { chunk, from, to } of groups) {
      const { high, low, unit } = chunk.columns[column.index] as NumberColumn;
      for (let at = from; at < to; at++) {
        const row = rows[at] as number;
        const upper = high[row] as number;
        const time = (upper * 0x1_0000_0000 + (low[row] as number)) * unit;
        milliseconds[places[at] as number] = upper === nullHigh ? NaN : time;
      }
    }
  };
  return { column: { kind: 'time', milliseconds }, fill };
}

function flags(column: EngineColumn, size: number): ScannedColumn {
  const values = new Uint8Array(size);
  const fill = ({ groups, rows, places }: BatchRows) => {
    for (const { chunk, from, to } of groups) {
      const own = (chunk.columns[column.index] as FlagColumn).flags;
      for (let at = from; at < to; at++) {
        values[places[at] as number] = own[rows[at] as number] as number;
      }
    }
  };
  return { column: { kind: 'flag', flags: values }, fill };
}

/** Code of a looked-up text: its row in the lookup and one, 0 where there is none. */
function lookedUp(lookup: Lookup, name: string, size: number): ScannedColumn {
  const keys = new Uint32Array(size);
  const values = lookup.columns.get(name) as DecodedColumn;
  const fillKeys = (batch: BatchRows) => {
    codesOf(lookup.key, batch, keys);
    for (let index = 0; index < batch.count; index++)
      keys[index] = lookup.rowOf(keys[index] as number) + 1;
  };
  if (values.kind === 'flag') {
    const found = new Uint8Array(size);
    const fill = (batch: BatchRows) => {
      fillKeys(batch);
      for (let index = 0; index < batch.count; index++) {
        found[index] = values.flags[(keys[index] as number) - 1] ?? 0;
      }
    };
    return { column: { kind: 'flag', flags: found }, fill };
  }
  if (values.kind !== 'text') throw new EngineError('schema', `${name} can't be looked up`);
  const entry = (code: number) => (code ? (chunkCell(values, code - 1) as string | null) : null);
  return {
    column: {
      kind: 'text',
      codes: keys,
      entry,
      label: entry,
    },
    fill: fillKeys,
  };
}
