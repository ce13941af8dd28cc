import { AsyncDuckDB, DuckDBAccessMode, VoidLogger } from '@duckdb/duckdb-wasm';
import { columns } from '../records/columns.js';
import { LimitTable } from '../limit/limit-table.js';
import { enlist } from '../page/bench-page.js';
import type { Found, Load } from '../page/contender.js';
import { showGroups } from '../page/group-list.js';
import { amountOf, fetchFirst } from '../page/records.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- the peer's own types are not there */
interface Grid {
  readonly database: any;
  readonly booted: Promise<unknown>;
  readonly table: LimitTable;
  connection: any;
  isOrdered: boolean;
}

const from = '/peers/@duckdb/duckdb-wasm/dist';
const names = columns.map(({ id }) => `"${id}"`).join(', ');
const onDisk = 'opfs://bench.db';

function textOf(kind: string, value: any): string {
  if (kind === 'amount') return amountOf(Number(value));
  if (kind === 'time') return new Date(Number(value) * 1000).toISOString().replace('.000Z', 'Z');
  return String(value);
}

function textsOf(answer: any): string[] {
  const children = columns.map(({ id, kind }) => ({ kind, child: answer.getChild(id) }));
  const texts: string[] = [];
  for (let row = 0; row < answer.numRows; row++)
    for (const { kind, child } of children) texts.push(textOf(kind, child.get(row)));
  return texts;
}

function start(): { database: any; booted: Promise<unknown> } {
  const database = new AsyncDuckDB(
    new VoidLogger(),
    new Worker(`${from}/duckdb-browser-eh.worker.js`),
  );
  return { database, booted: database.instantiate(`${from}/duckdb-eh.wasm`) };
}

function tableOver(host: HTMLElement, grid: () => Grid): LimitTable {
  return new LimitTable(host, async (first, after) => {
    const { connection, isOrdered } = grid();
    if (!connection) return [];
    const sql = isOrdered
      ? `SELECT ${names} FROM places JOIN records ON records.rowid = places.row WHERE place > ${first} AND place <= ${after} ORDER BY place`
      : `SELECT ${names} FROM records WHERE rowid >= ${first} AND rowid < ${after}`;
    return textsOf(await connection.query(sql));
  });
}

/** The rows of a question, numbered, so that any window of them can be read. */
async function order(grid: Grid, by: string, where = ''): Promise<Found> {
  await grid.connection.query(
    `CREATE OR REPLACE TEMP TABLE places AS SELECT row_number() OVER (ORDER BY ${by}) place, rowid AS row FROM records ${where}`,
  );
  grid.isOrdered = true;
  const answer = await grid.connection.query('SELECT count(*) AS n FROM places');
  const count = Number(answer.toArray()[0].n);
  grid.table.show(count);
  return { count };
}

async function countAll(grid: Grid): Promise<number> {
  grid.isOrdered = false;
  const answer = await grid.connection.query('SELECT count(*) AS n FROM records');
  return Number(answer.toArray()[0].n);
}

/** An engine without a table: its rows are shown by the lower bound's. It reads Arrow, which is kind to it. */
enlist({
  name: 'duckdb',
  probe: () => ({ x: 60, y: 46, rowHeight: 28 }),
  async first(host, { rows, delay }: Load): Promise<Grid> {
    const { database, booted } = start();
    const records = await fetchFirst(rows, delay);
    const table = tableOver(host, () => grid);
    const grid: Grid = { database, booted, table, connection: undefined, isOrdered: false };
    const texts = records.flatMap((record) =>
      columns.map(({ id, kind }) =>
        kind === 'amount' ? amountOf(record[id]) : String(record[id]),
      ),
    );
    table.show(records.length, texts);
    return grid;
  },
  async whole(grid: Grid, { rows, keep }: Load) {
    const answer = await fetch(`/data/${rows}/arrow/exact.arrow`);
    const arrow = new Uint8Array(await answer.arrayBuffer());
    await grid.booted;
    if (keep) await grid.database.open({ path: onDisk, accessMode: DuckDBAccessMode.READ_WRITE });
    grid.connection = await grid.database.connect();
    await grid.connection.insertArrowFromIPCStream(arrow, { name: 'records', create: true });
    grid.table.show(rows);
    if (!keep) return;
    await grid.connection.query('CHECKPOINT');
    await grid.connection.close();
    await grid.database.terminate();
  },
  async warmFirst(host): Promise<Grid> {
    const { database, booted } = start();
    await booted;
    await database.open({ path: onDisk, accessMode: DuckDBAccessMode.READ_WRITE });
    const connection = await database.connect();
    const table = tableOver(host, () => grid);
    const grid: Grid = { database, booted, table, connection, isOrdered: false };
    table.show(await countAll(grid));
    return grid;
  },
  async warmWhole(grid: Grid) {
    await grid.connection.query('SELECT "paymentAmount" FROM records ORDER BY 1 DESC LIMIT 30');
  },
  sort: (grid: Grid, { column, descending }) =>
    order(grid, `"${column}" ${descending ? 'DESC' : 'ASC'}, rowid`),
  filter(grid: Grid, { contains, equals }) {
    const conditions = [
      ...(contains ? [`contains("${contains.column}", '${contains.text}')`] : []),
      ...(equals ? [`"${equals.column}" = '${equals.value}'`] : []),
    ];
    return order(grid, 'rowid', conditions.length ? `WHERE ${conditions.join(' AND ')}` : '');
  },
  async group(grid: Grid, { by, sum }) {
    const answer = await grid.connection.query(
      `SELECT "${by}" AS key, count(*) AS count, CAST(sum("${sum}") AS VARCHAR) AS units FROM records GROUP BY 1`,
    );
    const groups = answer.toArray().map((group: any) => ({
      key: String(group.key),
      count: Number(group.count),
      units: BigInt(group.units),
    }));
    return showGroups(groups);
  },
  async clear(grid: Grid) {
    grid.table.show(await countAll(grid));
  },
  scroller: ({ table }: Grid) => table.element,
  async csv(grid: Grid) {
    const answer = await grid.connection.query(`SELECT ${names} FROM records`);
    const parts: Blob[] = [];
    for (const batch of answer.batches) {
      const texts = textsOf(batch);
      const lines: string[] = [];
      for (let at = 0; at < texts.length; at += columns.length)
        lines.push(texts.slice(at, at + columns.length).join(','));
      parts.push(new Blob([lines.join('\r\n'), '\r\n']));
    }
    return new Blob(parts).size;
  },
});
