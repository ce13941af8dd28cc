import type { Page } from 'playwright-core';
import { assertSoon } from './story.js';

/** What the toolbar says of the whole cycle, of the nth table on the page. */
export async function cycleState(page: Page, nth = 0): Promise<string> {
  const strip = page.locator('partner-dataset-strip [part="text"]').nth(nth);
  return (await strip.count()) > 0 ? ((await strip.textContent()) ?? '') : '';
}

/** Resolves when the whole cycle of the nth table is in the browser. */
export async function wholeCycle(page: Page, nth = 0, seconds = 90): Promise<void> {
  await assertSoon(async () => /已就绪|ready offline/.test(await cycleState(page, nth)), seconds);
}
