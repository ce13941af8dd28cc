import { expect } from '@open-wc/testing';
import {
  cellAt,
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

/** Rows of this browser; a filter `{ from }` leaves those from a number on. */
class LocalRows extends SyntheticRows {
  override readonly capabilities = {
    sortableColumns: ['number', 'amount'],
    multiSort: true,
    groupableColumns: ['service'],
    containsColumns: [],
    instant: true,
  };

  override async query(...[request, options]: Parameters<SyntheticRows['query']>) {
    const { from = 0, total = 1_000 } = Object(request.filter) as { from?: number; total?: number };
    const page = await super.query({ ...request, offset: request.offset + from }, options);
    return { ...page, offset: request.offset, total };
  }
}

const said = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const firstText = (table: SyntheticTable) => seenRows(table)[0]?.texts.find((text) => text !== '');

async function scrolledTable(properties: Partial<SyntheticTable> = {}) {
  const source = new LocalRows(10_000);
  const table = await tableOf(source, { filter: {}, ...properties });
  viewportOf(table).scrollTop = 8_000;
  await settled(table);
  await until(() => firstText(table) === '200');
  await new Promise((resolve) => setTimeout(resolve, 150));
  return { source, table };
}

describe('another filter of rows in this browser', () => {
  it('leaves the rows where they are until the answer, which begins at the top', async () => {
    const { source, table } = await scrolledTable();
    const release = source.hold();
    let bars = 0;
    const watch = new MutationObserver(() => {
      if (viewportOf(table).querySelector('.waiting')) bars++;
    });
    watch.observe(viewportOf(table), { subtree: true, attributes: true, childList: true });
    table.filter = { from: 5_000 };
    await table.updateComplete;
    expect([firstText(table), viewportOf(table).scrollTop]).to.deep.equal(['200', 8_000]);
    expect(viewportOf(table).ariaBusy).to.equal('false');
    release();
    await until(() => firstText(table) === '5000');
    expect([viewportOf(table).scrollTop, bars]).to.deep.equal([0, 0]);
    watch.disconnect();
  });

  it('shows bars, and says that it is busy, when the answer takes longer', async () => {
    const { source, table } = await scrolledTable();
    const release = source.hold();
    table.filter = { from: 5_000 };
    await until(() => seenRows(table).every(({ element }) => element.matches('.waiting')));
    expect([viewportOf(table).scrollTop, viewportOf(table).ariaBusy]).to.deep.equal([0, 'true']);
    release();
    await until(() => firstText(table) === '5000');
  });

  it('says how many rows there are, also when there are as many', async () => {
    const { table } = await scrolledTable();
    table.announce('something else');
    table.filter = { from: 5_000 };
    await until(() => said(table).includes('1,000'));
  });

  it('says that the selection was cleared together with the new number', async () => {
    const { table } = await scrolledTable({ selectable: true });
    cellAt(table, 201, '_select').querySelector('input')?.click();
    await settled(table);
    table.filter = { from: 5_000, total: 777 };
    await until(() => said(table).includes('777') && said(table).includes('cleared'));
    expect(table.selectedRows).to.deep.equal({ mode: 'rows', ids: [] });
  });

  it('selects none of the rows that it is about to replace', async () => {
    const { source, table } = await scrolledTable({ selectable: true });
    const release = source.hold();
    table.filter = { from: 5_000 };
    await table.updateComplete;
    const box = cellAt(table, 201, '_select').querySelector('input');
    box?.click();
    await table.updateComplete;
    expect([table.selectedRows, box?.checked]).to.deep.equal([{ mode: 'rows', ids: [] }, false]);
    release();
  });

  it('with a match for nothing shows its face, and the rows again after it', async () => {
    const { table } = await scrolledTable({ filtered: true });
    table.filter = { total: 0 };
    await until(() => table.shadowRoot?.querySelector('[part=state]') !== null);
    table.filter = { from: 5_000 };
    await until(() => firstText(table) === '5000');
    expect(table.shadowRoot?.querySelector('[part=state]')).to.equal(null);
  });
});

describe('another order of rows in this browser', () => {
  it('replaces the rows without bars', async () => {
    const { table } = await scrolledTable();
    let bars = 0;
    const watch = new MutationObserver(() => {
      if (viewportOf(table).querySelector('.waiting')) bars++;
    });
    watch.observe(viewportOf(table), { subtree: true, attributes: true, childList: true });
    table.toggleSort('number', false, 'descending');
    await until(() => firstText(table) === '9999');
    expect(bars).to.equal(0);
    watch.disconnect();
  });
});
