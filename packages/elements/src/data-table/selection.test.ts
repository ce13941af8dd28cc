import { expect } from '@open-wc/testing';
import type { TableSelectionEvent } from './events/table-selection-event.js';
import type { RowSelectionQuery } from './row-selection.js';
import {
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
  until,
  type SyntheticTable,
} from './testing/data-table-fixture.js';
import type { SyntheticRow } from './testing/synthetic-rows.js';

const bar = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector('.selection')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const box = (table: SyntheticTable, row: number) =>
  cellAt(table, row, '_select').querySelector('input') as HTMLInputElement;
const ids = (query: RowSelectionQuery | undefined) =>
  query?.mode === 'rows' ? [...query.ids].sort() : undefined;

function selections(table: SyntheticTable): { selection: RowSelectionQuery; count: number }[] {
  const seen: { selection: RowSelectionQuery; count: number }[] = [];
  table.addEventListener('table-selection', ({ detail }: TableSelectionEvent) => seen.push(detail));
  return seen;
}

class SmallAmounts extends SyntheticRows {
  readonly amounts: readonly string[];

  constructor(amounts: readonly string[]) {
    super(amounts.length);
    this.amounts = amounts;
  }

  override async query(...parameters: Parameters<SyntheticRows['query']>) {
    const page = await super.query(...parameters);
    return {
      ...page,
      rows: page.rows.map((row): SyntheticRow => ({
        ...row,
        amount: this.amounts[row.number] ?? '',
      })),
    };
  }
}

describe('selection', () => {
  it('sums exactly to the eighth decimal', async () => {
    const table = await tableOf(
      new SmallAmounts(['0.00000001', '9007199254740993.00000001', '-0.00000003']),
      { selectable: true },
    );
    for (const row of [0, 1, 2]) box(table, row).click();
    await settled(table);
    expect(bar(table)).to.contain('3 rows selected');
    expect(bar(table)).to.contain('Sum 9,007,199,254,740,992.99999999');
    expect(bar(table)).to.contain('Average 3,002,399,751,580,331.00');
  });

  it('selects a range with Shift', async () => {
    const table = await tableOf(new SyntheticRows(500), { selectable: true });
    const seen = selections(table);
    cellAt(table, 2, 'service').focus();
    await press('Space', 'ArrowDown', 'ArrowDown', 'Shift+Space');
    await settled(table);
    expect(ids(seen.at(-1)?.selection)).to.deep.equal(['row-2', 'row-3', 'row-4']);
  });

  it('selects a range over rows that are not loaded, after asking for them', async () => {
    const table = await tableOf(new SyntheticRows(1000), { selectable: true });
    const seen = selections(table);
    table.selectRow(5, true, false);
    table.scrollToRow(700);
    await settled(table);
    table.selectRow(700, true, true);
    await until(() => seen.at(-1)?.count === 696);
    expect(bar(table)).to.contain('696 rows selected');
  });

  it('refuses a range that is too long, and says so', async () => {
    const table = await tableOf(new SyntheticRows(100_000), { selectable: true });
    const seen = selections(table);
    table.selectRow(5, true, false);
    table.selectRow(90_000, true, true);
    await settled(table);
    expect(seen.at(-1)?.count).to.equal(1);
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'At most 2,000 rows',
    );
  });

  it('means all that match by Ctrl+A, loaded or not', async () => {
    const table = await tableOf(new SyntheticRows(150_000), { selectable: true });
    const seen = selections(table);
    cellAt(table, 0, 'service').focus();
    await press('Control+a', 'Space');
    await settled(table);
    const last = seen.at(-1);
    expect(last?.count).to.equal(149_999);
    expect(last?.selection.mode === 'all' && last.selection.except).to.deep.equal(['row-0']);
  });

  it('gives no sum of rows that it does not know', async () => {
    const table = await tableOf(new SyntheticRows(150_000), { selectable: true });
    table.selectEverything(true);
    await settled(table);
    expect(bar(table)).to.contain('150,000 rows selected');
    expect(bar(table)).to.contain('not loaded');
    expect(bar(table)).not.to.contain('Sum');
  });

  it('shows the sum that the owner asked the server for', async () => {
    const table = await tableOf(new SyntheticRows(150_000), {
      selectable: true,
      summarise: async () => ({ amount: '300000.00000003' }),
    });
    table.selectEverything(true);
    await until(() => bar(table).includes('Sum'));
    expect(bar(table)).to.contain('Sum 300,000.00000003');
    expect(bar(table)).to.contain('Average 2.00');
  });

  it('keeps rows and their sum when they scroll away', async () => {
    const table = await tableOf(new SyntheticRows(100_000), { selectable: true });
    box(table, 1).click();
    await settled(table);
    const before = bar(table);
    table.scrollToRow(90_000);
    await settled(table);
    expect(bar(table)).to.equal(before);
  });

  it('is dropped by another filter', async () => {
    const table = await tableOf(new SyntheticRows(500), { selectable: true });
    box(table, 1).click();
    await settled(table);
    table.filter = { service: 'CDN' };
    await settled(table);
    expect(bar(table)).to.equal('');
  });

  it('is told by aria-selected', async () => {
    const table = await tableOf(new SyntheticRows(500), { selectable: true });
    box(table, 1).click();
    await settled(table);
    expect(cellAt(table, 1, 'service').parentElement?.ariaSelected).to.equal('true');
    expect(cellAt(table, 2, 'service').parentElement?.ariaSelected).to.equal('false');
  });
});
