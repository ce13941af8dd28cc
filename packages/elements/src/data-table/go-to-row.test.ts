import { expect } from '@open-wc/testing';
import { typedRow } from './go-to-row.js';
import {
  activeCell,
  cellAt,
  press,
  settled,
  SyntheticRows,
  tableOf,
  until,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const field = (table: SyntheticTable) =>
  table.shadowRoot?.querySelector<HTMLInputElement>('.go-to-row:popover-open input') ?? null;

async function openedField(): Promise<SyntheticTable> {
  const table = await tableOf(new SyntheticRows(2_000_000));
  cellAt(table, 3, 'service').focus();
  await press('Control+g');
  await until(() => field(table) !== null);
  return table;
}

async function type(table: SyntheticTable, text: string): Promise<void> {
  const input = field(table) as HTMLInputElement;
  input.value = text;
  input.form?.requestSubmit();
  await settled(table);
  await settled(table);
}

describe('the field "go to row"', () => {
  it('opens by Ctrl+G with the focus in it', async () => {
    const table = await openedField();
    expect(table.shadowRoot?.activeElement).to.equal(field(table));
    await expect(table).to.be.accessible();
  });

  it('goes to the row, focuses it in the same column and says where that is', async () => {
    const table = await openedField();
    await type(table, '1,204,331');
    expect(field(table)).to.equal(null);
    expect(activeCell(table)).to.equal(cellAt(table, 1_204_330, 'service'));
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.contain(
      'Row 1,204,331 of 2,000,000',
    );
  });

  for (const wrong of ['0', '2000001', '-5', '1e3', 'seven', '']) {
    it(`refuses "${wrong}" with a word, and stays open`, async () => {
      const table = await openedField();
      await type(table, wrong);
      expect(field(table)?.ariaInvalid).to.equal('true');
      expect(table.shadowRoot?.querySelector('.go-issue')?.textContent).to.equal(
        'Enter a whole number from 1 to 2,000,000',
      );
    });
  }

  it('gives the focus back by Escape', async () => {
    const table = await openedField();
    await press('Escape');
    await settled(table);
    expect(activeCell(table)).to.equal(cellAt(table, 3, 'service'));
  });

  it('reads wide digits and separators', () => {
    expect(typedRow('１２３４')).to.equal(1234);
    expect(typedRow(' 1 234,567 ')).to.equal(1_234_567);
    expect(typedRow('12.5e3')).to.be.NaN;
  });
});
