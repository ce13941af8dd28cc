import { expect } from '@open-wc/testing';
import type { TableSelectionEvent } from './events/table-selection-event.js';
import {
  cellAt,
  settled,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';
import { SyntheticGroups } from './testing/synthetic-groups.js';

const bar = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector('.selection')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const uncheck = (table: SyntheticTable, row: number) =>
  cellAt(table, row, '_select').querySelector('input')?.click();

async function everything(source = new SyntheticGroups(1_000_000)): Promise<SyntheticTable> {
  const table = await tableOf(source, { selectable: true, filter: { month: 1 } });
  table.shadowRoot?.querySelector<HTMLElement>('.header .checkbox')?.click();
  await settled(table);
  return table;
}

describe('selecting all that match', () => {
  it('says how many match and how many are left out', async () => {
    const table = await everything();
    for (const row of [1, 2, 5]) uncheck(table, row);
    await settled(table);
    expect(bar(table)).to.contain('999,997 rows selected: all 1,000,000 matching, minus 3');
    const header = table.shadowRoot?.querySelector<HTMLInputElement>('.header .checkbox');
    expect(header?.indeterminate).to.equal(true);
  });

  it('sums what the source sums, less the exceptions, exactly and with one question', async () => {
    const source = new SyntheticGroups(1_000_000);
    const table = await everything(source);
    await until(() => bar(table).includes('Sum 1,000,000.00000007'));
    uncheck(table, 1);
    uncheck(table, 2);
    await settled(table);
    // Row 1 has 7919.00000001, row 2 15838.00000002.
    expect(bar(table)).to.contain('Sum 976,243.00000004');
    expect(source.summaries).to.deep.equal([{ month: 1 }]);
  });

  it('is told as a query that a server understands', async () => {
    const table = await everything();
    let seen: unknown;
    table.addEventListener('table-selection', ({ detail }: TableSelectionEvent) => (seen = detail));
    uncheck(table, 3);
    await settled(table);
    expect(seen).to.deep.equal({ selection: { mode: 'all', except: ['row-3'] }, count: 999_999 });
  });

  it('outlives another order and another source of the same rows', async () => {
    const table = await everything();
    uncheck(table, 1);
    await settled(table);
    table.toggleSort('number', false, 'descending');
    table.source = new SyntheticGroups(1_000_000);
    await settled(table);
    expect(bar(table)).to.contain('minus 1');
    await until(() => bar(table).includes('Sum 992,081.00000006'));
  });

  it('is cleared by another filter, with a word', async () => {
    const table = await everything();
    table.filter = { month: 2 };
    await settled(table);
    expect(bar(table)).to.equal('');
    expect(table.selectedRows).to.deep.equal({ mode: 'rows', ids: [] });
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'the selection was cleared',
    );
  });

  it('stays when the owner gives the same filter once more', async () => {
    const table = await everything();
    table.filter = { month: 1 };
    await settled(table);
    expect(bar(table)).to.contain('1,000,000 rows selected');
  });

  it('is not copied: that is refused in sight, and the export is named', async () => {
    const table = await everything();
    const clipboardData = new DataTransfer();
    viewportOf(table).dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }));
    await settled(table);
    expect(clipboardData.getData('text/plain')).to.equal('');
    expect(bar(table)).to.contain('too many to copy, the most is 10,000. Use the export instead.');
  });
});
