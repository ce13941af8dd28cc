import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import {
  cellAt,
  press,
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const total = 30_000_000;

/** Longer than microtasks, shorter than a timer of a page: answers have come, no frame has passed. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Places all over the list, always the same. */
function* someRows(count: number): Generator<number> {
  let state = 20_261_122;
  for (let turns = 0; turns < count; turns++) {
    state = (state * 48_271) % 2_147_483_647;
    yield Math.floor((state / 2_147_483_647) * total);
  }
}

function expectInSight(table: SyntheticTable, index: number, top: number, bottom: number): void {
  const box = cellAt(table, index, 'number').getBoundingClientRect();
  if (box.top < top - 1 || box.bottom > bottom + 1)
    throw new Error(`row ${index} stands at ${box.top} to ${box.bottom}`);
}

async function expectRows(table: SyntheticTable, indices: Iterable<number>): Promise<void> {
  const viewport = viewportOf(table).getBoundingClientRect();
  let jumps = 0;
  for (const index of indices) {
    table.scrollToRow(index);
    await turn();
    await table.updateComplete;
    const text = cellAt(table, index, 'number').textContent;
    if (text !== String(index)) throw new Error(`row ${index} says "${text}"`);
    // Where it stands costs a layout: that of every eighth is looked at.
    if (jumps++ % 8 === 0) expectInSight(table, index, viewport.top + 40, viewport.bottom);
  }
}

describe('every one of 30 million rows', () => {
  afterEach(() => executeServerCommand('emulate-pixel-ratio', 0));

  // The benchmark goes to a thousand of them.
  for (const [ratio, random, ends] of [
    [1, 40, 20],
    [1.5, 60, 30],
    [2, 40, 20],
  ] as const) {
    it(`can be reached at pixel ratio ${ratio}`, async function () {
      this.timeout(180_000);
      await executeServerCommand('emulate-pixel-ratio', ratio);
      expect(window.devicePixelRatio).to.equal(ratio);
      const table = await tableOf(new SyntheticRows(total));
      await expectRows(
        table,
        Array.from({ length: ends }, (_, index) => index),
      );
      await expectRows(table, someRows(random));
      await expectRows(
        table,
        Array.from({ length: ends }, (_, index) => total - ends + index),
      );
    });

    it(`stands without gaps where the thumb is dragged to, and goes on by the wheel, at ${ratio}`, async function () {
      this.timeout(120_000);
      await executeServerCommand('emulate-pixel-ratio', ratio);
      const table = await tableOf(new SyntheticRows(total));
      const viewport = viewportOf(table);
      for (const share of [0.31, 0.5, 0.77]) {
        viewport.scrollTop = share * (viewport.scrollHeight - viewport.clientHeight);
        await settled(table);
        const seen = seenRows(table);
        expect(seen.length).to.be.at.least(15);
        seen.forEach(({ index, texts, element }, place) => {
          expect(texts[0]).to.equal(String(index));
          const top = (seen[0]?.element.getBoundingClientRect().top ?? 0) + place * 40;
          expect(element.getBoundingClientRect().top).to.be.closeTo(top, 0.01);
        });
        expect((seen[0]?.index ?? 0) / total).to.be.closeTo(share, 0.02);
        const first = seen[0]?.index ?? 0;
        for (let step = 0; step < 5; step++) {
          viewport.scrollTop += 80;
          await settled(table);
        }
        expect(seenRows(table)[0]?.index).to.be.closeTo(first + 10, 1);
      }
    });
  }

  it('is reached by Ctrl+End, Page keys and arrows', async () => {
    const table = await tableOf(new SyntheticRows(total));
    cellAt(table, 0, 'service').focus();
    await press('Control+End', 'PageUp', 'PageUp', 'ArrowUp', 'PageDown');
    await settled(table);
    const row = table.shadowRoot?.activeElement?.closest<HTMLElement>('[role=row]');
    expect(Number(row?.ariaRowIndex) - 2).to.equal(total - 1 - 14 - 1);
    expect(row?.textContent).to.contain(String(total - 16));
  });

  it('is told with its true number to screen readers', async () => {
    const table = await tableOf(new SyntheticRows(total));
    table.scrollToRow(23_456_788);
    await settled(table);
    expect(viewportOf(table).getAttribute('aria-rowcount')).to.equal('30000001');
    const row = cellAt(table, 23_456_788, 'number').parentElement;
    expect(row?.getAttribute('aria-rowindex')).to.equal('23456790');
    cellAt(table, 23_456_788, 'number').focus();
    await press('ArrowDown');
    await settled(table);
    expect(table.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal(
      'Row 23,456,790 of 30,000,000',
    );
  });

  it('stands in the order of the rows in the document once the table rests', async () => {
    const table = await tableOf(new SyntheticRows(total));
    viewportOf(table).scrollTop = 700;
    await settled(table);
    table.scrollToRow(12_000_000);
    const order = () =>
      [...(table.shadowRoot?.querySelectorAll<HTMLElement>('.body > .row') ?? [])].map((row) =>
        Number(row.ariaRowIndex),
      );
    await until(() =>
      order().every((index, place, all) => place === 0 || index > (all[place - 1] ?? 0)),
    );
    expect(order()).to.include(12_000_002);
  });
});
