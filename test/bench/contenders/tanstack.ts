import {
  aggregationFn_sum,
  columnFilteringFeature,
  columnGroupingFeature,
  createFilteredRowModel,
  createGroupedRowModel,
  createSortedRowModel,
  filterFn_equalsString,
  filterFn_includesString,
  rowAggregationFeature,
  rowSortingFeature,
  sortFn_basic,
  TableController,
  tableFeatures,
} from '@tanstack/lit-table';
import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import { css, html, LitElement } from 'lit';
import { columns } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';
import type { BenchRecord } from '../page/contender.js';
import { amountOf } from '../page/records.js';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString, equalsString: filterFn_equalsString },
  rowAggregationFeature,
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  aggregationFns: { sum: aggregationFn_sum },
});

const definitions = columns.map(({ id, title }) => ({
  accessorKey: id,
  header: title,
  filterFn: id === 'regionCode' ? 'equalsString' : 'includesString',
  sortFn: 'basic',
  ...(id === 'paymentAmount' && { aggregationFn: 'sum' }),
}));

interface Row {
  getValue(column: string): unknown;
}

class TanstackTable extends LitElement {
  static override properties = { records: { attribute: false } };
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      block-size: 100%;
    }
    .rows {
      flex: 1 1 0;
      min-block-size: 0 !important;
      overflow: auto;
    }
    .row {
      display: flex;
      block-size: 28px;
      inline-size: max-content;
    }
    .head {
      block-size: 32px;
      background: #eee;
    }
    span {
      flex: none;
      box-sizing: border-box;
      overflow: hidden;
      white-space: nowrap;
      padding: 0 6px;
      border-bottom: 1px solid #ddd;
    }
  `;
  declare records: readonly BenchRecord[];
  readonly controller = new TableController(this);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the peer's own type is not there
  table: any;
  rows: Row[] = [];

  constructor() {
    super();
    this.records = [];
  }

  override render() {
    const options = { features, columns: definitions, data: this.records };
    this.table = this.controller.table(options, (state: unknown) => state);
    this.rows = this.table.getRowModel().rows;
    const cells = (textOf: (id: string, title: string) => unknown) =>
      columns.map(
        ({ id, title, width }) =>
          html`<span .style=${`width: ${width}px`}>${textOf(id, title)}</span>`,
      );
    return html`<div class="row head">${cells((_id, title) => title)}</div>
      <div class="rows">
        ${virtualize({
          scroller: true,
          items: this.rows,
          renderItem: (row: Row) =>
            html`<div class="row">
              ${cells((id) => (id === 'paymentAmount' ? amountOf(row.getValue(id)) : row.getValue(id)))}
            </div>`,
        })}
      </div>`;
  }

  get scroller(): HTMLElement {
    return this.renderRoot.querySelector('.rows') as HTMLElement;
  }
}
customElements.define('tanstack-table', TanstackTable);

enlist({
  name: 'tanstack',
  probe: () => ({ x: 60, y: 46, rowHeight: 28 }),
  async create(host): Promise<TanstackTable> {
    const table = new TanstackTable();
    host.append(table);
    await table.updateComplete;
    return table;
  },
  async setRecords(table: TanstackTable, records) {
    table.records = records;
    await table.updateComplete;
  },
  async sort(table: TanstackTable, { column, descending }) {
    table.table.setSorting([{ id: column, desc: descending }]);
    await table.updateComplete;
  },
  async filter(table: TanstackTable, { contains, equals }) {
    table.table.setColumnFilters([
      ...(contains ? [{ id: contains.column, value: contains.text }] : []),
      ...(equals ? [{ id: equals.column, value: equals.value }] : []),
    ]);
    await table.updateComplete;
    return { count: table.rows.length };
  },
  async group(table: TanstackTable, { by, sum }) {
    table.table.setGrouping([by]);
    await table.updateComplete;
    let all = 0;
    for (const row of table.rows) all += Number(row.getValue(sum));
    document.title = String(all);
    return { count: table.rows.length, elsewhere: true };
  },
  async clear(table: TanstackTable) {
    table.table.setSorting([]);
    table.table.setColumnFilters([]);
    table.table.setGrouping([]);
    await table.updateComplete;
  },
  scroller: (table: TanstackTable) => table.scroller,
});
