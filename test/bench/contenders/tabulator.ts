import {
  ColumnCalcsModule,
  DownloadModule,
  ExportModule,
  FilterModule,
  FormatModule,
  GroupRowsModule,
  SortModule,
  Tabulator,
} from 'tabulator-tables';
import sheet from 'tabulator-tables/dist/css/tabulator_simple.min.css';
import { columns } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';
import { amountOf } from '../page/records.js';

Tabulator.registerModule([
  SortModule,
  FilterModule,
  FormatModule,
  ExportModule,
  DownloadModule,
  GroupRowsModule,
  ColumnCalcsModule,
]);

const looks = document.createElement('style');
looks.textContent = `${sheet} .tabulator-row { min-height: 28px !important } .tabulator-cell { height: 28px !important; padding: 3px !important }`;
document.head.append(looks);

enlist({
  name: 'tabulator',
  probe: () => ({ x: 60, y: 56, rowHeight: 28 }),
  create: (host) =>
    new Promise((resolve) => {
      const place = document.createElement('div');
      host.append(place);
      const table = new Tabulator(place, {
        height: host.clientHeight || 640,
        rowHeight: 28,
        renderHorizontal: 'virtual',
        columns: columns.map(({ id, title, width }) => ({
          field: id,
          title,
          width,
          sorter: id === 'paymentAmount' ? 'number' : 'string',
          ...(id === 'paymentAmount' && {
            formatter: (cell: { getValue(): unknown }) => amountOf(cell.getValue()),
          }),
        })),
        data: [],
      });
      table.on('tableBuilt', () => resolve(table));
    }),
  setRecords: (table, records) => table.setData(records),
  sort: (table, { column, descending }) => table.setSort(column, descending ? 'desc' : 'asc'),
  filter(table, { contains, equals }) {
    table.setFilter([
      ...(contains ? [{ field: contains.column, type: 'like', value: contains.text }] : []),
      ...(equals ? [{ field: equals.column, type: '=', value: equals.value }] : []),
    ]);
    return { count: table.getDataCount('active') };
  },
  clear(table) {
    table.clearFilter(true);
    table.clearSort();
  },
  scroller: (_table, host) => host.querySelector('.tabulator-tableholder') as HTMLElement,
  jump: (table, row) =>
    table.rowManager.scrollToRow(table.rowManager.getDisplayRows()[row], 'top', true),
  csv(table) {
    const list = table.modules.export.generateExportList(
      table.options.downloadConfig,
      false,
      'active',
      'download',
    );
    const lines = list.map((row: { columns: ({ value?: unknown } | null)[] }) =>
      row.columns.map((cell) => `"${String(cell?.value ?? '').replaceAll('"', '""')}"`).join(','),
    );
    return new Blob([lines.join('\n')]).size;
  },
});
