import { ClientError } from '@partner-widgets/core/client/client-error';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import {
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const failing = (kind: 'server' | 'offline' | 'forbidden' | 'session-ended') => {
  const source = new SyntheticRows(50);
  source.fail = () => new ClientError(kind, { requestId: 'r-1' });
  return source;
};

const waiting = () => {
  const source = new SyntheticRows(50);
  source.hold();
  return source;
};

const states: Record<string, () => Promise<SyntheticTable>> = {
  rows: () =>
    tableOf(new SyntheticRows(150_000), {
      selectable: true,
      sort: [{ column: 'amount', descending: true }],
    }),
  'rows, revealed and selected': () =>
    tableOf(new SyntheticRows(150), {
      selectable: true,
      revealedColumns: ['customer'],
      selectedRows: { mode: 'all', except: ['row-1'] },
    }),
  loading: () => tableOf(waiting()),
  empty: () => tableOf(new SyntheticRows(0)),
  'no match': () => tableOf(new SyntheticRows(0), { filtered: true }),
  failed: () => tableOf(failing('server')),
  offline: () => tableOf(failing('offline')),
  'no permission': () => tableOf(failing('forbidden')),
  'session ended': () => tableOf(failing('session-ended')),
  'column menu': async () => {
    const table = await tableOf(new SyntheticRows(50));
    cellAt(table, -1, 'customer').focus();
    await press('F2');
    await until(() => !!table.shadowRoot?.querySelector('.menu:popover-open'));
    return table;
  },
  'column picker': async () => {
    const table = await tableOf(new SyntheticRows(50));
    table.openColumnPicker();
    await until(
      () =>
        !!table.shadowRoot
          ?.querySelector('partner-dialog')
          ?.shadowRoot?.querySelector('dialog[open]'),
    );
    await settled(table);
    return table;
  },
  'a page that failed': async () => {
    const source = new SyntheticRows(5_000);
    const table = await tableOf(source);
    source.fail = () => new ClientError('server');
    viewportOf(table).scrollTop = 80_000;
    await until(() => !!table.shadowRoot?.querySelector('.row.failed'));
    await settled(table);
    return table;
  },
};

describe('accessibility of the data table', () => {
  // A face that fades in has its contrast only in the last frame.
  beforeEach(() =>
    executeServerCommand('emulate-media-features', { 'prefers-reduced-motion': 'reduce' }),
  );

  for (const [name, make] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`has no violation: ${name}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = scheme === 'dark' ? 'black' : 'white';
        const table = await make();
        await expect(table).to.be.accessible();
        document.documentElement.removeAttribute('style');
      });
    }
  }

  it('tells how many rows and columns there are, and where each row stands', async () => {
    const table = await tableOf(new SyntheticRows(150_000));
    table.scrollToRow(1203);
    await settled(table);
    const grid = viewportOf(table);
    expect(grid.getAttribute('aria-rowcount')).to.equal('150001');
    expect(grid.getAttribute('aria-colcount')).to.equal('4');
    const cell = cellAt(table, 1203, 'service');
    expect(cell.parentElement?.getAttribute('aria-rowindex')).to.equal('1205');
    expect(cell.getAttribute('aria-colindex')).to.equal('3');
    expect(cell.textContent).to.equal(table.columns[2]?.text(table.rows.rowAt(1203) as never));
  });

  it('says the row that the keyboard reaches', async () => {
    const table = await tableOf(new SyntheticRows(150_000));
    table.scrollToRow(1202);
    await settled(table);
    cellAt(table, 1202, 'service').focus();
    await press('ArrowDown');
    await settled(table);
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'Row 1,204 of 150,000',
    );
  });

  it('says when a row is still loading', async () => {
    const source = new SyntheticRows(150_000);
    const table = await tableOf(source);
    cellAt(table, 0, 'service').focus();
    source.hold();
    await press('Control+End');
    await settled(table);
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'Row 150,000 of 150,000, loading',
    );
    expect(viewportOf(table).getAttribute('aria-busy')).to.equal('true');
  });

  it('keeps selected rows apart in forced colours', async () => {
    await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' });
    const table = await tableOf(new SyntheticRows(5), {
      selectable: true,
      selectedRows: { mode: 'rows', ids: ['row-1'] },
    });
    const color = (row: number) => getComputedStyle(cellAt(table, row, 'service')).backgroundColor;
    expect(color(1)).not.to.equal(color(2));
    await executeServerCommand('forget-media-features');
  });
});
