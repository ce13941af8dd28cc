import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { TableColumnsChangeEvent } from './events/table-columns-change-event.js';
import type { TableView } from './table-view.js';
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

const order = (table: SyntheticTable) => table.placed.columns.map(({ id }) => id);
const widthOf = (table: SyntheticTable, column: string) =>
  Math.round(cellAt(table, -1, column).getBoundingClientRect().width);
const spoken = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector('[role=status]')?.textContent;

function changes(table: SyntheticTable): TableView[] {
  const views: TableView[] = [];
  table.addEventListener('table-columns-change', ({ detail }: TableColumnsChangeEvent) =>
    views.push(detail.view),
  );
  return views;
}

async function drag(
  table: SyntheticTable,
  from: [number, number],
  to: [number, number],
  release = true,
): Promise<void> {
  await sendMouse({ type: 'move', position: from });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round((from[0] + to[0]) / 2), to[1]] });
  await sendMouse({ type: 'move', position: to });
  if (release) await sendMouse({ type: 'up' });
  await settled(table);
}

/** Somewhere in a header cell: share 0 is its left edge, 1 its right. */
function pointIn(table: SyntheticTable, column: string, share: number): [number, number] {
  const box = cellAt(table, -1, column).getBoundingClientRect();
  return [Math.round(box.left + box.width * share), Math.round(box.top + box.height / 2)];
}

describe('columns by keyboard', () => {
  it('makes a column wider and says its width', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const before = widthOf(table, 'service');
    cellAt(table, -1, 'service').focus();
    await press('Shift+Alt+ArrowRight');
    await settled(table);
    expect(widthOf(table, 'service')).to.equal(before + 16);
    expect(spoken(table)).to.contain(`Service: width ${before + 16} pixels`);
  });

  it('moves a column and keeps the focus on it', async () => {
    const table = await tableOf(new SyntheticRows(50));
    cellAt(table, -1, 'customer').focus();
    await press('Alt+ArrowRight');
    await settled(table);
    expect(order(table)).to.deep.equal(['number', 'service', 'customer', 'amount']);
    expect((table.shadowRoot?.activeElement as HTMLElement).ariaLabel).to.equal('Customer');
    expect(spoken(table)).to.contain('Customer: column 3 of 4');
  });

  it('mirrors both from right to left', async () => {
    const table = await tableOf(new SyntheticRows(50), {}, 'rtl');
    const before = widthOf(table, 'customer');
    cellAt(table, -1, 'customer').focus();
    await press('Alt+ArrowLeft', 'Shift+Alt+ArrowLeft');
    await settled(table);
    expect(order(table)).to.deep.equal(['number', 'service', 'customer', 'amount']);
    expect(widthOf(table, 'customer')).to.equal(before + 16);
  });

  it('pins a column by the menu', async () => {
    const table = await tableOf(new SyntheticRows(50));
    cellAt(table, -1, 'service').focus();
    await press('Alt+ArrowDown');
    await until(() => !!table.shadowRoot?.querySelector('.menu:popover-open'));
    await press('ArrowDown', 'Enter');
    await settled(table);
    expect(order(table).at(-1)).to.equal('service');
    expect(getComputedStyle(cellAt(table, 0, 'service')).position).to.equal('sticky');
    expect(spoken(table)).to.contain('Service is pinned to the end');
  });

  it('goes back to the header when the menu is left by Escape', async () => {
    const table = await tableOf(new SyntheticRows(50));
    cellAt(table, -1, 'service').focus();
    await press('F2');
    await until(() => !!table.shadowRoot?.querySelector('.menu:popover-open'));
    await press('Escape');
    await settled(table);
    expect((table.shadowRoot?.activeElement as HTMLElement | null)?.ariaLabel).to.equal('Service');
  });

  it('tells the owner the whole arrangement', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const views = changes(table);
    cellAt(table, -1, 'customer').focus();
    await press('Alt+ArrowRight');
    expect(views.length).to.equal(1);
    expect(views[0]?.columns.map(({ id }) => id)).to.deep.equal([
      'number',
      'service',
      'customer',
      'amount',
      'note',
    ]);
  });
});

