import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Database from 'libsql';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Complaints, launchBrowser, newContext } from '../support/browser.js';
import { GatewayProcess } from '../support/gateway-process.js';
import { HostPage, minimumPolicy, snippet } from '../support/host-page.js';
import { assertSoon, cellsOf } from '../support/story.js';
import { cycleState, wholeCycle } from '../support/whole-cycle.js';

declare const degraded: readonly string[];
declare const framesSeen: ReadonlySet<string>;

interface Seen {
  readonly top: number;
  readonly rows: readonly string[];
  readonly selected: string;
  readonly focus: string;
}

/** What a user sees of the table: where it is, which rows, how many are selected, which cell has the focus. */
const seen = (page: Page): Promise<Seen> =>
  page.locator('partner-data-table').evaluate((table) => {
    const root = table.shadowRoot!;
    const text = (node: Element | null | undefined): string => node?.textContent?.trim() ?? '';
    const focused = root.activeElement;
    return {
      top: root.querySelector('[part="table"]')!.scrollTop,
      rows: [...root.querySelectorAll('.body [part~="cell-tradeId"]')]
        .map((cell) => `${cell.parentElement?.getAttribute('aria-rowindex')} ${text(cell)}`)
        .sort(),
      selected: text(root.querySelector('.selection')),
      focus: `${focused?.parentElement?.getAttribute('aria-rowindex')} ${text(focused)}`,
    };
  });

/** Which chunks are in the database of the page's origin. */
const chunksOnDisk = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name!);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const keys = opening.result.transaction('chunks').objectStore('chunks').getAllKeys();
      await new Promise((resolve) => (keys.onsuccess = resolve));
      found.push(...keys.result.map(String));
      opening.result.close();
    }
    return found;
  });

/** Keeps how the rows look in each frame from now on, each look once. */
function watchFrames(): void {
  const table = document.querySelector('consumption-detail-table')!.shadowRoot!;
  const root = table.querySelector('partner-data-table')!.shadowRoot!;
  const looks = new Set<string>();
  Object.assign(globalThis, { framesSeen: looks });
  const look = (): void => {
    const grid = root.querySelector('[part="table"]')!;
    const rows = [...root.querySelectorAll('.body [part~="cell-tradeId"]')];
    const texts = rows.map(
      (cell) => `${cell.parentElement?.getAttribute('aria-rowindex')} ${cell.textContent?.trim()}`,
    );
    looks.add(`${grid.scrollTop} ${texts.sort().join()}`);
    requestAnimationFrame(look);
  };
  look();
}

const workerFile = '**/partner-widgets-worker.js';
const chunk = /\/v1\/consumption\/[^/]+\/chunks\//;

