import { expect } from '@open-wc/testing';
import { syntheticColumns } from './testing/synthetic-rows.js';
import {
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

async function expectRowsAt(table: SyntheticTable, index: number): Promise<void> {
  table.scrollToRow(index);
  await settled(table);
  const seen = seenRows(table);
  expect(seen.map((row) => row.index)).to.include(index);
  for (const { index: row, texts } of seen) expect(texts[0]).to.equal(String(row));
}

describe('virtual rows', () => {
  for (const total of [100_000, 30_000_000]) {
    it(`shows the right rows at the first, last and random places of ${total}`, async () => {
      const table = await tableOf(new SyntheticRows(total));
      const random = Array.from({ length: 12 }, (_, turn) =>
        Math.floor(total * ((turn * 0.618034 + 0.1) % 1)),
      );
      for (const index of [0, total - 1, 1, total - 2, ...random]) await expectRowsAt(table, index);
    });
  }

  it('reaches the last of 30 million rows when the thumb is dragged to the end', async () => {
    const table = await tableOf(new SyntheticRows(30_000_000));
    viewportOf(table).scrollTop = viewportOf(table).scrollHeight;
    await settled(table);
    expect(seenRows(table).at(-1)?.texts[0]).to.equal('29999999');
  });

  it('places rows without gaps', async () => {
    const table = await tableOf(new SyntheticRows(100_000));
    viewportOf(table).scrollTop = 123_456;
    await settled(table);
    const seen = seenRows(table);
    seen.forEach(({ top }, place) => expect(top - (seen[0]?.top ?? 0)).to.equal(place * 40));
  });

  it('stays below 450 elements however many rows there are', async () => {
    const table = await tableOf(new SyntheticRows(100_000), { selectable: true });
    viewportOf(table).scrollTop = 5_000;
    await settled(table);
    expect(table.shadowRoot?.querySelectorAll('*').length).to.be.below(450);
  });

  it('draws only the columns in sight', async () => {
    const columns = Array.from({ length: 60 }, (_, place) => ({
      id: `c${place}`,
      label: `Column ${place}`,
      width: 120,
      text: ({ number }: { number: number }) => `${place}/${number}`,
    }));
    const table = await tableOf(new SyntheticRows(1000), {
      columns: [...syntheticColumns().slice(0, 1), ...columns],
    });
    expect(viewportOf(table).querySelectorAll('.header > .cell').length).to.be.below(12);
    viewportOf(table).scrollLeft = 120 * 40;
    await settled(table);
    expect(seenRows(table)[2]?.texts).to.include('41/2');
    expect(
      viewportOf(table).querySelector('.body .column-41')?.getAttribute('aria-colindex'),
    ).to.equal('42');
    expect(table.shadowRoot?.querySelectorAll('*').length).to.be.below(450);
  });

  it('uses its row elements again while it scrolls', async () => {
    const table = await tableOf(new SyntheticRows(100_000));
    viewportOf(table).scrollTop = 2_000;
    await settled(table);
    const before = new Set(viewportOf(table).querySelectorAll('.body > .row'));
    viewportOf(table).scrollTop = 60_000;
    await settled(table);
    const after = [...viewportOf(table).querySelectorAll('.body > .row')];
    expect(after.filter((row) => before.has(row)).length).to.be.at.least(after.length - 2);
  });

  it('shows bars, never blank rows, until a page has come', async () => {
    const source = new SyntheticRows(100_000);
    const table = await tableOf(source);
    source.hold();
    viewportOf(table).scrollTop = 400_000;
    await until(() => !!table.shadowRoot?.querySelector('.row.waiting'));
    await settled(table);
    const rows = seenRows(table);
    expect(rows.length).to.be.at.least(15);
    expect(rows.every(({ element }) => element.classList.contains('waiting'))).to.equal(true);
  });

  it('is as tall as its few rows', async () => {
    const table = await tableOf(new SyntheticRows(3));
    expect(viewportOf(table).clientHeight).to.equal(40 * 4);
  });

  it('asks for the page in sight only once', async () => {
    const source = new SyntheticRows(80);
    const table = await tableOf(source);
    viewportOf(table).scrollTop = 400;
    await settled(table);
    expect(source.requests.length).to.equal(1);
  });

  it('moves one row by one turn of the wheel, also among 30 million', async () => {
    const table = await tableOf(new SyntheticRows(30_000_000));
    table.scrollToRow(15_000_000);
    await settled(table);
    const before = seenRows(table)[0]?.index ?? 0;
    viewportOf(table).scrollTop += 40;
    await settled(table);
    expect(seenRows(table)[0]?.index).to.equal(before + 1);
  });
});
