import type { Width } from './chunk-format.js';
import { refused, type ColumnReader, type EncodedColumn } from './encode-chunk.js';
import { encodeText, hasLoneSurrogate } from './text-bytes.js';

export function encodeTexts(reader: ColumnReader): EncodedColumn {
  const { column, rows } = reader;
  const known = new Map<string, number>();
  const codes = new Uint32Array(rows);
  const nulls: number[] = [];
  for (let row = 0; row < rows; row++) {
    const value = reader.at(row);
    if (value === null && column.nullable) nulls.push(row);
    else if (typeof value !== 'string') throw refused(reader, row, value, 'is no text');
    else {
      let code = known.get(value);
      if (code === undefined) known.set(value, (code = known.size));
      codes[row] = code;
    }
  }
  for (const row of nulls) codes[row] = known.size;
  const { bytes, offsets, lone } = joined([...known.keys()]);
  const narrow = narrowCodes(codes, known.size + (nulls.length ? 1 : 0));
  return {
    header: {
      name: column.name,
      kind: 'text',
      entries: known.size,
      nulls: nulls.length > 0,
      codes: narrow.width,
      lone,
      bytes: bytes.length,
    },
    buffers: [...narrow.buffers, offsets, bytes],
  };
}

export function encodeIds(reader: ColumnReader): EncodedColumn {
  const { column, rows } = reader;
  const texts: string[] = [];
  for (let row = 0; row < rows; row++) {
    const value = reader.at(row);
    if (typeof value !== 'string') throw refused(reader, row, value, 'is no id');
    texts.push(value);
  }
  const { bytes, offsets, lone } = joined(texts);
  const first = offsets[1] ?? 0;
  const isFixed = first > 0 && offsets.every((offset, index) => offset === index * first);
  return {
    header: {
      name: column.name,
      kind: 'id',
      fixed: isFixed ? first : 0,
      lone,
      bytes: bytes.length,
    },
    buffers: isFixed ? [bytes] : [offsets, bytes],
  };
}

export function encodeFlags(reader: ColumnReader): EncodedColumn {
  const flags = new Uint8Array(reader.rows);
  for (let row = 0; row < reader.rows; row++) {
    const value = reader.at(row);
    if (typeof value !== 'boolean') throw refused(reader, row, value, 'is no flag');
    flags[row] = Number(value);
  }
  return { header: { name: reader.column.name, kind: 'flag' }, buffers: [flags] };
}

function joined(texts: readonly string[]) {
  const parts = texts.map(encodeText);
  const offsets = new Uint32Array(texts.length + 1);
  parts.forEach((part, index) => (offsets[index + 1] = (offsets[index] ?? 0) + part.length));
  const bytes = new Uint8Array(offsets[texts.length] ?? 0);
  parts.forEach((part, index) => bytes.set(part, offsets[index]));
  return { bytes, offsets, lone: texts.some(hasLoneSurrogate) };
}

function narrowCodes(codes: Uint32Array, different: number) {
  const none: { width: Width; buffers: ArrayBufferView[] } = { width: 0, buffers: [] };
  if (different <= 1) return none;
  if (different <= 0x100) return { width: 1 as const, buffers: [Uint8Array.from(codes)] };
  if (different <= 0x1_0000) return { width: 2 as const, buffers: [Uint16Array.from(codes)] };
  return { width: 4 as const, buffers: [codes] };
}
