import { expect } from '@open-wc/testing';
import {
  cellAt,
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  until,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** More columns than there is room for; one stays at each edge. */
async function wideTable(direction = 'ltr'): Promise<SyntheticTable> {
  const table = await tableOf(
    new SyntheticRows(100_000),
    {
      selectable: true,
      view: {
        version: 1,
        columns: [
          { id: 'number', visible: true, width: 120, pinned: 'start' },
          { id: 'service', visible: true, width: 900, pinned: null },
          { id: 'amount', visible: true, width: 140, pinned: 'end' },
        ],
      },
    },
    direction,
  );
  viewportOf(table).scrollLeft = direction === 'ltr' ? 170 : -170;
  await settled(table);
  return table;
}

const flies = (table: SyntheticTable) => table.shadowRoot?.querySelector('.flying') !== null;

/** Moves until they fly; a machine that is held up paints too seldom for a flight. */
async function fly(table: SyntheticTable): Promise<void> {
  for (let turn = 0; turn < 60 && !flies(table); turn++) {
    viewportOf(table).scrollTop += 400;
    await frame();
  }
  expect(flies(table)).to.equal(true);
}

/** Where the pinned cells of a row in sight stand, from the edges of the table. */
function edges(table: SyntheticTable): string {
  const box = viewportOf(table).getBoundingClientRect();
  const row = seenRows(table)[4]?.index ?? 0;
  return ['_select', 'number', 'amount']
    .map((column) => {
      const { left, right } = cellAt(table, row, column).getBoundingClientRect();
      return `${column} ${Math.round(left - box.left)}–${Math.round(right - box.left)}`;
    })
    .join();
}

describe('rows that fly by', () => {
  for (const direction of ['ltr', 'rtl']) {
    it(`have their pinned cells where they stand at rest, ${direction}`, async () => {
      const table = await wideTable(direction);
      const atRest = edges(table);
      await fly(table);
      expect(edges(table)).to.equal(atRest);
      await until(() => !flies(table));
      expect(edges(table)).to.equal(atRest);
    });
  }

  it('are let go of by a movement to the side', async () => {
    const table = await wideTable();
    const atRest = edges(table);
    await fly(table);
    viewportOf(table).scrollLeft = 90;
    viewportOf(table).scrollTop += 800;
    await frame();
    expect(flies(table)).to.equal(false);
    expect(edges(table)).to.equal(atRest);
  });

  it('are no flight after one jump', async () => {
    const table = await wideTable();
    viewportOf(table).scrollTop = 40_000;
    await frame();
    expect(flies(table)).to.equal(false);
  });

  it('all show their own texts in each frame', async () => {
    const table = await wideTable();
    for (let turn = 0; turn < 20; turn++) {
      viewportOf(table).scrollTop += 200;
      await frame();
      for (const { index, texts } of seenRows(table))
        if (texts[1] !== '') expect(texts[1]).to.equal(String(index));
    }
  });
});
