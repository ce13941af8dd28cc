import { expect } from '@open-wc/testing';
import {
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
} from './testing/data-table-fixture.js';

/** Answers a few milliseconds after it is asked, as a worker does. */
class QuickRows extends SyntheticRows {
  override async query(...parameters: Parameters<SyntheticRows['query']>) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return super.query(...parameters);
  }
}

describe('a jump far away', () => {
  it('never shows a bar or a blank row where the source answers at once', async () => {
    const table = await tableOf(new QuickRows(1_000_000));
    const viewport = viewportOf(table);
    let bars = 0;
    new MutationObserver(() => {
      for (const { texts } of seenRows(table)) if (texts[0] === '') bars++;
    }).observe(viewport, { subtree: true, attributes: true, attributeFilter: ['class'] });
    for (const share of [0.2, 0.9, 0.4, 0.6]) {
      viewport.scrollTop = share * viewport.scrollHeight;
      await settled(table);
      const [first] = seenRows(table);
      await until(() => Number(seenRows(table)[0]?.texts[0]) === seenRows(table)[0]?.index);
      expect(first?.texts[0]).not.to.equal('');
    }
    expect(bars).to.equal(0);
  });

  it('asks in the same moment', async () => {
    const source = new SyntheticRows(1_000_000);
    const table = await tableOf(source);
    source.requests.length = 0;
    table.scrollToRow(500_000);
    expect(source.requests.map(({ offset }) => offset)).to.include(500_000);
  });

  it('shows bars where the answer takes longer', async () => {
    const source = new SyntheticRows(1_000_000);
    const table = await tableOf(source);
    const release = source.hold();
    table.scrollToRow(500_000);
    await until(() => seenRows(table).every(({ element }) => element.matches('.waiting')));
    expect(seenRows(table).map(({ index }) => index)).to.include(500_000);
    release();
    await until(() => seenRows(table).some(({ texts }) => texts[0] === '500000'));
  });
});
