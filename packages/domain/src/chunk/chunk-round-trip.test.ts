import { expect } from '@open-wc/testing';
import { chunkCell } from './chunk-cell.js';
import type { ChunkColumn, ChunkValue } from './chunk-column.js';
import { consumptionChunkColumns, subjectChunkColumns } from './consumption-columns.js';
import { decodeChunk } from './decode-chunk.js';
import { encodeChunk } from './encode-chunk.js';

const there = (columns: readonly ChunkColumn[], rows: readonly (readonly ChunkValue[])[]) =>
  encodeChunk(columns, rows.length, (column, row) => rows[row]?.[column] ?? null);

function thereAndBack(columns: readonly ChunkColumn[], rows: readonly (readonly ChunkValue[])[]) {
  const { buffer } = there(columns, rows);
  const [read, again] = [decodeChunk(buffer), decodeChunk(buffer, true)].map(
    ({ rowCount, columns: decoded }) =>
      Array.from({ length: rowCount }, (_, row) => decoded.map((c) => chunkCell(c, row))),
  );
  // What is known to be whole is read as what has to show it.
  expect(again).to.deep.equal(read);
  return read ?? [];
}

const hostileTexts = [
  '',
  ' ',
  'plain',
  '000000000000000001',
  '999999999999999999',
  '云服务器',
  'ｆｕｌｌ　width',
  'line\nbreak\r\n\ttab\0null',
  '😀👩‍👩‍👧‍👦',
  '𠮷野家',
  'עברית',
  '\u202Eevil',
  '\ud83d',
  '\ude00',
  'a\ud83db\ude00c',
  '\ud83d\ud83d\ude00',
  '\uFEFFmark',
  '\uFFFD',
  '"quoted", \\back',
  'x'.repeat(70_000),
  'é',
  'e\u0301',
];

describe('a chunk', () => {
  it('gives hostile texts and ids back as they were, lone surrogates too', () => {
    const columns: ChunkColumn[] = [
      { name: 'a', kind: 'text', nullable: true },
      { name: 'b', kind: 'id' },
    ];
    const rows = [...hostileTexts, ...hostileTexts].map((text) => [text, text]);
    rows.splice(3, 0, [null as never, '']);
    expect(thereAndBack(columns, rows)).to.deep.equal(rows);
  });

  it('keeps ids of one length, and their leading zeros', () => {
    const columns: ChunkColumn[] = [{ name: 'id', kind: 'id' }];
    const rows = Array.from({ length: 300 }, (_, n) => [String(n).padStart(18, '0')]);
    expect(thereAndBack(columns, rows)).to.deep.equal(rows);
  });

  it('keeps every amount to the last of 64 bits', () => {
    const columns: ChunkColumn[] = [{ name: 'amount', kind: 'amount' }];
    const edges = [0, 7, 8, 15, 16, 31, 32, 39, 40, 47, 48, 52, 53, 54, 62, 63].flatMap((bits) =>
      [-1n, 0n, 1n].flatMap((near) => [2n ** BigInt(bits) + near, -(2n ** BigInt(bits)) + near]),
    );
    const kept = edges.filter((units) => BigInt.asIntN(64, units) === units);
    expect(kept)
      .to.include(2n ** 63n - 1n)
      .and.include(-(2n ** 63n));
    for (const amounts of [kept, ...kept.map((units) => [units, 0n])]) {
      const rows = amounts.map((units) => [units]);
      expect(thereAndBack(columns, rows)).to.deep.equal(rows);
    }
  });

  it('reads decimal texts of up to 8 decimals, without a float between', () => {
    const columns: ChunkColumn[] = [{ name: 'amount', kind: 'amount' }];
    const texts = [
      '0',
      '-0',
      '0.00',
      '-0.00000001',
      '92233720368.54775807',
      '-92233720368.54775808',
    ];
    expect(
      thereAndBack(
        columns,
        texts.map((text) => [text]),
      ).flat(),
    ).to.deep.equal([0n, 0n, 0n, -1n, 2n ** 63n - 1n, -(2n ** 63n)]);
  });

  it('keeps instants with and without milliseconds, before 1970, far away, and none', () => {
    const columns: ChunkColumn[] = [{ name: 'time', kind: 'time', nullable: true }];
    const whole = [null, 0, -1000, Date.parse('2026-10-31T16:30:00Z'), 8.64e15, -8.64e15];
    for (const times of [whole, [...whole, 1, -1, 1_790_000_000_001], [null], [0], []]) {
      expect(
        thereAndBack(
          columns,
          times.map((time) => [time]),
        ).flat(),
      ).to.deep.equal(times);
    }
    expect(thereAndBack(columns, [['2026-10-31T16:30:00.25Z']])).to.deep.equal([
      [Date.UTC(2026, 9, 31, 16, 30, 0, 250)],
    ]);
  });

  it('keeps more different texts than one or two bytes count', () => {
    const columns: ChunkColumn[] = [{ name: 'text', kind: 'text', nullable: true }];
    for (const count of [0, 1, 2, 255, 256, 257, 65_535, 65_536, 65_537]) {
      const rows: ChunkValue[][] = Array.from({ length: count }, (_, n) => [`t${n}`]);
      rows.push([null]);
      expect(thereAndBack(columns, rows)).to.deep.equal(rows);
    }
  });

  it('can have no rows and no columns', () => {
    expect(thereAndBack([], [[], []])).to.deep.equal([[], []]);
    for (const columns of [consumptionChunkColumns, subjectChunkColumns]) {
      expect(thereAndBack(columns, [])).to.deep.equal([]);
    }
  });

  it('costs nothing but its header for columns of zeros and of one text', () => {
    const columns: ChunkColumn[] = [
      { name: 'debtAmount', kind: 'amount' },
      { name: 'currency', kind: 'text' },
    ];
    const rows = Array.from({ length: 65_536 }, () => [0n, 'CNY']);
    expect(there(columns, rows).length).to.be.lessThan(400);
    expect(thereAndBack(columns, rows.slice(0, 3))).to.deep.equal(rows.slice(0, 3));
  });
});
