import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { WidgetTag } from '@partner-widgets/scenarios/registry';
import { Complaints, launchBrowser, newContext } from './browser.js';
import { startDemo, type RunningDemo } from './demo.js';
import { pageOf } from './pages.js';

export interface Shown {
  readonly page: Page;
  readonly complaints: Complaints;
}

/** Servers and browser of one file of stories; call it once, inside `describe`. */
export class Story {
  demo!: RunningDemo;
  browser!: Browser;

  constructor() {
    before(async () => {
      this.demo = await startDemo();
      this.browser = await launchBrowser();
    });
    after(async () => {
      await this.browser?.close();
      await this.demo?.stop();
    });
  }

  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return newContext(this.browser, {
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...options,
    });
  }

  /** Opens a widget's page of the demo; resolves when the widget says that it is ready. */
  async show(
    context: BrowserContext,
    tag: WidgetTag,
    query: Record<string, string> = {},
    fragment = '',
  ): Promise<Shown> {
    const page = await context.newPage();
    const complaints = new Complaints(page);
    await page.goto(
      `${this.demo.url}${pageOf[tag]}?${new URLSearchParams(query).toString()}${fragment}`,
    );
    await ready(page);
    return { page, complaints };
  }
}

export const ready = async (page: Page): Promise<void> => {
  await page.waitForSelector('html[data-ready]', { timeout: 15_000 });
};

/** Texts of one column of the table, as far as rows are drawn. */
export async function cellsOf(page: Page, column: string): Promise<string[]> {
  const cells = page.locator(`[part~="cell-${column}"]`);
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map((text) => text.trim());
}

/** Resolves as soon as `holds` does; fails after five seconds. */
export async function assertSoon(holds: () => Promise<boolean>, seconds = 5): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `not within ${seconds} s: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
