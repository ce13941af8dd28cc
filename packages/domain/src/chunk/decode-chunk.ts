import { ChunkError } from './chunk-column.js';
import {
  chunkMagic,
  chunkVersion,
  mostColumns,
  mostRows,
  padded,
  prefixBytes,
  type ChunkHeader,
  type ColumnHeader,
  type Width,
} from './chunk-format.js';

export { ChunkError } from './chunk-column.js';

/** Entry `i` is `bytes` from `offsets[i]` to `offsets[i + 1]`; `lone`: see text-bytes.ts. */
export interface ChunkTexts {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly lone: boolean;
}

export interface TextColumn {
  readonly name: string;
  readonly kind: 'text';
  /** One for each row; `entries` itself is null. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly entries: number;
  readonly texts: ChunkTexts;
}

export interface IdColumn {
  readonly name: string;
  readonly kind: 'id';
  readonly texts: ChunkTexts;
}

/** The value is `(high × 2³² + low) × unit`: 1e-8 units or milliseconds; a time of `nullHigh` is null. */
export interface NumberColumn {
  readonly name: string;
  readonly kind: 'amount' | 'time';
  readonly low: Uint32Array;
  readonly high: Int8Array | Int16Array | Int32Array;
  readonly unit: number;
  /** All values are 0: nothing was written. */
  readonly isZero: boolean;
}

export interface FlagColumn {
  readonly name: string;
  readonly kind: 'flag';
  readonly flags: Uint8Array;
}

export type DecodedColumn = TextColumn | IdColumn | NumberColumn | FlagColumn;

export interface DecodedChunk {
  readonly rowCount: number;
  readonly columns: readonly DecodedColumn[];
}

const damaged = (what: string) => new ChunkError('damaged', `damaged chunk: ${what}`);

/**
 * Views on the columns of a chunk: the buffers are not copied and texts not decoded, so the bytes
 * must not change. What is read later can't leave them: offsets and codes were checked.
 *
 * @param isKnown These very bytes were decoded before, and a checksum says that they are the same: what
 * takes a look at every row is not done again.
 *
 * @throws {ChunkError} `damaged` or `newer-version`, nothing else, whatever the bytes are.
 */
export function decodeChunk(bytes: ArrayBuffer, isKnown = false): DecodedChunk {
  const { rows, columns, at } = readHeader(bytes);
  let next = at;
  const take = (length: number) => {
    const start = next;
    next += padded(length);
    if (next > bytes.byteLength) throw damaged('a buffer beyond the end');
    return start;
  };
  const decoded = columns.map((header) => decodeColumn(header, rows, bytes, take, isKnown));
  if (next !== bytes.byteLength) throw damaged('bytes that belong to no column');
  return { rowCount: rows, columns: decoded };
}

function readHeader(bytes: ArrayBuffer): ChunkHeader & { at: number } {
  if (bytes.byteLength < prefixBytes) throw damaged('too short');
  const prefix = new DataView(bytes);
  if (prefix.getUint32(0, true) !== chunkMagic) throw damaged('not a chunk');
  if (prefix.getUint32(4, true) > chunkVersion) {
    throw new ChunkError('newer-version', 'a chunk of a newer version');
  }
  const length = prefix.getUint32(8, true);
  const at = prefixBytes + padded(length);
  if (prefix.getUint32(12, true) !== bytes.byteLength) throw damaged('cut short or grown');
  if (length > bytes.byteLength - prefixBytes) throw damaged('a header beyond the end');
  let header: Partial<ChunkHeader> | null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true });
    header = JSON.parse(text.decode(new Uint8Array(bytes, prefixBytes, length)));
  } catch {
    throw damaged('a header that is no JSON');
  }
  const { rows, columns } = header ?? {};
  if (!isCount(rows, mostRows) || !Array.isArray(columns) || columns.length > mostColumns)
    throw damaged('a header without columns');
  return { rows, columns, at };
}

type Take = (length: number) => number;

