import { columns } from '../records/columns.js';
import { unpack } from './pack.js';

type Codes = Uint8Array | Uint16Array | Uint32Array;

export interface CodeColumn {
  readonly kind: 'codes';
  codes: Codes;
  /** Entries, decoded when first wanted, file by file. */
  readonly segments: { readonly from: number; readonly bytes: Uint8Array; texts?: string[] }[];
  size: number;
  all: string[] | undefined;
}
export interface ByteColumn {
  readonly kind: 'bytes';
  bytes: Uint8Array;
  width: number;
}
export interface UnitColumn {
  readonly kind: 'units';
  /** 1e-8 units, signed, 64 bit; the halves are the same memory: low ones at even places, high ones at odd. */
  readonly units: BigInt64Array;
  readonly low: Uint32Array;
  readonly high: Int32Array;
}
export interface SecondColumn {
  readonly kind: 'seconds';
  readonly seconds: Uint32Array;
}
export type Column = CodeColumn | ByteColumn | UnitColumn | SecondColumn;

const decoder = new TextDecoder();
const lines = (bytes: Uint8Array): string[] => decoder.decode(bytes).split('\n').slice(0, -1);

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 10) count++;
  return count;
}

function empty(kind: (typeof columns)[number]['kind'], id: string, capacity: number): Column {
  if (kind === 'time') return { kind: 'seconds', seconds: new Uint32Array(capacity) };
  if (kind === 'amount') {
    const units = new BigInt64Array(capacity);
    const { buffer } = units;
    const words = { low: new Uint32Array(buffer), high: new Int32Array(buffer) };
    return { kind: 'units', units, ...words };
  }
  if (id === 'id' || id === 'tradeId') return { kind: 'bytes', bytes: new Uint8Array(), width: 0 };
  return { kind: 'codes', codes: new Uint8Array(capacity), segments: [], size: 0, all: undefined };
}

/** All rows as typed arrays. */
export class ColumnsInMemory {
  readonly columns: readonly Column[];
  readonly #capacity: number;
  rows = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.columns = columns.map(({ kind, id }) => empty(kind, id, capacity));
  }

  add(file: ArrayBuffer): void {
    const { header, columns: packed } = unpack(file);
    this.columns.forEach((column, index) => {
      const { width } = header.columns[index] ?? { width: 0 };
      const { values, fresh } = packed[index] as (typeof packed)[number];
      const buffer = values.buffer as ArrayBuffer;
      const { byteOffset } = values;
      if (column.kind === 'seconds') {
        column.seconds.set(new Uint32Array(buffer, byteOffset, header.rows), header.from);
      } else if (column.kind === 'units') {
        column.units.set(new BigInt64Array(buffer, byteOffset, header.rows), header.from);
      } else if (column.kind === 'bytes') {
        if (column.width === 0) column.bytes = new Uint8Array(this.#capacity * width);
        column.width = width;
        column.bytes.set(values, header.from * width);
      } else this.#addCodes(column, values, width, fresh, header.from);
    });
    this.rows = header.from + header.rows;
  }

  #addCodes(
    column: CodeColumn,
    values: Uint8Array,
    width: number,
    fresh: Uint8Array,
    from: number,
  ): void {
    const kind = width === 1 ? Uint8Array : width === 2 ? Uint16Array : Uint32Array;
    if (width > column.codes.BYTES_PER_ELEMENT) {
      const wider = new kind(this.#capacity);
      wider.set(column.codes.subarray(0, from));
      column.codes = wider;
    }
    column.codes.set(
      new kind(values.buffer as ArrayBuffer, values.byteOffset, values.length / width),
      from,
    );
    if (fresh.length === 0) return;
    column.segments.push({ from: column.size, bytes: fresh });
    column.size += countLines(fresh);
    column.all = undefined;
  }

  dictionary(column: CodeColumn): readonly string[] {
    return (column.all ??= column.segments.flatMap(
      (segment) => (segment.texts ??= lines(segment.bytes)),
    ));
  }

  entry(column: CodeColumn, code: number): string {
    let at = column.segments.length - 1;
    while ((column.segments[at]?.from ?? 0) > code) at--;
    const segment = column.segments[at] as CodeColumn['segments'][number];
    segment.texts ??= lines(segment.bytes);
    return segment.texts[code - segment.from] ?? '';
  }
}
