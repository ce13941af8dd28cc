import '@vaadin/grid/src/vaadin-grid.js';
import '@vaadin/grid/src/vaadin-grid-filter-column.js';
import '@vaadin/grid/src/vaadin-grid-sort-column.js';
import { columns, searchedColumn } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';
import { later, painted } from '../page/painted.js';
import { amountOf } from '../page/records.js';

type Grid = HTMLElement & Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const tagOf = (id: string): string =>
  id === 'paymentAmount'
    ? 'vaadin-grid-sort-column'
    : id === searchedColumn || id === 'regionCode'
      ? 'vaadin-grid-filter-column'
      : 'vaadin-grid-column';

async function settled(grid: Grid): Promise<void> {
  await later(0);
  while (grid.loading) await later(1);
}

const columnOf = (grid: Grid, id: string): Grid =>
  [...grid.children].find((column) => (column as Grid).path === id) as Grid;

enlist({
  name: 'vaadin',
  probe: () => ({ x: 60, y: 84, rowHeight: 28 }),
  create(host): Grid {
    const grid = document.createElement('vaadin-grid') as Grid;
    grid.style.cssText =
      'block-size: 100%; inline-size: 100%; --vaadin-grid-cell-padding: 3px 6px; --lumo-space-xs: 0';
    grid.columnRendering = 'lazy';
    for (const { id, title, width } of columns) {
      const column = document.createElement(tagOf(id)) as Grid;
      Object.assign(column, { path: id, header: title, width: `${width}px`, flexGrow: 0 });
      if (id === 'paymentAmount')
        column.renderer = (cell: HTMLElement, _column: unknown, { item }: { item: Grid }) => {
          cell.textContent = amountOf(item.paymentAmount);
        };
      grid.append(column);
    }
    grid.items = [];
    host.append(grid);
    return grid;
  },
  setRecords(grid: Grid, records) {
    grid.items = records;
  },
  async sort(grid: Grid, { column, descending }) {
    const sorted = columnOf(grid, column);
    sorted.direction = descending ? 'desc' : 'asc';
    await sorted.updateComplete;
    await settled(grid);
  },
  async filter(grid: Grid, question) {
    // Its array provider has no equality: both are "contains".
    grid._filters = [
      ...(question.contains
        ? [{ path: question.contains.column, value: question.contains.text }]
        : []),
      ...(question.equals ? [{ path: question.equals.column, value: question.equals.value }] : []),
    ];
    grid.__applyFilters();
    await painted();
    await settled(grid);
    return { count: grid._dataProviderController.rootCache.size };
  },
  async clear(grid: Grid) {
    grid._filters = [];
    grid.__applyFilters();
    columnOf(grid, 'paymentAmount').direction = null;
    await later(300);
  },
  scroller: (grid: Grid) => grid.shadowRoot?.querySelector('#table') as HTMLElement,
  jump: (grid: Grid, row) => grid.scrollToIndex(row),
});
