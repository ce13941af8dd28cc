import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  consumptionFileColumns,
  consumptionFileWords,
} from '../../packages/widgets/src/consumption-detail-table/consumption-file.js';
import type {
  ExportColumn,
  LocalExportRequest,
  LocalExportResult,
} from '../../packages/core/src/export/local/export-types.js';
import { runExport } from '../../packages/core/src/export/local/run-export.js';
import type { DatasetEngine } from '../../packages/core/src/dataset/engine/engine-types.js';
import { isAmount, sumAmounts } from '../../packages/domain/src/money.js';
import { readCsv } from '../support/csv-reader.js';
import { consumptionRows, diskSink, engineOf, type Row } from '../support/export-data.js';
import { readXlsx, type ReadCell, type ReadSheet } from '../support/xlsx-reader.js';

const COUNT = 100_000;
const columns = consumptionFileColumns({ language: 'zh-CN', site: 'CN', cycle: '2026-10' });
const at = (column: string): number => columns.findIndex((one) => one.column === column);

function request(
  format: 'csv' | 'xlsx',
  more: Partial<LocalExportRequest> = {},
): LocalExportRequest {
  return {
    format,
    columns,
    query: { where: [], sort: [{ column: 'consumeTime', descending: true }] },
    rowCount: COUNT,
    about: [['账户', '样例伙伴 (p-1)']],
    words: consumptionFileWords('zh-CN'),
    ...more,
  };
}

/** What stands in the file for a value of the dataset; ids, texts and amounts as they are. */
function inBillingTime(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3600 * 1000).toISOString();
  return local.slice(0, 19).replace('T', ' ');
}

