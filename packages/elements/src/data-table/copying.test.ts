import { expect } from '@open-wc/testing';
import { tabSeparated } from './tab-separated.js';
import {
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

/** What a copy would put on the clipboard. */
function copied(table: SyntheticTable): string {
  const clipboardData = new DataTransfer();
  const target = table.shadowRoot?.activeElement ?? table.viewport;
  target?.dispatchEvent(
    new ClipboardEvent('copy', { bubbles: true, composed: true, cancelable: true, clipboardData }),
  );
  return clipboardData.getData('text/plain');
}

describe('copying', () => {
  it('copies the mask of a hidden column (customers/MK-06)', async () => {
    const table = await tableOf(new SyntheticRows(50));
    cellAt(table, 1, 'customer').focus();
    expect(copied(table)).to.equal('华***');
  });

  it('copies the plain text of a revealed column', async () => {
    const table = await tableOf(new SyntheticRows(50), { revealedColumns: ['customer'] });
    cellAt(table, 1, 'customer').focus();
    expect(copied(table)).to.equal('PLAIN-CANARY-1');
  });

  it('copies selected rows as a spreadsheet reads them, amounts exact and masks kept', async () => {
    const table = await tableOf(new SyntheticRows(50), { selectable: true });
    for (const row of [1, 3]) table.selectRow(row, true, false);
    await settled(table);
    expect(copied(table)).to.equal(
      ['1\t华***\t对象存储服务\t7919.00000001', '3\t华*****\tCDN\t23757.00000003'].join('\r\n'),
    );
  });

  it('says how much of a selection it could copy', async () => {
    const table = await tableOf(new SyntheticRows(5000), { selectable: true });
    table.selectEverything(true);
    await settled(table);
    copied(table);
    await table.updateComplete;
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.match(
      /5,000 rows selected; the \d+ loaded ones were copied/,
    );
  });

  it('answers Ctrl+C', async () => {
    const table = await tableOf(new SyntheticRows(50));
    let text: string | undefined;
    table.addEventListener('copy', (event) => (text = event.clipboardData?.getData('text/plain')));
    cellAt(table, 2, 'number').focus();
    await press('Control+c');
    expect(text).to.equal('2');
  });
});

describe('tab-separated text', () => {
  it('quotes tabs, line breaks and quotes', () => {
    expect(tabSeparated([['a\tb', 'c\nd', 'say "e"', 'f']])).to.equal(
      '"a\tb"\t"c\nd"\t"say ""e"""\tf',
    );
  });

  it('makes formulas harmless and leaves numbers alone', () => {
    expect(tabSeparated([['=1+1', '@x', '-2+3', '-12.50', '-¥1,200.00', '--']])).to.equal(
      "'=1+1\t'@x\t'-2+3\t-12.50\t-¥1,200.00\t--",
    );
  });
});
