import { expect } from '@open-wc/testing';
import type { TableSortEvent } from './events/table-sort-event.js';
import {
  cellAt,
  press,
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const sortOf = (table: SyntheticTable, column: string) =>
  cellAt(table, -1, column).getAttribute('aria-sort');
const button = (table: SyntheticTable, column: string) =>
  cellAt(table, -1, column).querySelector<HTMLButtonElement>('.sort');

describe('sorting', () => {
  it('asks the source for the order of the pressed header', async () => {
    const source = new SyntheticRows(500);
    const table = await tableOf(source);
    button(table, 'amount')?.click();
    await settled(table);
    expect(source.requests.at(-1)?.sort).to.deep.equal([{ column: 'amount', descending: false }]);
    expect(sortOf(table, 'amount')).to.equal('ascending');
  });

  it('goes round: ascending, descending, none', async () => {
    const table = await tableOf(new SyntheticRows(500));
    const seen = [];
    for (let turn = 0; turn < 3; turn++) {
      button(table, 'amount')?.click();
      await settled(table);
      seen.push(sortOf(table, 'amount'));
    }
    expect(seen).to.deep.equal(['ascending', 'descending', 'none']);
  });

  it('shows the first row of the new order', async () => {
    const table = await tableOf(new SyntheticRows(500));
    table.scrollToRow(300);
    await settled(table);
    table.toggleSort('number', false, 'descending');
    await settled(table);
    expect(seenRows(table)[0]?.texts[0]).to.equal('499');
  });

  it('sorts by Enter on a header, and adds a column by Shift+Enter with its priority in the name', async () => {
    const table = await tableOf(new SyntheticRows(500));
    cellAt(table, -1, 'number').focus();
    await press('Enter');
    cellAt(table, -1, 'amount').focus();
    await press('Shift+Enter');
    await settled(table);
    expect(table.sort).to.deep.equal([
      { column: 'number', descending: false },
      { column: 'amount', descending: false },
    ]);
    expect(cellAt(table, -1, 'amount').getAttribute('aria-label')).to.equal(
      'Amount, sort priority 2',
    );
  });

  it('keeps to one column where the source can only do one', async () => {
    const source = new SyntheticRows(500);
    Object.assign(source, {
      capabilities: { sortableColumns: ['number', 'amount'], multiSort: false },
    });
    const table = await tableOf(source, { sort: [{ column: 'number', descending: false }] });
    table.toggleSort('amount', true);
    expect(table.sort).to.deep.equal([{ column: 'amount', descending: false }]);
  });

  it('offers no button for what can not be sorted', async () => {
    const table = await tableOf(new SyntheticRows(500));
    expect(button(table, 'customer')).to.equal(null);
    expect(sortOf(table, 'customer')).to.equal(null);
  });

  it('keeps its order when the owner refuses', async () => {
    const table = await tableOf(new SyntheticRows(500));
    table.addEventListener('table-sort', (event: TableSortEvent) => event.preventDefault());
    button(table, 'amount')?.click();
    await settled(table);
    expect(sortOf(table, 'amount')).to.equal('none');
  });

  it('says the new order', async () => {
    const table = await tableOf(new SyntheticRows(500));
    button(table, 'amount')?.click();
    await table.updateComplete;
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'Sorted by Amount, ascending',
    );
  });

  it('starts at the first row after a press far down', async () => {
    const table = await tableOf(new SyntheticRows(5000));
    table.scrollToRow(3000);
    await settled(table);
    button(table, 'amount')?.click();
    await settled(table);
    expect(viewportOf(table).scrollTop).to.equal(0);
  });
});
