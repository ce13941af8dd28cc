import { ClientError } from '@partner-widgets/core/client/client-error';
import { expect } from '@open-wc/testing';
import type { TableGroupingEvent } from './events/table-grouping-event.js';
import {
  activeCell,
  cellAt,
  press,
  seenRows,
  settled,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';
import { narrowToGroup, SyntheticGroups } from './testing/synthetic-groups.js';

async function groupedTable(
  source = new SyntheticGroups(1000),
  properties: Partial<SyntheticTable> = {},
): Promise<SyntheticTable> {
  const table = await tableOf(source, {
    grouping: 'service',
    narrow: narrowToGroup,
    filter: {},
    ...properties,
  });
  await until(() => viewportOf(table).role === 'treegrid');
  await settled(table);
  return table;
}

const line = (table: SyntheticTable, index: number) =>
  cellAt(table, index, 'service').parentElement as HTMLElement;
const texts = (table: SyntheticTable, index: number) =>
  [...line(table, index).children].map((cell) => cell.textContent?.trim());
const status = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const rowCount = (table: SyntheticTable) => viewportOf(table).getAttribute('aria-rowcount');

describe('a grouped table', () => {
  it('has one line per group with its name, count and exact sum', async () => {
    const table = await groupedTable();
    expect(rowCount(table)).to.equal('5');
    expect(texts(table, 0)).to.deep.equal([
      '弹性云服务器 250 rows',
      '',
      '',
      '9,007,199,254,740,993.1234567',
    ]);
    expect(texts(table, 3)[3]).to.equal('36,028,797,018,963,972.12345673');
  });

  it('opens and closes a group by a click', async () => {
    const table = await groupedTable();
    cellAt(table, 1, 'service').click();
    await settled(table);
    expect(rowCount(table)).to.equal('255');
    expect(line(table, 1).ariaExpanded).to.equal('true');
    expect(texts(table, 2)[1]).to.equal('1');
    expect(texts(table, 3)[1]).to.equal('5');
    expect(status(table)).to.contain('对象存储服务 expanded, 250 rows');
    cellAt(table, 1, 'service').click();
    await settled(table);
    expect(rowCount(table)).to.equal('5');
    expect(texts(table, 2)[0]).to.contain('云数据库 MySQL');
  });

  it('opens a group of ten million rows at once, and reaches its last row', async () => {
    const source = new SyntheticGroups(30_000_000, 3);
    const table = await groupedTable(source);
    cellAt(table, 0, 'service').click();
    await settled(table);
    expect(rowCount(table)).to.equal('10000004');
    table.scrollToRow(10_000_000);
    await settled(table);
    expect(texts(table, 10_000_000)[1]).to.equal('29999997');
    expect(texts(table, 10_000_001)[0]).to.contain('对象存储服务');
  });

  it('asks only for the pages in sight, with the narrowed filter', async () => {
    const source = new SyntheticGroups(1_000_000);
    const table = await groupedTable(source);
    source.requests.length = 0;
    cellAt(table, 2, 'service').click();
    await settled(table);
    expect(source.requests.length).to.be.within(1, 3);
    for (const { filter } of source.requests) expect(filter).to.deep.equal({ group: 'g2' });
  });

  it('opens and closes everything', async () => {
    const table = await groupedTable(new SyntheticGroups(30_000_000));
    const [expand, collapse] =
      table.shadowRoot?.querySelectorAll<HTMLElement>('.grouping .link') ?? [];
    expand?.click();
    await settled(table);
    expect(rowCount(table)).to.equal('30000005');
    table.scrollToRow(30_000_003);
    await settled(table);
    expect(texts(table, 30_000_003)[1]).to.equal('29999999');
    collapse?.click();
    await settled(table);
    expect(rowCount(table)).to.equal('5');
    expect(seenRows(table).length).to.equal(4);
  });

  it('stays where it is when a group opens', async () => {
    const table = await groupedTable(new SyntheticGroups(10_000, 200));
    viewportOf(table).scrollTop = 1_010;
    await settled(table);
    const [first] = seenRows(table);
    cellAt(table, 30, 'service').click();
    await settled(table);
    const [now] = seenRows(table);
    expect(now?.index).to.equal(first?.index);
    expect(now?.top).to.equal(first?.top);
  });

  it('keeps the line at the top when everything above it opens or closes', async () => {
    const table = await groupedTable(new SyntheticGroups(10_000, 200));
    viewportOf(table).scrollTop = 1_010;
    await settled(table);
    const before = seenRows(table)[0]?.texts[0];
    table.shadowRoot?.querySelectorAll<HTMLElement>('.grouping .link')[0]?.click();
    await settled(table);
    expect(seenRows(table)[0]?.texts[0]).to.equal(before);
    table.shadowRoot?.querySelectorAll<HTMLElement>('.grouping .link')[1]?.click();
    await settled(table);
    expect(seenRows(table)[0]?.texts[0]).to.equal(before);
  });

  it('is worked by the keyboard as a tree', async () => {
    const table = await groupedTable();
    cellAt(table, 1, 'service').focus();
    await press('ArrowRight');
    await settled(table);
    expect(line(table, 1).ariaExpanded).to.equal('true');
    await press('ArrowDown', 'ArrowDown', 'ArrowLeft');
    await settled(table);
    expect(activeCell(table)?.parentElement?.ariaRowIndex).to.equal('3');
    await press('ArrowLeft');
    await settled(table);
    expect(line(table, 1).ariaExpanded).to.equal('false');
    await press('Enter');
    await settled(table);
    expect(line(table, 1).ariaExpanded).to.equal('true');
    await press('Space');
    await settled(table);
    expect(line(table, 1).ariaExpanded).to.equal('false');
    expect(activeCell(table)?.parentElement).to.equal(line(table, 1));
  });

  it('tells level, place and number to screen readers', async () => {
    const table = await groupedTable();
    cellAt(table, 0, 'service').click();
    await settled(table);
    const row = line(table, 7);
    expect([row.ariaLevel, row.ariaPosInSet, row.ariaSetSize, row.ariaRowIndex]).to.deep.equal([
      '2',
      '7',
      '250',
      '9',
    ]);
    expect(row.hasAttribute('aria-expanded')).to.equal(false);
    await expect(table).to.be.accessible();
  });

  it('goes by the exact sums when an amount is sorted', async () => {
    const table = await groupedTable();
    table.toggleSort('amount', false, 'descending');
    await settled(table);
    expect(texts(table, 0)[0]).to.contain('CDN');
  });

  it('keeps groups open over another order, their rows in the new one', async () => {
    const table = await groupedTable();
    cellAt(table, 0, 'service').click();
    await settled(table);
    table.toggleSort('number', false, 'descending');
    await settled(table);
    expect(texts(table, 1)[1]).to.equal('996');
  });

  it('is chosen in a column’s menu and undone above the table; the owner hears of it and may refuse', async () => {
    const source = new SyntheticGroups(1000);
    const table = await tableOf(source, { narrow: narrowToGroup, filter: {} });
    const seen: (string | null)[] = [];
    let refuse = true;
    table.addEventListener('table-grouping', (event: TableGroupingEvent) => {
      seen.push(event.detail.grouping);
      if (refuse) event.preventDefault();
    });
    const choose = async () => {
      table.openColumnMenu('service');
      await until(() => !!table.shadowRoot?.querySelector('.menu:popover-open'));
      const items = [...(table.shadowRoot?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
      items.find(({ textContent }) => textContent?.includes('Group by this column'))?.click();
      await settled(table);
    };
    await choose();
    expect(seen).to.deep.equal(['service']);
    expect(table.grouping).to.equal(undefined);
    refuse = false;
    await choose();
    await until(() => viewportOf(table).role === 'treegrid');
    await settled(table);
    expect(status(table)).to.contain('Grouped by Service');
    expect(cellAt(table, 0, 'service').ariaColIndex).to.equal('1');
    table.shadowRoot?.querySelector<HTMLElement>('.grouping-undo')?.click();
    await settled(table);
    expect(seen.at(-1)).to.equal(null);
    expect(viewportOf(table).role).to.equal('grid');
    expect(rowCount(table)).to.equal('1001');
    expect(line(table, 0).hasAttribute('aria-level')).to.equal(false);
  });

  it('does not offer a column that the source can’t group by', async () => {
    const table = await tableOf(new SyntheticGroups(10), { narrow: narrowToGroup, filter: {} });
    table.openColumnMenu('number');
    await until(() => !!table.shadowRoot?.querySelector('.menu:popover-open'));
    expect(table.shadowRoot?.querySelector('.menu')?.textContent).not.to.contain('Group by');
  });

  it('counts rows and not lines in the selection', async () => {
    const table = await groupedTable(new SyntheticGroups(1000), { selectable: true });
    cellAt(table, 0, 'service').click();
    await settled(table);
    table.selectEverything(true);
    await settled(table);
    expect(table.shadowRoot?.querySelector('.selection')?.textContent).to.contain(
      '1,000 rows selected',
    );
  });

  it('shows the failure of its groups, and tries again', async () => {
    const source = new SyntheticGroups(1000);
    source.failGroups = () => new ClientError('server');
    const table = await groupedTable(source);
    await until(() => !!table.shadowRoot?.querySelector('partner-state'));
    source.failGroups = undefined;
    table.rows.retry();
    await settled(table);
    expect(rowCount(table)).to.equal('5');
  });

  it('keeps its groups open when the source is swapped', async () => {
    const table = await groupedTable();
    cellAt(table, 0, 'service').click();
    await settled(table);
    table.source = new SyntheticGroups(1000);
    await settled(table);
    expect(rowCount(table)).to.equal('255');
    expect(texts(table, 1)[1]).to.equal('0');
  });
});
