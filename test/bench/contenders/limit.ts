import { columns } from '../records/columns.js';
import { LimitClient } from '../limit/limit-client.js';
import { LimitTable } from '../limit/limit-table.js';
import type { LimitQuery } from '../limit/engine.js';
import { readHead } from '../limit/store.js';
import { enlist } from '../page/bench-page.js';
import type { BenchRecord, Load } from '../page/contender.js';
import { showGroups } from '../page/group-list.js';
import { amountOf, fetchFirst } from '../page/records.js';

interface Grid {
  readonly client: LimitClient;
  readonly table: LimitTable;
  query: LimitQuery;
  sizes: readonly number[];
}

const textsOf = (records: readonly BenchRecord[]): string[] =>
  records.flatMap((record) =>
    columns.map(({ id, kind }) => (kind === 'amount' ? amountOf(record[id]) : String(record[id]))),
  );

// Starts before the first page arrives, so that loading overlaps with it.
const client = new LimitClient();

async function ask(grid: Grid, change: LimitQuery): Promise<{ count: number }> {
  grid.query = { ...grid.query, ...change };
  const count = await grid.client.ask('query', grid.query);
  grid.table.show(count);
  return { count };
}

const tableOver = (host: HTMLElement): LimitTable =>
  new LimitTable(host, (from, to) => client.ask('window', { from, to }));

/** `?store=file` reads the OPFS file, anything else IndexedDB. */
const fromFile = new URLSearchParams(location.search).get('store') === 'file';
const sizesKey = 'bench-limit-sizes';

/** The hand-written lower bound: nothing but the work itself. */
enlist({
  name: 'limit',
  probe: () => ({ x: 60, y: 46, rowHeight: 28 }),
  async first(host, { rows, delay }: Load): Promise<Grid> {
    const records = await fetchFirst(rows, delay);
    const table = tableOver(host);
    table.show(records.length, textsOf(records));
    return { client, table, query: {}, sizes: [] };
  },
  async whole(grid: Grid, { rows, files, keep = false }: Load) {
    const { rows: count, sizes } = await client.ask('load', { rows, files, keep });
    if (keep) localStorage.setItem(sizesKey, JSON.stringify(sizes));
    grid.table.show(count);
  },
  async warmFirst(host, { rows }: Load): Promise<Grid> {
    const sizes = JSON.parse(localStorage.getItem(sizesKey) ?? '[]') as number[];
    const loading = fromFile ? client.ask('loadFile', { rows, sizes }) : client.ask('loadDatabase');
    const { texts } = await readHead();
    const table = tableOver(host);
    table.show(texts.length / columns.length, texts);
    return Object.assign({ client, table, query: {}, sizes }, { loading });
  },
  async warmWhole(grid: Grid & { loading?: Promise<number> }) {
    grid.table.show((await grid.loading) ?? 0);
  },
  sort: (grid: Grid, sort) => ask(grid, { sort }),
  filter: (grid: Grid, question) => ask(grid, { ...noFilter, ...question }),
  async clear(grid: Grid) {
    grid.query = {};
    grid.table.show(await client.ask('clear'));
  },
  async group(_grid: Grid, question) {
    const groups = await client.ask('group', question);
    return showGroups(groups);
  },
  scroller: ({ table }: Grid) => table.element,
  csv: async () => (await client.ask('csv')).size,
  xlsx: async () => (await client.ask('xlsx')).size,
  mount(hosts, records) {
    const texts = textsOf(records);
    for (const host of hosts) {
      const width = columns.length;
      new LimitTable(host, (from, to) => texts.slice(from * width, to * width)).show(
        records.length,
      );
    }
  },
});

const noFilter = { contains: undefined, equals: undefined } as unknown as LimitQuery;
