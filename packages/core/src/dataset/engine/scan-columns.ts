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
import type { EngineColumn, LoadedChunk } from './snapshot.js';
import type { ReadableColumn } from './window-rows.js';

const writer = new TextEncoder();

/** The rows of one batch: row `i` is row `rows[i]` of chunk `chunks[i]`. */
export interface BatchRows {
  readonly chunks: readonly LoadedChunk[];
  readonly rows: Uint32Array;
  count: number;
}

/** A column of a scan and what fills it for the next batch. */
export interface ScannedColumn {
  readonly column: ScanColumn;
  readonly fill: (batch: BatchRows) => void;
}

export function scannedColumn(column: ReadableColumn, size: number): ScannedColumn {
  if ('lookup' in column) return lookedUp(column.lookup, column.name, size);
  switch (column.kind) {
    case 'text':
      return texts(column, size);
    case 'id':
      return ids(column, size);
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
      entryCount: () => values.count,
      entry: (code) => values.text(code),
      label: (code) => known.label(code),
      entryBytes: (code) => writer.encode(values.text(code) ?? ''),
    },
    fill: ({ chunks, rows, count }) => codesOf(column, chunks, rows, count, codes),
  };
}

function codesOf(
  column: EngineColumn,
  chunks: readonly LoadedChunk[],
  rows: Uint32Array,
  count: number,
  codes: Uint32Array,
): void {
  let chunk: LoadedChunk | undefined;
  let own: TextColumn['codes'] = codes;
  let map: Uint32Array = codes;
  for (let index = 0; index < count; index++) {
    if (chunks[index] !== chunk) {
      chunk = chunks[index] as LoadedChunk;
      own = (chunk.columns[column.index] as TextColumn).codes;
      map = chunk.codes(column);
    }
    codes[index] = map[own[rows[index] as number] as number] as number;
  }
}

function ids(column: EngineColumn, size: number): ScannedColumn {
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const scanned = { kind: 'id' as const, bytes: new Uint8Array(size * 24), starts, ends };
  const fill = ({ chunks, rows, count }: BatchRows) => {
    let next = 0;
    for (let index = 0; index < count; index++) {
      const { texts } = (chunks[index] as LoadedChunk).columns[column.index] as IdColumn;
      const row = rows[index] as number;
      const from = texts.offsets[row] as number;
      const to = texts.offsets[row + 1] as number;
      starts[index] = next;
      if (next + to - from > scanned.bytes.length) {
        const grown = new Uint8Array((next + to - from) * 2);
        grown.set(scanned.bytes);
        scanned.bytes = grown;
      }
      for (let at = from; at < to; at++) scanned.bytes[next++] = texts.bytes[at] as number;
      ends[index] = next;
    }
  };
  return { column: scanned, fill };
}

function amounts(column: EngineColumn, size: number): ScannedColumn {
  const high = new Int32Array(size);
  const low = new Uint32Array(size);
  const fill = ({ chunks, rows, count }: BatchRows) => {
    for (let index = 0; index < count; index++) {
      const numbers = (chunks[index] as LoadedChunk).columns[column.index] as NumberColumn;
      const row = rows[index] as number;
      high[index] = numbers.high[row] as number;
      low[index] = numbers.low[row] as number;
    }
  };
  return { column: { kind: 'amount', high, low }, fill };
}

function times(column: EngineColumn, size: number): ScannedColumn {
  const milliseconds = new Float64Array(size);
  const fill = ({ chunks, rows, count }: BatchRows) => {
    for (let index = 0; index < count; index++) {
      const numbers = (chunks[index] as LoadedChunk).columns[column.index] as NumberColumn;
      const row = rows[index] as number;
      const upper = numbers.high[row] as number;
      milliseconds[index] =
        upper === nullHigh
          ? NaN
          : (upper * 0x1_0000_0000 + (numbers.low[row] as number)) * numbers.unit;
    }
  };
  return { column: { kind: 'time', milliseconds }, fill };
}

function flags(column: EngineColumn, size: number): ScannedColumn {
  const values = new Uint8Array(size);
  const fill = ({ chunks, rows, count }: BatchRows) => {
    for (let index = 0; index < count; index++) {
      const own = (chunks[index] as LoadedChunk).columns[column.index] as FlagColumn;
      values[index] = own.flags[rows[index] as number] as number;
    }
  };
  return { column: { kind: 'flag', flags: values }, fill };
}

/** Code of a looked-up text: its row in the lookup and one, 0 where there is none. */
function lookedUp(lookup: Lookup, name: string, size: number): ScannedColumn {
  const keys = new Uint32Array(size);
  const values = lookup.columns.get(name) as DecodedColumn;
  const fillKeys = ({ chunks, rows, count }: BatchRows) => {
    codesOf(lookup.key, chunks, rows, count, keys);
    for (let index = 0; index < count; index++)
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
      entryCount: () => lookup.rows + 1,
      entry,
      label: entry,
      entryBytes: (code) => writer.encode(entry(code) ?? ''),
    },
    fill: fillKeys,
  };
}
