import { defineCustomElement } from '@revolist/revogrid/standalone/revo-grid.js';
import { columns } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';
import { later } from '../page/painted.js';
import { amountOf } from '../page/records.js';

defineCustomElement();

type Grid = HTMLElement & Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- plugins are found by what they can do
const pluginWith = async (grid: Grid, method: string): Promise<any> =>
  (await grid.getPlugins()).find((plugin: Record<string, unknown>) => plugin[method]);

enlist({
  name: 'revogrid',
  probe: () => ({ x: 60, y: 64, rowHeight: 28 }),
  create(host): Grid {
    const grid = document.createElement('revo-grid') as Grid;
    grid.style.cssText = 'display: block; block-size: 100%; inline-size: 100%';
    Object.assign(grid, {
      rowSize: 28,
      readonly: true,
      filter: true,
      exporting: true,
      hideAttribution: true,
      columns: columns.map(({ id, title, width, kind }) => ({
        prop: id,
        name: title,
        size: width,
        sortable: true,
        filter: kind === 'text' ? 'string' : false,
        ...(id === 'paymentAmount' && {
          cellTemplate: (_create: unknown, { value }: { value: unknown }) => amountOf(value),
        }),
      })),
      source: [],
    });
    host.append(grid);
    return grid;
  },
  setRecords(grid: Grid, records) {
    grid.source = records;
  },
  async sort(grid: Grid, { column, descending }) {
    const sorted = new Promise((resolve) =>
      grid.addEventListener('aftersortingapply', resolve, { once: true }),
    );
    await grid.updateColumnSorting({ prop: column }, descending ? 'desc' : 'asc', false);
    await Promise.race([sorted, later(20_000)]);
  },
  async filter(grid: Grid, { contains, equals }) {
    const plugin = await pluginWith(grid, 'runFiltering');
    const items = {
      ...(contains && {
        [contains.column]: [{ id: 1, type: 'contains', value: contains.text, relation: 'and' }],
      }),
      ...(equals && {
        [equals.column]: [{ id: 2, type: 'eq', value: equals.value, relation: 'and' }],
      }),
    };
    if (Object.keys(items).length === 0) await plugin.clearFiltering();
    else {
      plugin.multiFilterItems = items;
      await plugin.runFiltering(items);
    }
    return { count: (await grid.getVisibleSource()).length };
  },
  async clear(grid: Grid) {
    await (await pluginWith(grid, 'runFiltering')).clearFiltering();
    await grid.clearSorting();
    await later(1500);
  },
  scroller: (_grid, host) =>
    host.querySelector<HTMLElement>('revogr-viewport-scroll.rgCol .vertical-inner') ??
    (host.querySelector('.vertical-inner') as HTMLElement),
  jump: (grid: Grid, row) => grid.scrollToRow(row),
  async csv(grid: Grid) {
    const plugin = await pluginWith(grid, 'exportString');
    return new Blob([await plugin.exportString()]).size;
  },
});
