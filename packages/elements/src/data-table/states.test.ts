import { ClientError } from '@partner-widgets/core/client/client-error';
import { expect } from '@open-wc/testing';
import type { TableRowsEvent } from './events/table-rows-event.js';
import {
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const face = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector('partner-state')?.getAttribute('kind');

describe('states of the table', () => {
  const kinds = [
    ['offline', 'offline'],
    ['forbidden', 'no-permission'],
    ['session-ended', 'session-ended'],
    ['server', 'failed'],
    ['rate-limited', 'busy'],
    ['invalid', 'invalid'],
  ] as const;
  for (const [kind, expected] of kinds) {
    it(`has the face ${expected} for the error ${kind}`, async () => {
      const source = new SyntheticRows(50);
      source.fail = () => new ClientError(kind);
      const table = await tableOf(source);
      expect(face(table)).to.equal(expected);
    });
  }

  it('shows bars of the right height before the first answer', async () => {
    const source = new SyntheticRows(5000);
    const release = source.hold();
    const table = await tableOf(source);
    const before = table.getBoundingClientRect().height;
    expect(table.shadowRoot?.querySelectorAll('.row.waiting').length).to.be.at.least(15);
    release();
    await until(() => table.rows.total !== undefined);
    await settled(table);
    expect(table.getBoundingClientRect().height).to.equal(before);
  });

  it('offers to drop the filters that left nothing', async () => {
    const table = await tableOf(new SyntheticRows(0), { filtered: true });
    let asked = 0;
    table.addEventListener('table-reset-filters', () => asked++);
    await until(
      () => !!table.shadowRoot?.querySelector('partner-state')?.shadowRoot?.querySelector('button'),
    );
    table.shadowRoot?.querySelector('partner-state')?.shadowRoot?.querySelector('button')?.click();
    expect(asked).to.equal(1);
  });

  it('tells how many rows there are and how fresh they are', async () => {
    const seen: TableRowsEvent['detail'][] = [];
    const listen = ({ detail }: TableRowsEvent) => seen.push(detail);
    document.body.addEventListener('table-rows', listen);
    await tableOf(new SyntheticRows(70));
    document.body.removeEventListener('table-rows', listen);
    expect(seen.at(-1)).to.include({
      status: 'ready',
      total: 70,
      asOf: '2026-10-01T00:00:00Z',
      offline: false,
    });
  });

  it('forgets everything at once when it is told to', async () => {
    const source = new SyntheticRows(70);
    const table = await tableOf(source, { selectable: true, revealedColumns: ['customer'] });
    table.selectRow(1, true, false);
    table.forget();
    expect(viewportOf(table).textContent).not.to.contain('PLAIN-CANARY');
    expect(table.selection.isEmpty).to.equal(true);
  });

  it('is the same whether its properties come before or after it enters the document', async () => {
    const source = new SyntheticRows(70);
    const table = await tableOf(source);
    const late = document.createElement('partner-data-table') as SyntheticTable;
    table.parentElement?.append(late);
    await late.updateComplete;
    Object.assign(late, { label: 'Records', columns: table.columns, source });
    await until(() => late.rows.total === 70);
    await settled(late);
    expect(viewportOf(late).textContent).to.equal(viewportOf(table).textContent);
  });

  it('comes back after it was moved', async () => {
    const table = await tableOf(new SyntheticRows(70));
    const before = viewportOf(table).textContent;
    const parent = table.parentElement as HTMLElement;
    table.remove();
    parent.append(table);
    await settled(table);
    expect(viewportOf(table).textContent).to.equal(before);
  });

  it('stands in a page that unsets everything', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset }');
    document.adoptedStyleSheets.push(sheet);
    const table = await tableOf(new SyntheticRows(70));
    const { clientHeight, clientWidth } = viewportOf(table);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    expect(clientHeight).to.equal(40 * 16);
    expect(clientWidth).to.be.greaterThan(600);
  });

  it('has rows of 32 px where the density is compact', async () => {
    const table = await tableOf(new SyntheticRows(3));
    (table.parentElement as HTMLElement).style.setProperty('--_compact', '1');
    await until(() => viewportOf(table).clientHeight === 32 * 4);
  });
});
