import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ColumnDefinition } from './column-definition.js';
import {
  activeCell,
  cellAt,
  press,
  seenRows,
  settled,
  SyntheticRows,
  tableOf,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';
import type { SyntheticRow } from './testing/synthetic-rows.js';

const columns = Array.from({ length: 25 }, (_, place): ColumnDefinition<SyntheticRow> => ({
  id: `c${place}`,
  label: `Column ${place}`,
  width: 120 + (place % 5) * 16,
  sortable: true,
  ...(place === 0 && { pinned: 'start' as const }),
  ...(place === 24 && { pinned: 'end' as const }),
  text: ({ number }) => `${place}/${number}`,
}));

async function wideTable(properties: Partial<SyntheticTable> = {}): Promise<SyntheticTable> {
  const table = await tableOf(new SyntheticRows(1_000_000), { selectable: true, ...properties });
  const frame = table.parentElement as HTMLElement;
  frame.style.inlineSize = '1280px';
  frame.style.blockSize = '640px';
  table.style.blockSize = '640px';
  table.style.setProperty('--partner-data-table-block-size', '640px');
  table.columns = columns;
  await settled(table);
  return table;
}

const elements = (table: SyntheticTable) => table.shadowRoot?.querySelectorAll('*').length ?? 0;

describe('25 columns in 1280 × 640', () => {
  before(() => setViewport({ width: 1400, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const compact of [0, 1]) {
    it(`are fewer than 450 elements wherever they are scrolled to, compact ${compact}`, async () => {
      const table = await wideTable();
      table.style.setProperty('--_compact', String(compact));
      await settled(table);
      for (const [left, top] of [
        [0, 0],
        [700, 12_345],
        [5000, 4_000_000],
      ] as const) {
        viewportOf(table).scrollTo(left, top);
        await settled(table);
        expect(elements(table)).to.be.at.most(450);
        expect(seenRows(table).length).to.be.at.least(compact ? 18 : 15);
      }
    });
  }

  it('always have those that are pinned, and leave out those out of sight', async () => {
    const table = await wideTable();
    viewportOf(table).scrollLeft = 1500;
    await settled(table);
    const [row] = seenRows(table);
    expect(row?.texts).to.include('0/0').and.to.include('24/0');
    expect(row?.texts).not.to.include('1/0');
    const drawn = [...(row?.element.children ?? [])].map((cell) => Number(cell.ariaColIndex));
    expect(drawn.length).to.be.below(16);
    expect(viewportOf(table).getAttribute('aria-colcount')).to.equal('26');
    for (const cell of row?.element.children ?? []) {
      const place = Number(cell.ariaColIndex) - 2;
      if (place >= 0) expect(cell.textContent).to.equal(`${place}/0`);
    }
  });

  it('cover the whole width at every step of a sideways scroll', async () => {
    const table = await wideTable();
    const viewport = viewportOf(table);
    const box = viewport.getBoundingClientRect();
    for (let left = 0; left < 2600; left += 170) {
      viewport.scrollLeft = left;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const root = table.shadowRoot as ShadowRoot;
      for (let x = box.left + 60; x < box.right - 30; x += 90)
        expect(root.elementFromPoint(x, box.top + 140)?.role, `${left}: ${x}`).to.equal('gridcell');
    }
  });

  it('show the one that the keyboard goes to', async () => {
    const table = await wideTable();
    cellAt(table, 2, 'c0').focus();
    await press('End', 'ArrowLeft');
    await settled(table);
    expect(activeCell(table)?.textContent).to.equal('23/2');
    const cell = activeCell(table)?.getBoundingClientRect() as DOMRect;
    const pinned = cellAt(table, 2, 'c24').getBoundingClientRect();
    expect(cell.right).to.be.at.most(pinned.left + 1);
    await press('Home', 'ArrowRight', 'ArrowRight');
    await settled(table);
    expect(activeCell(table)?.textContent).to.equal('1/2');
  });

  it('keep the elements of cells while rows fly by, and change their texts only', async () => {
    const table = await wideTable();
    const cells = new Set(table.shadowRoot?.querySelectorAll('.body .cell'));
    for (let turn = 1; turn <= 10; turn++) {
      viewportOf(table).scrollTop = turn * 8000;
      await settled(table);
    }
    const now = [...(table.shadowRoot?.querySelectorAll('.body .cell') ?? [])];
    const share = now.filter((cell) => cells.has(cell)).length / now.length;
    expect(share).to.be.greaterThan(0.8);
  });
});
