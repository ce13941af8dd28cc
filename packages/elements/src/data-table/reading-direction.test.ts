import { expect } from '@open-wc/testing';
import {
  cellAt,
  settled,
  SyntheticRows,
  tableOf,
  viewportOf,
  type SyntheticTable,
} from './testing/data-table-fixture.js';

/** Where the text itself stands in a cell, as distances from the cell's edges. */
function textEdges(table: SyntheticTable, column: string): { left: number; right: number } {
  const cell = cellAt(table, 0, column);
  const range = document.createRange();
  range.selectNodeContents(cell);
  const text = range.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  return { left: text.left - box.left, right: box.right - text.right };
}

describe('reading direction', () => {
  it('writes texts at the start and amounts at the end', async () => {
    const table = await tableOf(new SyntheticRows(50));
    expect(Math.round(textEdges(table, 'service').left)).to.equal(12);
    expect(Math.round(textEdges(table, 'amount').right)).to.equal(12);
  });

  it('does the same from right to left', async () => {
    const table = await tableOf(new SyntheticRows(50), {}, 'rtl');
    expect(Math.round(textEdges(table, 'service').right)).to.equal(12);
    expect(Math.round(textEdges(table, 'amount').left)).to.equal(12);
  });

  it('reads a text from the side where its script begins, in tables of both directions', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const table = await tableOf(new SyntheticRows(2), {}, direction);
      const say = async (words: string) => {
        table.columns = table.columns.map((column) =>
          column.id === 'service' ? { ...column, text: () => words } : column,
        );
        await settled(table);
        const text = cellAt(table, 0, 'service').firstChild as Text;
        const range = document.createRange();
        const left = (from: number) => {
          range.setStart(text, from);
          range.setEnd(text, from + 1);
          return range.getBoundingClientRect().left;
        };
        return left(0) < left(words.length - 1);
      };
      expect(await say('CDN (1)'), direction).to.equal(true);
      expect(await say('שלום (1)'), direction).to.equal(false);
      expect(await say('ECS (2)'), direction).to.equal(true);
    }
  });

  it('keeps the minus sign of an amount in front', async () => {
    const table = await tableOf(new SyntheticRows(1), {}, 'rtl');
    table.columns = table.columns.map((column) =>
      column.id === 'amount' ? { ...column, text: () => '-12.50' } : column,
    );
    await settled(table);
    const text = cellAt(table, 0, 'amount').firstChild as Text;
    const left = (from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    expect(left(0)).to.be.below(left(1));
  });

  it('holds pinned columns at the start edge while the others scroll', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const table = await tableOf(
        new SyntheticRows(50),
        {
          view: {
            version: 1,
            columns: [{ id: 'service', visible: true, width: 900, pinned: null }],
          },
        },
        direction,
      );
      const edge = () => {
        const grid = viewportOf(table).getBoundingClientRect();
        const cell = cellAt(table, 0, 'number').getBoundingClientRect();
        return Math.round(direction === 'ltr' ? cell.left - grid.left : grid.right - cell.right);
      };
      viewportOf(table).scrollLeft = direction === 'ltr' ? 300 : -300;
      await settled(table);
      expect(edge()).to.equal(0);
    }
  });
});
