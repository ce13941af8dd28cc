import { expect } from '@open-wc/testing';
import {
  activeCell,
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
} from './testing/data-table-fixture.js';

describe('focus that survives', () => {
  it('stays on the row when a refresh moves it', async () => {
    const source = new SyntheticRows(500);
    const table = await tableOf(source);
    cellAt(table, 8, 'number').focus();
    source.removed = 3;
    table.rows.refresh();
    await settled(table);
    expect(activeCell(table)?.textContent).to.equal('8');
    expect(activeCell(table)?.parentElement?.getAttribute('aria-rowindex')).to.equal('7');
  });

  it('stays at the place when the row is gone', async () => {
    const source = new SyntheticRows(5000);
    const table = await tableOf(source);
    cellAt(table, 8, 'number').focus();
    source.removed = 3000;
    table.rows.refresh();
    await settled(table);
    expect(activeCell(table)?.parentElement?.getAttribute('aria-rowindex')).to.equal('10');
  });

  it('stays in the table when another order is loaded', async () => {
    const source = new SyntheticRows(5000);
    const table = await tableOf(source);
    cellAt(table, 8, 'number').focus();
    const release = source.hold();
    table.sort = [{ column: 'number', descending: true }];
    await settled(table);
    release();
    await settled(table);
    expect(activeCell(table)?.parentElement?.getAttribute('aria-rowindex')).to.equal('10');
    expect(activeCell(table)?.textContent).to.equal('4991');
  });

  it('goes to the header when no row is left', async () => {
    const source = new SyntheticRows(500);
    const table = await tableOf(source);
    cellAt(table, 8, 'service').focus();
    source.total = 0;
    table.filter = { nothing: true };
    await settled(table);
    await settled(table);
    expect(activeCell(table)?.role).to.equal('columnheader');
  });

  it('stays in a page that comes late', async () => {
    const source = new SyntheticRows(5000);
    const table = await tableOf(source);
    cellAt(table, 0, 'number').focus();
    const release = source.hold();
    await press('Control+End');
    release();
    await settled(table);
    await press('Home');
    expect(activeCell(table)?.textContent).to.equal('4999');
  });
});
