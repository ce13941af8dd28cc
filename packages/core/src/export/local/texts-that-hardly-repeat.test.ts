import { expect } from '@open-wc/testing';
import type { ChunkColumn } from '@partner-widgets/domain/chunk/chunk-column';
import { encodeChunk } from '@partner-widgets/domain/chunk/encode-chunk';
import { byteOrderMark, csvRow, textCell } from '@partner-widgets/domain/csv';
import { ColumnarEngine } from '../../dataset/engine/columnar-engine.js';
import type { ExportColumn } from './export-types.js';
import { runExport } from './run-export.js';
import { blobSink } from './sinks.js';

const schema: readonly ChunkColumn[] = [
  { name: 'id', kind: 'id' },
  { name: 'note', kind: 'text', nullable: true },
];

/** Each as it is, and behind a letter of one to four bytes. */
const notes: readonly string[] = [
  ...[
    '=1',
    '+1',
    '-1',
    '@a',
    '＝1',
    ' =1',
    '\u3000=1',
    '\u200B=1',
    '\u00AD-1',
    '\uFEFF@',
    '\t',
    '\r',
  ],
  ...[
    'a,b',
    'say "x"',
    'two\r\nlines',
    '',
    ' ',
    'ecs-1',
    '云服务器',
    'é',
    '😀',
    '한글',
    '힣',
    '\uFFFD',
  ],
  ...['\uD83D', '\uDE00a', 'a\uD83Db', '云\uD83D', 'x'.repeat(100), '云'.repeat(100)],
].flatMap((text) => [text, `a${text}`, `é${text}`, `云${text}`, `😀${text}`]);
const rows: readonly (string | null)[] = [...notes, null, ...notes.slice(0, 3)];
const half = Math.floor(rows.length / 2);

const idOf = (row: number): string => `CS${String(row).padStart(6, '0')}`;

async function fileOf(columns: readonly ExportColumn[]): Promise<string> {
  const engine = new ColumnarEngine({ columns: schema, recordId: 'id' });
  for (const [from, to] of [
    [0, half],
    [half, rows.length],
  ] as const) {
    const cell = (column: number, row: number) =>
      column ? (rows[from + row] ?? null) : idOf(from + row);
    engine.addChunk(`${from}`, encodeChunk(schema, to - from, cell).buffer);
  }
  const query = { where: [], sort: [] };
  const words = { sheet: '', rows: '', sum: '', longAmounts: '', cutTexts: '' };
  const request = {
    format: 'csv',
    query,
    columns,
    rowCount: rows.length,
    about: [],
    words,
  } as const;
  const { file } = await runExport(engine, request, blobSink('text/csv'), {
    signal: new AbortController().signal,
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file!.arrayBuffer());
}

/** What UTF-8 can't hold is U+FFFD in every file. */
const wellFormed = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(`.${text}`)).slice(1);

const note: ExportColumn = { column: 'note', header: 'Note', kind: 'text' };

describe('texts of a column in which they hardly repeat', () => {
  it('are written as any other cell is: quoted, no formula, null as nothing', async () => {
    const id: ExportColumn = { column: 'id', header: 'Id', kind: 'id' };
    const lines = rows.map((text, row) => csvRow([idOf(row), wellFormed(textCell(text ?? ''))]));
    expect(await fileOf([id, note])).to.equal(`${byteOrderMark}Id,Note\r\n${lines.join('')}`);
  });

  it('have their names where there are some, also beside a column that shows them as they are', async () => {
    const named: ExportColumn = { ...note, header: 'Name', labels: { 'ecs-1': '名, 1' } };
    const lines = rows.map((text) => {
      const name = text === 'ecs-1' ? '名, 1' : (text ?? '');
      return csvRow([wellFormed(textCell(name)), wellFormed(textCell(text ?? ''))]);
    });
    expect(await fileOf([named, note])).to.equal(`${byteOrderMark}Name,Note\r\n${lines.join('')}`);
  });
});