describe('columns by mouse', () => {
  it('makes a column wider by its edge', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const before = widthOf(table, 'customer');
    const box = cellAt(table, -1, 'customer')
      .querySelector('.resize')
      ?.getBoundingClientRect() as DOMRect;
    const start: [number, number] = [
      Math.round(box.left + box.width / 2),
      Math.round(box.top + box.height / 2),
    ];
    await drag(table, start, [start[0] + 50, start[1]]);
    expect(widthOf(table, 'customer')).to.equal(before + 50);
  });

  it('moves a column to where it is dropped, without sorting it', async () => {
    const table = await tableOf(new SyntheticRows(50));
    await drag(table, pointIn(table, 'amount', 0.5), pointIn(table, 'customer', 0.2));
    expect(order(table)).to.deep.equal(['number', 'amount', 'customer', 'service']);
    expect(table.sort).to.deep.equal([]);
  });

  it('undoes a drag by Escape', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const views = changes(table);
    const before = widthOf(table, 'customer');
    const box = cellAt(table, -1, 'customer')
      .querySelector('.resize')
      ?.getBoundingClientRect() as DOMRect;
    const start: [number, number] = [
      Math.round(box.left + box.width / 2),
      Math.round(box.top + box.height / 2),
    ];
    await drag(table, start, [start[0] + 50, start[1]], false);
    expect(widthOf(table, 'customer')).to.equal(before + 50);
    await press('Escape');
    await sendMouse({ type: 'up' });
    await settled(table);
    expect(widthOf(table, 'customer')).to.equal(before);
    expect(views).to.deep.equal([]);
  });
});

describe('column picker', () => {
  async function opened(table: SyntheticTable): Promise<HTMLElement> {
    table.openColumnPicker();
    await until(
      () =>
        !!table.shadowRoot
          ?.querySelector('partner-dialog')
          ?.shadowRoot?.querySelector('dialog[open]'),
    );
    await settled(table);
    return table.shadowRoot?.querySelector('partner-dialog') as HTMLElement;
  }

  const boxOf = (picker: HTMLElement, label: string) =>
    [...picker.querySelectorAll('label')]
      .find((entry) => entry.textContent?.includes(label))
      ?.querySelector('input');

  it('shows a column that was hidden', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const picker = await opened(table);
    boxOf(picker, 'Note')?.focus();
    await press('Space');
    await settled(table);
    expect(order(table)).to.include('note');
    expect(cellAt(table, 0, 'note').textContent).to.equal('row-0');
  });

  it('moves a column by its buttons and keeps the focus on the button', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const picker = await opened(table);
    picker.querySelector<HTMLButtonElement>('[aria-label="Move Amount up"]')?.focus();
    await press('Enter', 'Enter');
    await settled(table);
    expect(order(table)).to.deep.equal(['number', 'amount', 'customer', 'service']);
    expect((table.shadowRoot?.activeElement as HTMLElement).ariaLabel).to.equal('Move Amount up');
  });

  it('can not hide a column that must stay', async () => {
    const table = await tableOf(new SyntheticRows(50));
    expect(boxOf(await opened(table), 'Number')?.disabled).to.equal(true);
  });

  it('goes back to the defaults', async () => {
    const table = await tableOf(new SyntheticRows(50));
    table.arrange(
      { version: 1, columns: [{ id: 'service', visible: true, width: 300, pinned: 'start' }] },
      true,
    );
    const picker = await opened(table);
    [...picker.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.includes('Reset'))
      ?.click();
    await settled(table);
    expect(order(table)).to.deep.equal(['number', 'customer', 'service', 'amount']);
  });

  it('closes by Escape', async () => {
    const table = await tableOf(new SyntheticRows(50));
    await opened(table);
    await press('Escape');
    await settled(table);
    expect(table.shadowRoot?.querySelector('partner-dialog')).to.equal(null);
  });
});

describe('a saved arrangement', () => {
  it('is shown as it was stored', async () => {
    const view: TableView = {
      version: 1,
      columns: [
        { id: 'amount', visible: true, width: 200, pinned: null },
        { id: 'number', visible: true, width: null, pinned: null },
        { id: 'customer', visible: false, width: null, pinned: null },
      ],
    };
    const table = await tableOf(new SyntheticRows(50), { view });
    expect(order(table)).to.deep.equal(['amount', 'number', 'service']);
    expect(widthOf(table, 'amount')).to.equal(200);
  });

  it('shows a column that was added since, and forgets one that is gone', async () => {
    const view: TableView = {
      version: 1,
      columns: [{ id: 'gone', visible: true, width: 1, pinned: null }],
    };
    const table = await tableOf(new SyntheticRows(50), { view });
    expect(order(table)).to.deep.equal(['number', 'customer', 'service', 'amount']);
  });
});

describe('a narrow table', () => {
  it('lets its pins go and scrolls inside of itself', async () => {
    const table = await tableOf(new SyntheticRows(50), {
      view: {
        version: 1,
        columns: ['number', 'customer'].map((id) => ({
          id,
          visible: true,
          width: null,
          pinned: 'start',
        })),
      },
    });
    (table.parentElement as HTMLElement).style.inlineSize = '320px';
    await until(() => table.placed.columns.every(({ pinned }) => pinned === null));
    await settled(table);
    expect(getComputedStyle(cellAt(table, 0, 'number')).position).to.equal('absolute');
    expect(viewportOf(table).scrollWidth).to.be.greaterThan(viewportOf(table).clientWidth);
    expect(table.getBoundingClientRect().width).to.equal(320);
  });
});
