import { expect } from '@open-wc/testing';
import type { ChunkColumnKind, ChunkValue } from './chunk-column.js';
import { chunkCell } from './chunk-cell.js';
import { consumptionChunkColumns } from './consumption-columns.js';
import { ChunkError, decodeChunk } from './decode-chunk.js';
import { encodeChunk } from './encode-chunk.js';

const encodeOne = (kind: ChunkColumnKind, value: ChunkValue, nullable = false) =>
  encodeChunk([{ name: 'paymentAmount', kind, nullable }], 1, () => value);

function errorOf(act: () => unknown): ChunkError {
  try {
    act();
  } catch (error) {
    expect(error).to.be.instanceOf(ChunkError);
    return error as ChunkError;
  }
  throw new Error('nothing was refused');
}

const sample = encodeChunk(consumptionChunkColumns, 50, (column, row) => {
  switch (consumptionChunkColumns[column]?.kind) {
    case 'amount':
      return `${row - 20}.${column}${row}`;
    case 'time':
      return 1_790_000_000_000 + row * 1000;
    default:
      return `名${column}-${row % (column + 1)}`;
  }
});

describe('the writer of chunks', () => {
  it('names column, row and value of an amount past 64 bits', () => {
    for (const value of [2n ** 63n, -(2n ** 63n) - 1n, '92233720368.54775808']) {
      const error = errorOf(() => encodeOne('amount', value));
      expect(error.kind).to.equal('value');
      expect(error.message).to.contain('paymentAmount, row 0').and.contain(String(value));
    }
  });

  it('refuses what a column does not take', () => {
    const refusals: [ChunkColumnKind, ChunkValue][] = [
      ['text', null],
      ['text', 1],
      ['id', null],
      ['id', 5n],
      ['amount', null],
      ['amount', 1.5],
      ['amount', '1e5'],
      ['amount', '0.123456789'],
      ['time', null],
      ['time', 'yesterday'],
      ['time', 0.5],
      ['time', NaN],
      ['flag', 'true'],
    ];
    for (const [kind, value] of refusals) {
      expect(errorOf(() => encodeOne(kind, value)).kind, `${kind} ${value}`).to.equal('value');
    }
    expect(errorOf(() => encodeOne('amount', null, true)).kind).to.equal('value');
    expect(errorOf(() => encodeChunk([], 2 ** 30, () => null)).kind).to.equal('value');
  });
});

describe('the reader of chunks', () => {
  const readAll = (bytes: ArrayBuffer) => {
    const { rowCount, columns } = decodeChunk(bytes);
    for (const column of columns) for (let row = 0; row < rowCount; row++) chunkCell(column, row);
  };

  it('refuses a chunk that was cut anywhere, or has grown', () => {
    for (let length = 0; length < sample.length; length += length < 3000 ? 1 : 61) {
      expect(errorOf(() => decodeChunk(sample.slice(0, length).buffer)).kind).to.equal('damaged');
    }
    const grown = new Uint8Array(sample.length + 8);
    grown.set(sample);
    expect(errorOf(() => decodeChunk(grown.buffer)).kind).to.equal('damaged');
  });

  it('reads or refuses a chunk with any one bit turned over, and never fails otherwise', () => {
    let refusals = 0;
    for (let at = 0; at < sample.length; at++) {
      const bytes = sample.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      try {
        readAll(bytes.buffer);
      } catch (error) {
        expect(error, `byte ${at}`).to.be.instanceOf(ChunkError);
        refusals++;
      }
    }
    expect(refusals).to.be.greaterThan(1000);
  });

  it('tells what is no chunk from what is of a newer version', () => {
    const other = sample.slice();
    other[0] = 0;
    expect(errorOf(() => decodeChunk(other.buffer)).kind).to.equal('damaged');
    const newer = sample.slice();
    newer[4] = 2;
    expect(errorOf(() => decodeChunk(newer.buffer)).kind).to.equal('newer-version');
  });

  it('refuses headers with absurd numbers and shapes', () => {
    const headers = [
      'null',
      '[]',
      '7',
      '{"rows":1}',
      '{"rows":-1,"columns":[]}',
      '{"rows":4294967296,"columns":[]}',
      '{"rows":1,"columns":[null]}',
      '{"rows":1,"columns":[{"name":"a"}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"toString"}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"amount","low":4,"high":4,"unit":1}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"amount","low":0,"high":3,"unit":1}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"text","entries":1e9,"codes":1,"bytes":1}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"text","entries":1,"codes":0,"bytes":-8}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"id","fixed":1e12,"bytes":1e12}]}',
      '{"rows":1,"columns":[{"name":"a","kind":"id","fixed":"x","bytes":0}]}',
      '{"rows":1048576,"columns":[{"name":"a","kind":"flag"}]}',
    ];
    for (const header of headers) {
      const text = new TextEncoder().encode(header);
      const bytes = new Uint8Array(16 + ((text.length + 7) & ~7));
      bytes.set(sample.subarray(0, 8));
      new DataView(bytes.buffer).setUint32(8, text.length, true);
      new DataView(bytes.buffer).setUint32(12, bytes.length, true);
      bytes.set(text, 16);
      expect(errorOf(() => decodeChunk(bytes.buffer)).kind, header).to.equal('damaged');
    }
  });
});