describe('the whole cycle of a table in a portal', () => {
  let gateway: GatewayProcess;
  let browser: Browser;
  let host: HostPage;
  let context: BrowserContext;
  let page: Page;
  let complaints: Complaints;
  before(async () => {
    gateway = await GatewayProcess.start();
    browser = await launchBrowser();
    host = await HostPage.open(gateway, 'op-dist-admin');
    const table = '<consumption-detail-table></consumption-detail-table>';
    const { html, script } = snippet(gateway.gatewayUrl, table);
    host.file('/', html);
    const policy = minimumPolicy(gateway.gatewayUrl);
    host.file('/without-workers', html, policy.replace("worker-src 'self'", "worker-src 'none'"));
    host.file('/portal.js', script);
  });
  after(async () => {
    await browser?.close();
    await host?.close();
    await gateway?.stop();
  });

  /** A browser that nobody has used, with what `prepare` does to it; its rows stand when this resolves. */
  async function visit(
    prepare: (context: BrowserContext) => Promise<unknown>,
    path = '/',
  ): Promise<void> {
    context = await newContext(browser, { viewport: { width: 1440, height: 900 } });
    await context.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { degraded: heard });
      addEventListener('partner-degraded', (event) =>
        heard.push((event as CustomEvent<{ reason: string }>).detail.reason),
      );
    });
    await prepare(context);
    await open(path);
  }

  async function open(path = '/'): Promise<void> {
    page = await context.newPage();
    complaints = new Complaints(page);
    await page.goto(`${host.url}${path}`);
    assert.ok((await cellsOf(page, 'paymentAmount')).length > 5);
  }

  /** The strip says so, and so does the event that the host gets. */
  async function says(words: RegExp, ...reasons: string[]): Promise<void> {
    await assertSoon(async () => words.test(await cycleState(page)), 20);
    assert.deepEqual(await page.evaluate(() => [...degraded]), reasons);
  }

  /** Rows of the server come for a question that was not asked yet. */
  async function pagesServe(): Promise<void> {
    const asked = page.waitForResponse(/\/v1\/consumption\/query/);
    await page.locator('[part~="header-cell"]:has-text("应付金额")').first().click();
    assert.equal((await asked).status(), 200);
    await assertSoon(async () => {
      const shown = await cellsOf(page, 'paymentAmount');
      const amounts = shown.slice(0, 8).map((text) => Number(text.replaceAll(',', '')));
      return amounts.length > 5 && amounts.every((one, at) => at === 0 || one >= amounts[at - 1]!);
    }, 10);
  }

  it('the worker’s file is not there: pages serve, and it says so; back from an outage it is asked for again', async () => {
    await visit((one) => one.route(workerFile, (route) => route.fulfill({ status: 404 })));
    complaints.expectFailedRequests();
    await says(/页面禁止工作线程，按页显示/, 'dataset-worker-blocked');
    await pagesServe();
    await context.unroute(workerFile);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await wholeCycle(page, 0, 20);
    complaints.assertNone();
    await context.close();
  });

  it('the page’s policy has no room for workers: pages serve, and it says so', async () => {
    await visit(async () => undefined, '/without-workers');
    complaints.expectRefusedWorker();
    await says(/页面禁止工作线程，按页显示/, 'dataset-worker-blocked');
    await pagesServe();
    complaints.assertNone();
    await context.close();
  });

  it('the worker dies when it has all rows: pages go on, and the next visit has them again', async () => {
    await visit(async () => undefined);
    await wholeCycle(page);
    const before = await cellsOf(page, 'tradeId');
    await page.workers()[0]!.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of luck');
      });
    });
    await says(/工作线程已停止，按页显示/, 'dataset-worker-crashed');
    assert.deepEqual(await cellsOf(page, 'tradeId'), before);
    await pagesServe();
    complaints.assertNone();
    await page.close();
    await open();
    await wholeCycle(page);
    complaints.assertNone();
    await context.close();
  });

  it('the worker dies in the middle of the download: pages go on', async () => {
    const held: (() => void)[] = [];
    await visit((one) =>
      one.route(chunk, async (route) => {
        await new Promise<void>((resolve) => held.push(resolve));
        await route.continue().catch(() => undefined);
      }),
    );
    await assertSoon(async () => held.length > 1, 20);
    await page.workers()[0]!.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of luck');
      });
    });
    await says(/工作线程已停止，按页显示/, 'dataset-worker-crashed');
    for (const go of held) go();
    await pagesServe();
    complaints.assertNone();
    await context.close();
  });

  it('a private window without a disk: all rows, in this tab only', async () => {
    await visit((one) =>
      one.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })),
    );
    await says(/行已在此标签页中/, 'cache-unavailable', 'dataset-not-kept');
    complaints.assertNone();
    await context.close();
  });

  it('comes while a user is deep in the table: place, selection and focus stay, in every frame', async () => {
    const held: (() => void)[] = [];
    let isHeld = true;
    await visit((one) =>
      one.route(chunk, async (route) => {
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      }),
    );
    await assertSoon(async () => held.length > 1, 20);
    const grid = page.locator('partner-data-table [part="table"]');
    await grid.evaluate((element) => element.scrollTo(0, 4_200));
    await assertSoon(async () => (await seen(page)).rows.length > 5, 10);
    const boxes = page.locator('partner-data-table .body input[type="checkbox"]');
    await boxes.nth(5).click();
    await boxes.nth(7).click();
    await page.locator('.body [part~="cell-tradeId"]').nth(6).focus();
    const before = await seen(page);
    assert.ok(before.top > 4_000 && before.rows.length > 5 && before.focus, JSON.stringify(before));
    assert.match(before.selected, /2/);
    await page.evaluate(watchFrames);
    isHeld = false;
    for (const go of held) go();
    await wholeCycle(page);
    // Its rows have taken the place of the server's when the totals are asked of them.
    await page.waitForTimeout(500);
    assert.deepEqual(await seen(page), before);
    const frames = await page.evaluate(() => [...framesSeen]);
    assert.deepEqual(frames, [frames[0]], 'something flickered');
    complaints.assertNone();
    await context.close();
  });

  it('bytes that are not what was announced are never shown: pages serve, and it says so', async () => {
    await visit((one) =>
      one.route(chunk, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[body.length >> 1]! ^= 1;
        await route.fulfill({ response, body });
      }),
    );
    await says(/收到的数据已损坏，按页显示/);
    await pagesServe();
    complaints.assertNone();
    await context.close();
  });

  it('an account manager who loses his customers: their rows leave screen and disk at the next look', async () => {
    const portal = await HostPage.open(gateway, 'op-dist-manager');
    try {
      const table = '<consumption-detail-table></consumption-detail-table>';
      const { html, script } = snippet(gateway.gatewayUrl, table);
      portal.file('/', html);
      portal.file('/portal.js', script);
      context = await newContext(browser, { viewport: { width: 1440, height: 900 } });
      page = await context.newPage();
      const listed: string[] = [];
      page.on('request', (request) => {
        if (chunk.test(request.url())) listed.push(request.url());
      });
      await page.goto(portal.url);
      await wholeCycle(page);
      const before = await chunksOnDisk(page);
      const known = new Set(listed);
      assert.equal(before.length, known.size);
      const database = new Database(gateway.databaseFile, { timeout: 10_000 });
      database.exec(
        "update consumption_records set account_manager_id = 'am-0002' where account_manager_id = 'am-0001'",
      );
      database.close();
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await assertSoon(async () => {
        const now = await chunksOnDisk(page);
        return before.every((key) => !now.includes(key));
      }, 20);
      await assertSoon(async () => /^0 行/.test(await cycleState(page)), 20);
      // The server gives him nothing of it either, whatever he remembers.
      const { token } = await gateway.session('op-dist-manager');
      for (const url of known) {
        const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
        assert.equal(answer.status, 404);
      }
    } finally {
      await context.close();
      await portal.close();
    }
  });
});
