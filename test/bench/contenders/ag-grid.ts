import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  CsvExportModule,
  ModuleRegistry,
  RowApiModule,
  ScrollApiModule,
  TextFilterModule,
  themeQuartz,
} from 'ag-grid-community';
import { columns } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';
import { amountOf } from '../page/records.js';

// Only what the works need: its bundle is the smaller for it.
ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  TextFilterModule,
  ColumnApiModule,
  CsvExportModule,
  ScrollApiModule,
  RowApiModule,
]);

const columnDefs = columns.map(({ id, title, width, kind }) => ({
  colId: id,
  field: id,
  headerName: title,
  width,
  ...(kind === 'text' && { filter: 'agTextColumnFilter' }),
  ...(id === 'paymentAmount' && {
    valueFormatter: ({ value }: { value: unknown }) => amountOf(value),
  }),
}));

enlist({
  name: 'ag-grid',
  probe: () => ({ x: 60, y: 46, rowHeight: 28 }),
  create(host) {
    host.style.blockSize ||= '640px';
    return createGrid(host, {
      theme: themeQuartz,
      rowHeight: 28,
      headerHeight: 32,
      animateRows: false,
      suppressColumnMoveAnimation: true,
      columnDefs,
      rowData: [],
    });
  },
  setRecords: (grid, records) => grid.setGridOption('rowData', records),
  sort(grid, { column, descending }) {
    const state = [{ colId: column, sort: descending ? 'desc' : 'asc' }];
    grid.applyColumnState({ state, defaultState: { sort: null } });
  },
  filter(grid, { contains, equals }) {
    const filterType = 'text';
    grid.setFilterModel({
      ...(contains && {
        [contains.column]: { filterType, type: 'contains', filter: contains.text },
      }),
      ...(equals && { [equals.column]: { filterType, type: 'equals', filter: equals.value } }),
    });
    return { count: grid.getDisplayedRowCount() };
  },
  clear(grid) {
    grid.setFilterModel(null);
    grid.applyColumnState({ defaultState: { sort: null } });
  },
  scroller: (_grid, host) =>
    host.querySelector<HTMLElement>('.ag-body-viewport') ??
    (host.querySelector('.ag-grid-viewport') as HTMLElement),
  jump: (grid, row) => grid.ensureIndexVisible(row, 'top'),
  csv: (grid) => new Blob([grid.getDataAsCsv()]).size,
});
