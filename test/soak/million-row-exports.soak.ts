import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  consumptionFileColumns,
  consumptionFileWords,
} from '../../packages/widgets/src/consumption-detail-table/consumption-file.js';
import type { LocalExportRequest } from '../../packages/core/src/export/local/export-types.js';
import { runExport } from '../../packages/core/src/export/local/run-export.js';
import type { DatasetEngine } from '../../packages/core/src/dataset/engine/engine-types.js';
import { amountText, parseAmount } from '../../packages/domain/src/money.js';
import { readCsv } from '../support/csv-reader.js';
import { consumptionRows, diskSink, engineOf, type Row } from '../support/export-data.js';
import { readLargeSheet, type LargeCell } from '../support/large-xlsx-reader.js';
import { sharedStringsOf } from '../support/xlsx-reader.js';

/** More than one sheet of Excel holds. */
const COUNT = 1_100_000;
const ROWS_PER_SHEET = 1_048_575;
/** What writing may add to the process once it runs, whatever the number of rows. */
const MOST_GROWTH = 160 * 1024 * 1024;

const columns = consumptionFileColumns({ language: 'zh-CN', site: 'CN', cycle: '2026-10' });
const at = (column: string): number => columns.findIndex((one) => one.column === column);
const amounts = columns.filter(({ kind }) => kind === 'amount').map(({ column }) => column);
const compared = ['id', 'tradeId', 'customerId', 'paymentAmount', 'eraseAmount'];

describe(`${COUNT} rows`, () => {
  let folder: string;
  let engine: DatasetEngine;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    engine = engineOf(consumptionRows(COUNT));
  });
  after(() => rm(folder, { recursive: true }));

  async function exported(format: 'csv' | 'xlsx') {
    const request: LocalExportRequest = {
      format,
      columns,
      query: { where: [], sort: [] },
      rowCount: COUNT,
      about: [],
      words: consumptionFileWords('zh-CN'),
    };
    const path = join(folder, `file.${format}`);
    let early = 0;
    let most = 0;
    const result = await runExport(engine, request, await diskSink(path), {
      signal: new AbortController().signal,
      onProgress: (rows) => {
        const { heapTotal, external } = process.memoryUsage();
        if (rows < COUNT / 10) early = Math.max(early, heapTotal + external);
        else most = Math.max(most, heapTotal + external);
      },
    });
    assert.ok(most - early < MOST_GROWTH, `grew by ${(most - early) / 2 ** 20} MB`);
    return { path, result };
  }

  /** Takes the rows of a file in order and compares them with the source. */
  function comparison() {
    const source = consumptionRows(COUNT);
    const sums = new Map(amounts.map((column) => [column, 0n]));
    let rows = 0;
    return {
      take(cell: (column: string) => string | undefined): void {
        const row = source.next().value as Row;
        for (const column of compared)
          assert.equal(cell(column), row[column], `${column} of ${rows}`);
        for (const column of amounts)
          sums.set(column, (sums.get(column) ?? 0n) + parseAmount(cell(column) ?? ''));
        rows++;
      },
      end(expected: Readonly<Record<string, string>>): void {
        assert.equal(rows, COUNT);
        for (const column of amounts)
          assert.equal(amountText(sums.get(column) ?? 0n), expected[column]);
      },
    };
  }

  it('to CSV: every row, exact sums, in memory that does not grow', async () => {
    const { path, result } = await exported('csv');
    const { take, end } = comparison();
    let held = '';
    let isHeader = true;
    // A row ends where its quotes are closed.
    const rowsOf = (text: string): void => {
      for (const row of readCsv(text)) {
        if (isHeader) isHeader = false;
        else take((column) => row[at(column)]);
      }
    };
    for await (const piece of createReadStream(path, {
      encoding: 'utf8',
      highWaterMark: 1 << 22,
    })) {
      held += piece as string;
      let cut = held.lastIndexOf('\r\n');
      while (cut >= 0 && (held.slice(0, cut).match(/"/g)?.length ?? 0) % 2 === 1)
        cut = held.lastIndexOf('\r\n', cut - 1);
      if (cut < 0) continue;
      rowsOf(held.slice(0, cut + 2));
      held = held.slice(cut + 2);
    }
    rowsOf(held);
    end(result.sums);
  });

  it('to XLSX: two sheets at Excel’s own limit, every row, exact sums', async () => {
    const { path, result } = await exported('xlsx');
    assert.equal(result.sheets, 2);
    const shared = await sharedStringsOf(path);
    const { take, end } = comparison();
    const textOf = (cell: LargeCell | undefined): string | undefined =>
      cell?.isShared ? shared[Number(cell.text)] : cell?.text;
    for (const [sheet, rows] of [
      ['xl/worksheets/sheet1.xml', ROWS_PER_SHEET],
      ['xl/worksheets/sheet2.xml', COUNT - ROWS_PER_SHEET],
    ] as const) {
      let isHeader = true;
      const read = await readLargeSheet(path, sheet, (cells) => {
        if (isHeader) isHeader = false;
        else take((column) => textOf(cells[at(column)]));
      });
      assert.equal(read, rows + 1);
    }
    end(result.sums);
  });
});
