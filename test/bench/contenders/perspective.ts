import { columns } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';

type Viewer = HTMLElement & Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const from = '/peers/@perspective-dev';
const looks = document.createElement('link');
looks.rel = 'stylesheet';
looks.href = `${from}/viewer/dist/css/pro.css`;
document.head.append(looks);
const libraries = Promise.all(
  [
    'client/dist/cdn/perspective.js',
    'viewer/dist/cdn/perspective-viewer.js',
    'viewer-datagrid/dist/cdn/perspective-viewer-datagrid.js',
  ].map((file) => import(`${from}/${file}`)),
);

interface Grid {
  readonly viewer: Viewer;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the peer's own type is not there
  readonly engine: any;
  rows: number;
}

const all = columns.map(({ id }) => id);

function scroller({ viewer }: Grid): HTMLElement {
  const plugin = viewer.querySelector<Viewer>('perspective-viewer-datagrid');
  return (plugin?.regular_table ??
    viewer.querySelector('regular-table') ??
    plugin?.shadowRoot?.querySelector('regular-table')) as HTMLElement;
}

/** Its engine and its own viewer. Amounts are doubles: it has no exact column for them. */
enlist({
  name: 'perspective',
  probe: () => ({ x: 60, y: 80, rowHeight: 22 }),
  async first(host, { rows, delay }): Promise<Grid> {
    const [client] = await libraries;
    const engine = await client.default.worker();
    const answer = await fetch(`/data/${rows}/json/first.json?delay=${delay}`);
    const { records } = (await answer.json()) as { records: object[] };
    const viewer = document.createElement('perspective-viewer') as Viewer;
    viewer.style.cssText = 'position: absolute; inset: 0; block-size: 640px; inline-size: 1280px';
    host.append(viewer);
    await viewer.load(await engine.table(records));
    await viewer.restore({ plugin: 'Datagrid', settings: false, columns: all });
    return { viewer, engine, rows: records.length };
  },
  async whole(grid: Grid, { rows }) {
    const answer = await fetch(`/data/${rows}/arrow/double.arrow`);
    const table = await grid.engine.table(await answer.arrayBuffer());
    await grid.viewer.load(table);
    await grid.viewer.restore({ plugin: 'Datagrid', columns: all });
    grid.rows = rows;
  },
  sort: ({ viewer }: Grid, { column, descending }) =>
    viewer.restore({ sort: [[column, descending ? 'desc' : 'asc']] }),
  async filter({ viewer }: Grid, { contains, equals }) {
    await viewer.restore({
      filter: [
        ...(contains ? [[contains.column, 'contains', contains.text]] : []),
        ...(equals ? [[equals.column, '==', equals.value]] : []),
      ],
    });
    return { count: await (await viewer.getView()).num_rows() };
  },
  async group({ viewer }: Grid, { by, sum }) {
    await viewer.restore({ group_by: [by], columns: [sum] });
    // The first row is the total.
    return { count: (await (await viewer.getView()).num_rows()) - 1, elsewhere: true };
  },
  clear: ({ viewer }: Grid) => viewer.restore({ sort: [], filter: [], group_by: [], columns: all }),
  scroller,
  jump(grid: Grid, row) {
    const table = scroller(grid);
    table.scrollTop = (row / grid.rows) * (table.scrollHeight - table.clientHeight);
  },
  async csv({ viewer }: Grid) {
    return new Blob([await (await viewer.getView()).to_csv()]).size;
  },
});