function decodeColumn(
  header: ColumnHeader | null,
  rows: number,
  buffer: ArrayBuffer,
  take: Take,
  isKnown: boolean,
): DecodedColumn {
  const name = header?.name;
  if (typeof name !== 'string') throw damaged('a column without a name');
  switch (header?.kind) {
    case 'text': {
      const { entries, nulls, codes: width } = header;
      if (!isCount(entries, rows)) throw damaged(`${name} with absurd entries`);
      const codes = takeArray<TextColumn['codes']>(unsigned, width, rows, buffer, take);
      const last = entries + (nulls ? 0 : -1);
      if (!isKnown && greatest(codes) > last) throw damaged(`${name} with a code of no entry`);
      const offsets = new Uint32Array(buffer, take(4 * (entries + 1)), entries + 1);
      return {
        name,
        kind: 'text',
        codes,
        entries,
        texts: takeTexts(header, offsets, buffer, take, isKnown),
      };
    }
    case 'id': {
      const offsets = header.fixed
        ? fixedOffsets(header.fixed, rows, header.bytes)
        : new Uint32Array(buffer, take(4 * (rows + 1)), rows + 1);
      // Made here, they rise.
      const isRising = isKnown || header.fixed > 0;
      return { name, kind: 'id', texts: takeTexts(header, offsets, buffer, take, isRising) };
    }
    case 'amount':
    case 'time': {
      const { kind, unit } = header;
      if (unit !== 1 && unit !== 1000) throw damaged(`${name} with an absurd unit`);
      const low = takeArray<TextColumn['codes']>(unsigned, header.low ? 4 : 0, rows, buffer, take);
      const high = takeArray<NumberColumn['high']>(signed, header.high, rows, buffer, take);
      const isZero = !header.low && !header.high;
      return {
        name,
        kind,
        unit,
        isZero,
        high,
        low: low instanceof Uint32Array ? low : zeros(rows),
      };
    }
    case 'flag':
      return { name, kind: 'flag', flags: new Uint8Array(buffer, take(rows), rows) };
    default:
      throw damaged(`${name} of an unknown kind`);
  }
}

const wide = new Uint32Array(1 << 12);

/** In blocks of 32 bits a number: a loop that meets arrays of one type only is many times as fast. */
function greatest(codes: TextColumn['codes']): number {
  let most = -1;
  for (let from = 0; from < codes.length; from += wide.length) {
    const block = codes.subarray(from, from + wide.length);
    wide.set(block);
    most = greatestOf(wide, block.length, most);
  }
  return most;
}

function greatestOf(numbers: Uint32Array, count: number, most: number): number {
  for (let index = 0; index < count; index++) {
    const number = numbers[index] as number;
    if (number > most) most = number;
  }
  return most;
}

function takeTexts(
  { name, bytes: length, lone }: { name: string; bytes: number; lone: boolean },
  offsets: Uint32Array,
  buffer: ArrayBuffer,
  take: Take,
  isRising: boolean,
): ChunkTexts {
  if (!isCount(length, buffer.byteLength)) throw damaged(`${name} with absurd bytes`);
  if (offsets[0] || !(isRising || areRising(offsets)))
    throw damaged(`${name} with texts in disorder`);
  if (offsets.at(-1) !== length) throw damaged(`${name} with texts beyond their end`);
  return { bytes: new Uint8Array(buffer, take(length), length), offsets, lone: lone === true };
}

function areRising(offsets: Uint32Array): boolean {
  let before = 0;
  for (let index = 0; index < offsets.length; index++) {
    const offset = offsets[index] as number;
    if (offset < before) return false;
    before = offset;
  }
  return true;
}

function fixedOffsets(fixed: number, rows: number, bytes: number): Uint32Array {
  if (!isCount(fixed, bytes) || fixed * rows !== bytes) throw damaged('ids of an absurd length');
  let offsets = sharedOffsets.get(fixed);
  if (!offsets || offsets.length <= rows) {
    offsets = new Uint32Array(rows + 1);
    for (let row = 0; row <= rows; row++) offsets[row] = row * fixed;
    // Nearly all chunks have as many rows, and ids of the same few lengths.
    if (sharedOffsets.size < 8) sharedOffsets.set(fixed, offsets);
  }
  return offsets.subarray(0, rows + 1);
}

const sharedOffsets = new Map<number, Uint32Array>();

const unsigned = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };
const signed = { 1: Int8Array, 2: Int16Array, 4: Int32Array };

function takeArray<T>(
  types: Record<1 | 2 | 4, new (buffer: ArrayBuffer, at: number, length: number) => T>,
  width: Width,
  rows: number,
  buffer: ArrayBuffer,
  take: Take,
): T {
  // Nothing but zeros was not written: all such columns share one array.
  if (width === 0) return new types[1](zeros(rows).buffer as ArrayBuffer, 0, rows);
  const type = types[width];
  if (!type) throw damaged('an unknown width');
  return new type(buffer, take(width * rows), rows);
}

let sharedZeros = new Uint32Array(0);

function zeros(rows: number): Uint32Array {
  if (sharedZeros.length < rows) sharedZeros = new Uint32Array(rows);
  return sharedZeros.subarray(0, rows);
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
