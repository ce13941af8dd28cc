import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Story } from '../support/story.js';

interface Clipped {
  readonly column: string;
  readonly text: string;
  readonly hasEllipsis: boolean;
}

/** Texts in the table that are wider than the place they stand in. */
async function clippedTexts(page: Page): Promise<Clipped[]> {
  return page.locator('[part~="cell"], [part~="header-cell"]').evaluateAll((cells) =>
    cells.flatMap((cell) =>
      [cell, ...cell.querySelectorAll('*:not(svg, svg *)')].flatMap((element) => {
        const ownText = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim(),
        );
        const { overflow, textOverflow, display } = getComputedStyle(element);
        if (!ownText || element.scrollWidth <= element.clientWidth || display === 'inline')
          return [];
        return [
          {
            column: [...cell.part].at(-1) ?? '',
            text: element.textContent?.trim() ?? '',
            // In a flex box a text of its own gets none.
            hasEllipsis:
              overflow !== 'visible' && textOverflow === 'ellipsis' && !display.includes('flex'),
          },
        ];
      }),
    ),
  );
}

/** What tells rows apart and what is owed: cut, they would be taken for another. */
const neverCut = /cell-(consumeTime|tradeId|paymentAmount)$/;

describe('texts of the details', { concurrency: 2 }, () => {
  const story = new Story();

  for (const width of [375, 768, 1440]) {
    for (const locale of width === 375 ? ['zh-CN', 'en'] : ['zh-CN']) {
      it(`are whole, or end in an ellipsis, at ${width} px in ${locale}; the first column is in sight`, async () => {
        const context = await story.context({ viewport: { width, height: 900 } });
        const { page } = await story.show(context, 'consumption-detail-table', { locale });
        const date = page.locator('[part~="cell-consumeTime"]').first();
        await date.waitFor();
        await page.waitForLoadState('networkidle');
        await date.scrollIntoViewIfNeeded();
        const isWhole = await date.evaluate((cell) => {
          const box = cell.getBoundingClientRect();
          const root = cell.getRootNode() as ShadowRoot;
          const middle = box.top + box.height / 2;
          return [box.left + 2, box.right - 2].every(
            (x) => root.elementFromPoint(x, middle) === cell,
          );
        });
        assert.ok(isWhole, 'the date is covered or cut');
        const table = page.locator('partner-data-table [part="table"]');
        const widest = await table.evaluate((grid) => grid.scrollWidth - grid.clientWidth);
        const found: Clipped[] = [];
        for (let left = 0; left <= widest + 299; left += 300) {
          await table.evaluate((grid, to) => grid.scrollTo(to, 0), left);
          await page.waitForTimeout(80);
          found.push(...(await clippedTexts(page)));
        }
        assert.deepEqual(
          found.filter(({ hasEllipsis, column }) => !hasEllipsis || neverCut.test(column)),
          [],
        );
        await context.close();
      });
    }
  }

  it('that are cut are shown whole when their cell is pressed', async () => {
    const context = await story.context({ viewport: { width: 375, height: 900 } });
    const { page } = await story.show(context, 'consumption-detail-table', { locale: 'zh-CN' });
    await page.locator('[part~="cell-consumeTime"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const table = page.locator('partner-data-table [part="table"]');
    for (const left of [0, 300, 600, 900, 1200]) {
      await table.evaluate((grid, to) => grid.scrollTo(to, 0), left);
      await page.waitForTimeout(80);
      const cut = page.locator('[part~="cell"]').filter({ visible: true });
      const place = await cut.evaluateAll((cells) =>
        cells.findIndex((cell) => {
          const { left: start, right, top, bottom } = cell.getBoundingClientRect();
          const inSight = start > 0 && right < innerWidth && top > 0 && bottom < innerHeight;
          return inSight && cell.scrollWidth > cell.clientWidth && !cell.querySelector('*');
        }),
      );
      if (place < 0) continue;
      const text = await cut.nth(place).textContent();
      await cut.nth(place).click();
      const popover = page.locator('[part="cell-popover"]');
      await popover.waitFor();
      assert.equal((await popover.locator('p').first().textContent())?.trim(), text?.trim());
      await context.close();
      return;
    }
    await context.close();
  });
});