/** Excel's serial days back to the second. */
function timeOfSerial(serial: string): string {
  const seconds = Math.round((Number(serial) - 25_569) * 86_400);
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

describe('100,000 hostile rows, exported in the browser’s way', () => {
  let folder: string;
  let engine: DatasetEngine;
  const rows: Row[] = [...consumptionRows(COUNT)];
  const sorted = rows.toSorted(
    (left, right) =>
      (right.consumeTime ?? '').localeCompare(left.consumeTime ?? '') ||
      (left.id ?? '').localeCompare(right.id ?? ''),
  );

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    engine = engineOf(rows);
  });
  after(() => rm(folder, { recursive: true }));

  async function exported(
    wanted: LocalExportRequest,
  ): Promise<{ path: string; result: LocalExportResult }> {
    const path = join(folder, `file.${wanted.format}`);
    const progress: number[] = [];
    const result = await runExport(engine, wanted, await diskSink(path), {
      signal: new AbortController().signal,
      onProgress: (written) => progress.push(written),
    });
    assert.equal(progress.at(-1), wanted.rowCount);
    assert.equal(result.bytes, (await stat(path)).size);
    return { path, result };
  }

  const sumOf = (column: string): string => sumAmounts(rows.map((row) => row[column] ?? '0'));

  it('CSV: every row in order, exact sums, ids and texts as they are, nothing that runs', async () => {
    const { path, result } = await exported(request('csv'));
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    assert.ok(text.startsWith('\uFEFF'));
    assert.ok(!/[^\r]\n/.test(text.replaceAll(/"(?:[^"]|"")*"/g, '')), 'CRLF ends every row');
    const [header = [], ...cells] = readCsv(text.slice(1));
    assert.deepEqual(
      header,
      columns.map((column) => column.header),
    );
    assert.equal(cells.length, COUNT);
    cells.forEach((row, index) => {
      const source = sorted[index] as Row;
      assert.equal(row.length, columns.length);
      for (const column of [
        'id',
        'tradeId',
        'customerId',
        'paymentAmount',
        'debtAmount',
        'currency',
      ])
        assert.equal(row[at(column)], source[column], `${column} of row ${index}`);
      assert.equal(row[at('tradeTime')], inBillingTime(source.tradeTime ?? ''));
      const name = (source.resourceName ?? '').replace(/\p{Cs}/gu, '\uFFFD');
      assert.ok([name, `'${name}`].includes(row[at('resourceName')] ?? ''), JSON.stringify(name));
      for (const cell of row)
        assert.ok(!/^[\t\r\n]|^[\s\p{Cf}]*[=+@＝＋－＠-]/u.test(cell) || isAmount(cell), cell);
    });
    for (const { column, kind } of columns)
      if (kind === 'amount') {
        const sum = sumAmounts(cells.map((row) => row[at(column)] ?? ''));
        assert.deepEqual([sum, result.sums[column]], [sumOf(column), sumOf(column)]);
      }
  });

  it('XLSX: the same, numbers up to 15 digits, real dates, and a sheet that says what it is', async () => {
    const { path, result } = await exported(request('xlsx'));
    const [sheet, about, ...more] = (await readXlsx(path)) as [ReadSheet, ReadSheet];
    assert.equal(more.length, 0);
    assert.deepEqual([sheet.name, sheet.frozenRows], ['消费明细', 1]);
    assert.ok(sheet.widths.length === columns.length && sheet.widths.every((width) => width > 8));
    const [header = [], ...cells] = sheet.rows;
    assert.deepEqual(
      header.map(({ text }) => text),
      columns.map((column) => column.header),
    );
    assert.equal(cells.length, COUNT);
    let long = 0;
    cells.forEach((row, index) => {
      const source = sorted[index] as Row;
      const cell = (column: string): ReadCell => row[at(column)] as ReadCell;
      assert.equal(row.length, columns.length);
      for (const column of ['id', 'tradeId', 'customerId']) {
        assert.equal(cell(column).text, source[column]);
        assert.deepEqual([cell(column).kind, cell(column).format], ['text', '@']);
      }
      // Half a pair is kept too: the escape holds it.
      assert.equal(cell('resourceName').text, source.resourceName);
      assert.equal(cell('productSpec').text, source.productSpec);
      assert.equal(timeOfSerial(cell('tradeTime').text), inBillingTime(source.tradeTime ?? ''));
      for (const { column, kind } of columns) {
        if (kind !== 'amount') continue;
        const { kind: found, text } = cell(column);
        assert.equal(text, source[column]);
        const digits = text
          .replace('-', '')
          .replace('.', '')
          .replace(/^0+|0+$/g, '').length;
        assert.equal(found, digits > 15 ? 'text' : 'number', text);
        if (found === 'text') long++;
        else assert.ok(digits === 0 || sameNumber(text), text);
      }
    });
    assert.ok(long > 0, 'some amounts are too long for a number');
    assert.equal(result.longAmounts, long);
    const facts = new Map(about.rows.map(([label, value]) => [label?.text, value?.text]));
    assert.equal(about.name, 'About');
    assert.equal(facts.get('账户'), '样例伙伴 (p-1)');
    assert.equal(facts.get('记录数'), String(COUNT));
    assert.equal(facts.get('合计： 应付金额'), sumOf('paymentAmount'));
    assert.deepEqual(result.sums.paymentAmount, sumOf('paymentAmount'));
  });

  it('over one sheet’s rows, the others go into further sheets, each with the header', async () => {
    const where = [{ kind: 'in', column: 'associationType', values: ['1'] }] as const;
    const wanted = sorted.filter(({ associationType }) => associationType === '1');
    const { path, result } = await exported(
      request('xlsx', {
        query: { where, sort: [{ column: 'consumeTime', descending: true }] },
        rowCount: wanted.length,
        rowsPerSheet: 15_000,
      }),
    );
    const sheets = await readXlsx(path);
    assert.deepEqual(
      sheets.slice(0, -1).map(({ name, rows: { length } }) => [name, length - 1]),
      [
        ['消费明细', 15_000],
        ['消费明细 (2)', 15_000],
        ['消费明细 (3)', wanted.length - 30_000],
      ],
    );
    assert.equal(result.sheets, 3);
    const ids = sheets
      .slice(0, -1)
      .flatMap((sheet) => sheet.rows.slice(1).map((row) => row[at('id')]?.text));
    assert.deepEqual(
      ids,
      wanted.map(({ id }) => id),
    );
  });

  it('a filter’s file holds nothing of the rows that the filter leaves out', async () => {
    const where = [{ kind: 'in', column: 'regionCode', values: ['cn-north-1'] }] as const;
    const kept = rows.filter(({ regionCode }) => regionCode === 'cn-north-1');
    const others = new Set(rows.map(({ resourceName }) => resourceName));
    for (const { resourceName } of kept) others.delete(resourceName);
    const { path } = await exported(
      request('xlsx', { query: { where, sort: [] }, rowCount: kept.length }),
    );
    const [sheet] = (await readXlsx(path)) as [ReadSheet];
    assert.equal(sheet.rows.length, kept.length + 1);
    const { unzip } = await import('../support/xlsx-reader.js');
    const shared = (await unzip(path)).get('xl/sharedStrings.xml')?.toString() ?? '';
    assert.ok(others.size > 0);
    for (const name of others) assert.ok(!shared.includes(`>${name}<`), String(name));
  });

  it('of no rows is a header, and sums of zero', async () => {
    const where = [{ kind: 'in', column: 'regionCode', values: [] }] as const;
    const empty = { query: { where, sort: [] }, rowCount: 0 };
    const file = await exportedEmpty(request('xlsx', empty));
    const [sheet] = (await readXlsx(file.path)) as [ReadSheet];
    assert.deepEqual([sheet.rows.length, file.result.sums.paymentAmount], [1, '0.00']);
  });

  async function exportedEmpty(wanted: LocalExportRequest) {
    const path = join(folder, 'empty.xlsx');
    const signal = new AbortController().signal;
    return { path, result: await runExport(engine, wanted, await diskSink(path), { signal }) };
  }

  for (const format of ['csv', 'xlsx'] as const) {
    it(`${format}: cancelled half-way, nothing is left`, async () => {
      const path = join(folder, `cancelled.${format}`);
      const controller = new AbortController();
      const failure = await runExport(engine, request(format), await diskSink(path), {
        signal: controller.signal,
        onProgress: (written) => written > COUNT / 3 && controller.abort(),
      }).catch((error: unknown) => error);
      assert.equal((failure as { reason?: string }).reason, 'aborted');
      assert.ok(!(await readdir(folder)).includes(`cancelled.${format}`));
    });

    it(`${format}: a disk that is full is told, nothing is left`, async () => {
      const path = join(folder, `full.${format}`);
      const sink = await diskSink(path);
      let left = 0;
      const full = {
        ...sink,
        write: async (piece: Uint8Array<ArrayBuffer>) => {
          if (left-- === 0) throw new DOMException('full', 'QuotaExceededError');
          await sink.write(piece);
        },
      };
      const signal = new AbortController().signal;
      const failure = await runExport(engine, request(format), full, { signal }).catch(
        (error: unknown) => error,
      );
      assert.equal((failure as { reason?: string }).reason, 'write-failed');
      assert.ok(!(await readdir(folder)).includes(`full.${format}`));
    });

    it(`${format}: rows that are not those that were promised are refused`, async () => {
      const path = join(folder, `other.${format}`);
      const signal = new AbortController().signal;
      const wanted = request(format, { rowCount: COUNT - 1 });
      const failure = await runExport(engine, wanted, await diskSink(path), { signal }).catch(
        (error: unknown) => error,
      );
      assert.equal((failure as { reason?: string }).reason, 'rows-changed');
      assert.ok(!(await readdir(folder)).includes(`other.${format}`));
    });
  }

  it('CSV with a header block has it above, and only when it was asked for', async () => {
    const named: ExportColumn[] = columns.slice(0, 3);
    const { path } = await exported(request('csv', { columns: named, headerBlock: true }));
    const text = await readFile(path, 'utf8');
    assert.ok(
      text.startsWith('\uFEFF账户,样例伙伴 (p-1)\r\n\r\n消费时间(GMT+08:00),账期,客户ID\r\n'),
    );
  });
});

/** Whether a double says the same decimal. */
function sameNumber(text: string): boolean {
  const [whole = '', fraction = ''] = text.split('.');
  return Number(text).toFixed(fraction.length) === `${whole}.${fraction}`;
}
