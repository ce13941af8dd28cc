import { expect } from '@open-wc/testing';
import {
  activeCell,
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const place = (table: SyntheticTable): string => {
  const cell = activeCell(table)?.closest('[role=gridcell],[role=columnheader]');
  const row = cell?.parentElement?.getAttribute('aria-rowindex');
  return `${row}:${cell?.getAttribute('aria-colindex')}`;
};

async function focusedTable(
  row: number,
  column: string,
  direction = 'ltr',
): Promise<SyntheticTable> {
  const table = await tableOf(new SyntheticRows(1000), {}, direction);
  cellAt(table, row, column).focus();
  return table;
}

const walks: [keys: string[], from: [number, string], to: string][] = [
  [['ArrowDown'], [0, 'service'], '3:3'],
  [['ArrowUp'], [0, 'service'], '1:3'],
  [['ArrowRight'], [0, 'customer'], '2:3'],
  [['ArrowLeft'], [0, 'customer'], '2:1'],
  [['ArrowLeft', 'ArrowLeft'], [0, 'customer'], '2:1'],
  [['Home'], [4, 'service'], '6:1'],
  [['End'], [4, 'service'], '6:4'],
  [['Control+End'], [4, 'service'], '1001:4'],
  [['Control+End', 'Control+Home'], [4, 'service'], '2:1'],
  [['PageDown'], [0, 'service'], '16:3'],
  [['PageDown', 'PageUp'], [0, 'service'], '2:3'],
];

describe('keyboard in the data table', () => {
  for (const [keys, [row, column], expected] of walks) {
    it(`goes to ${expected} by ${keys.join(', ')} from ${row} ${column}`, async () => {
      const table = await focusedTable(row, column);
      await press(...keys);
      await settled(table);
      expect(place(table)).to.equal(expected);
    });
  }

  it('mirrors the arrows from right to left', async () => {
    const table = await focusedTable(0, 'customer', 'rtl');
    await press('ArrowLeft');
    expect(place(table)).to.equal('2:3');
  });

  it('shows the cell it goes to', async () => {
    const table = await focusedTable(0, 'service');
    await press('Control+End');
    await settled(table);
    const cell = activeCell(table)?.getBoundingClientRect() as DOMRect;
    const grid = table.getBoundingClientRect();
    expect(cell.bottom).to.be.at.most(grid.bottom);
    expect(cell.top).to.be.at.least(grid.top);
  });

  it('is one stop of Tab for a cell without controls', async () => {
    const table = await focusedTable(3, 'service');
    await press('Tab');
    expect(activeCell(table)).to.equal(null);
    await press('Shift+Tab');
    expect(place(table)).to.equal('5:3');
  });

  it('keeps the focus on its row when the table is scrolled away by the wheel', async () => {
    const table = await focusedTable(3, 'service');
    table.viewport?.scrollTo(0, 20_000);
    await settled(table);
    expect(place(table)).to.equal('5:3');
    await press('ArrowDown');
    await settled(table);
    expect(place(table)).to.equal('6:3');
    expect(activeCell(table)?.getBoundingClientRect().top).to.be.greaterThan(0);
  });
});
