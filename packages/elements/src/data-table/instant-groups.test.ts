import { expect } from '@open-wc/testing';
import {
  activeCell,
  cellAt,
  seenRows,
  settled,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';
import { narrowToGroup, SyntheticGroups } from './testing/synthetic-groups.js';

/** Groups of rows in this browser. */
class LocalGroups extends SyntheticGroups {
  override readonly capabilities = {
    sortableColumns: ['number', 'amount'],
    multiSort: true,
    groupableColumns: ['service'],
    containsColumns: [],
    instant: true,
  };
  waits: Promise<void> | undefined;

  override async group(...parameters: Parameters<SyntheticGroups['group']>) {
    await this.waits;
    return super.group(...parameters);
  }
}

/** A table that has been grouped once, so that everything for it is there. */
async function rowsOf(source: LocalGroups): Promise<SyntheticTable> {
  const table = await tableOf(source, { narrow: narrowToGroup, filter: {} });
  table.grouping = 'service';
  await until(() => isTree(table));
  table.grouping = undefined;
  await until(() => !isTree(table));
  await settled(table);
  return table;
}

const isTree = (table: SyntheticTable) => viewportOf(table).role === 'treegrid';
const waiting = (table: SyntheticTable) =>
  seenRows(table).filter(({ element }) => element.matches('.waiting')).length;

function hold(source: LocalGroups): () => void {
  let release = (): void => undefined;
  source.waits = new Promise((resolve) => (release = resolve));
  return release;
}

describe('groups of rows in this browser', () => {
  it('take the place of the rows when they are there, without bars in between', async () => {
    const source = new LocalGroups(1_000);
    const table = await rowsOf(source);
    let bars = 0;
    const watch = new MutationObserver(() => (bars += waiting(table)));
    watch.observe(viewportOf(table), { subtree: true, attributes: true, childList: true });
    const release = hold(source);
    table.grouping = 'service';
    await table.updateComplete;
    expect([isTree(table), waiting(table)]).to.deep.equal([false, 0]);
    expect(cellAt(table, 3, 'number').textContent).to.equal('3');
    release();
    await until(() => isTree(table));
    await table.updateComplete;
    watch.disconnect();
    expect(bars).to.equal(0);
    expect(seenRows(table)).to.have.length(4);
    expect(seenRows(table)[0]?.element.ariaLevel).to.equal('1');
  });

  it('leave the rows no longer than a moment', async () => {
    const source = new LocalGroups(1_000);
    const table = await rowsOf(source);
    const release = hold(source);
    table.grouping = 'service';
    await until(() => isTree(table) && waiting(table) > 0);
    release();
    await until(() => seenRows(table).length === 4);
  });

  it('never come when they are not wanted any more', async () => {
    const source = new LocalGroups(1_000);
    const table = await rowsOf(source);
    const release = hold(source);
    table.grouping = 'service';
    await table.updateComplete;
    table.grouping = undefined;
    await table.updateComplete;
    release();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect([isTree(table), cellAt(table, 3, 'number').textContent]).to.deep.equal([false, '3']);
  });

  it('keep the focus in the table', async () => {
    const table = await rowsOf(new LocalGroups(1_000));
    cellAt(table, 2, 'amount').focus();
    table.grouping = 'service';
    await until(() => isTree(table));
    await settled(table);
    expect(activeCell(table)?.role).to.equal('gridcell');
  });
});
