import { expect } from '@open-wc/testing';
import type { TableEyeEvent } from './events/table-eye-event.js';
import {
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
  until,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const eye = (table: SyntheticTable) =>
  cellAt(table, -1, 'customer').querySelector('.eye') as HTMLButtonElement;

/** Everything that stands in the document: texts, attributes, and what the shadow roots hold. */
function written(node: Element | ShadowRoot): string {
  let text = node instanceof Element ? node.outerHTML : node.innerHTML;
  for (const element of node.querySelectorAll('*'))
    if (element.shadowRoot) text += written(element.shadowRoot);
  return text;
}

describe('sensitive columns', () => {
  it('only asks when the eye is pressed (customers/MK-01)', async () => {
    const table = await tableOf(new SyntheticRows(50));
    const asked: unknown[] = [];
    table.addEventListener('table-eye', ({ detail }: TableEyeEvent) => asked.push(detail));
    eye(table).click();
    await settled(table);
    expect(asked).to.deep.equal([{ column: 'customer', revealed: true }]);
    expect(eye(table).ariaPressed).to.equal('false');
  });

  it('is a toggle button with a name (orders/UI-05)', async () => {
    const table = await tableOf(new SyntheticRows(50), { revealedColumns: ['customer'] });
    expect(eye(table).ariaPressed).to.equal('true');
    expect(eye(table).ariaLabel).to.equal('Customer: Show/Hide full content');
  });

  it('can be pressed by keyboard', async () => {
    const table = await tableOf(new SyntheticRows(50));
    let asked = 0;
    table.addEventListener('table-eye', () => asked++);
    cellAt(table, -1, 'customer').focus();
    await press('Enter', 'Tab', 'Space');
    expect(asked).to.equal(2);
  });

  it('keeps plain texts out of the document while the column is hidden (customers/MK-06)', async () => {
    const table = await tableOf(new SyntheticRows(500), { selectable: true });
    table.scrollToRow(300);
    await settled(table);
    expect(written(table.shadowRoot as ShadowRoot)).not.to.contain('PLAIN-CANARY');
  });

  it('shows plain texts only after they came', async () => {
    const table = await tableOf(new SyntheticRows(50));
    let came = false;
    table.columns = table.columns.map((column) =>
      column.sensitive
        ? {
            ...column,
            sensitive: { ...column.sensitive, revealed: ({ plain }) => (came ? plain : undefined) },
          }
        : column,
    );
    table.revealedColumns = ['customer'];
    await settled(table);
    expect(cellAt(table, 1, 'customer').textContent).to.equal('华***');
    came = true;
    table.repaint();
    expect(cellAt(table, 1, 'customer').textContent).to.equal('PLAIN-CANARY-1');
  });

  it('takes every plain text out of the document when the column is hidden again', async () => {
    const table = await tableOf(new SyntheticRows(500), { revealedColumns: ['customer'] });
    table.columns = table.columns.map((column) =>
      column.id === 'customer' ? { ...column, width: 64, minWidth: 64 } : column,
    );
    table.view = {
      version: 1,
      columns: [{ id: 'customer', visible: true, width: 70, pinned: null }],
    };
    await settled(table);
    cellAt(table, 1, 'customer').click();
    await until(() => !!table.shadowRoot?.querySelector('.cell-popover:popover-open'));
    expect(written(table.shadowRoot as ShadowRoot)).to.contain('PLAIN-CANARY');
    table.revealedColumns = [];
    await settled(table);
    expect(written(table.shadowRoot as ShadowRoot)).not.to.contain('PLAIN-CANARY');
  });

  it('holds no plain text after it left the document', async () => {
    const table = await tableOf(new SyntheticRows(500), { revealedColumns: ['customer'] });
    expect(written(table.shadowRoot as ShadowRoot)).to.contain('PLAIN-CANARY');
    table.remove();
    expect(written(table.shadowRoot as ShadowRoot)).not.to.contain('PLAIN-CANARY');
  });

  it('never marks a cell with a title', async () => {
    const table = await tableOf(new SyntheticRows(50));
    expect(table.shadowRoot?.querySelector('[title]')).to.equal(null);
  });
});
