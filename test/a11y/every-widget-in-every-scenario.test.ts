/* The list of states is the list of packages/scenarios: every widget is shown in each of its scenarios. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  scenarios,
  scenariosFor,
  type ScenarioEntry,
  type WidgetTag,
} from '@partner-widgets/scenarios/registry';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Complaints, launchBrowser, newContext } from '../support/browser.js';
import { root, startDemo, type RunningDemo } from '../support/demo.js';
import { pageOf, widgetTags } from '../support/pages.js';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The widget alone: the shell around it is the same in every scenario. */
async function violations(page: Page, runOnly: unknown): Promise<string[]> {
  const results = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
    };
    const stage = { fromShadowDom: ['demo-shell', 'widget-stage'] };
    return axe.run({ include: [stage] }, { runOnly: only, resultTypes: ['violations'] });
  }, runOnly);
  return results.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** Ready, or a state that stands: a scenario may be one in which nothing ever answers. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]', { timeout: 2_500 }).catch(() => undefined);
  await page.waitForTimeout(400);
}

describe('every widget in every scenario', { concurrency: 3, timeout: 1_200_000 }, () => {
  let demo: RunningDemo;
  let browser: Browser;

  before(async () => {
    demo = await startDemo();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  /** Used again one after the other: the demo's files are fetched and compiled once each. */
  const spare: BrowserContext[] = [];

  async function show(widget: WidgetTag, scenario: ScenarioEntry): Promise<void> {
    const context =
      spare.pop() ??
      (await newContext(browser, {
        // Each row is looked at alike, and most of the time goes into their contrast: half a screen of them.
        viewport: { width: 1280, height: 560 },
        bypassCSP: true,
        reducedMotion: 'reduce',
      }));
    const page = await context.newPage();
    try {
      const complaints = new Complaints(page);
      await page.goto(`${demo.url}${pageOf[widget]}?as=op-dist-admin&scenario=${scenario.id}`);
      await page.waitForSelector(widget, { timeout: 10_000 });
      await settle(page);
      await page.addScriptTag({ content: axeSource });
      await page.emulateMedia({ colorScheme: 'light' });
      assert.deepEqual(await violations(page, rules), [], 'light');
      // Only colours differ in the dark.
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violations(page, ['color-contrast']), [], 'dark');
      const height = await page
        .locator(widget)
        .evaluate((element) => element.getBoundingClientRect().height);
      assert.ok(height > 80, `the widget is ${height} px high: a state without a face`);
      complaints.assertNone();
    } finally {
      await page.goto('about:blank');
      const protocol = await context.newCDPSession(page);
      await protocol.send('Storage.clearDataForOrigin', {
        origin: new URL(demo.url).origin,
        storageTypes: 'indexeddb,local_storage,cookies',
      });
      await page.close();
      spare.push(context);
    }
  }

  for (const widget of widgetTags) {
    for (const scenario of scenariosFor(widget))
      it(`${widget}: ${scenario.id}`, () => show(widget, scenario));
  }

  it('no scenario file is left out of the list', () => {
    const folder = join(root, 'packages/scenarios/src');
    const files = readdirSync(folder).filter((file) => {
      return (
        file.endsWith('.ts') && /situation\(\s*'/.test(readFileSync(join(folder, file), 'utf8'))
      );
    });
    assert.deepEqual(scenarios.map((s) => `${s.id}.ts`).sort(), files.sort());
  });
});
