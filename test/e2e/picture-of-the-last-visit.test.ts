import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { Complaints, everythingStored } from '../support/browser.js';
import { HostPage, snippet } from '../support/host-page.js';
import { assertSoon, cellsOf, Story } from '../support/story.js';

const widget = '<consumption-detail-table></consumption-detail-table>';

const pictured = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const frame = document.querySelector('consumption-detail-table')?.shadowRoot;
    const texts = frame?.querySelector('.picture')?.shadowRoot?.querySelectorAll('i') ?? [];
    // A column is one text.
    return [...texts].flatMap(({ textContent }) => textContent.split('\n')).filter(Boolean);
  });

/** Where the first amounts stand, whoever has drawn them. */
const placeOf = (page: Page, text: string): Promise<readonly [number, number] | undefined> =>
  page.evaluate((wanted) => {
    const find = (root: ParentNode): Range | undefined => {
      for (const element of root.querySelectorAll('*')) {
        for (const node of element.childNodes) {
          const lines = node instanceof Text ? node.data.split('\n') : [];
          const line = lines.findIndex((text) => text.trim() === wanted);
          if (line < 0) continue;
          const range = document.createRange();
          const start = lines.slice(0, line).join(' ').length + Math.min(line, 1);
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          return range;
        }
        const inside = element.shadowRoot && find(element.shadowRoot);
        if (inside) return inside;
      }
      return undefined;
    };
    const range = find(document);
    if (!range) return undefined;
    const { left, top } = range.getBoundingClientRect();
    return [Math.round(left), Math.round(top)] as const;
  }, text);

const logout = (page: Page): Promise<void> =>
  page.evaluate(() =>
    (
      document.querySelector('partner-provider') as HTMLElement & { logout(): Promise<void> }
    ).logout(),
  );

describe('a second visit', () => {
  const story = new Story();
  const hosts: HostPage[] = [];
  afterEach(async () => {
    for (const host of hosts.splice(0)) await host.close();
  });

  /** A portal that states its operator, as its own server knows who that is. */
  async function portal(operator = 'op-dist-admin'): Promise<HostPage> {
    const host = await HostPage.open(story.demo, operator);
    hosts.push(host);
    const { html, script } = snippet(story.demo.gatewayUrl, widget);
    const { principal } = await story.demo.session(operator);
    host.file('/', html.replace('locale=', `principal="${principal}" locale=`));
    host.file('/other', html.replace('locale=', `principal="somebody-else" locale=`));
    host.file('/portal.js', script);
    return host;
  }

  async function firstVisit(context: BrowserContext, host: HostPage): Promise<readonly string[]> {
    const page = await context.newPage();
    const complaints = new Complaints(page);
    await page.goto(`${host.url}/`);
    await assertSoon(async () => (await everythingStored(page)).includes('shapes'), 15);
    const amounts = await cellsOf(page, 'paymentAmount');
    complaints.assertNone();
    await page.close();
    return amounts;
  }

  /** The code does not come until it is let through. */
  async function withheldVisit(context: BrowserContext, url: string) {
    const page = await context.newPage();
    const complaints = new Complaints(page);
    const waiting: (() => void)[] = [];
    let isOpen = false;
    await page.route(/\/chunks\/(?!beside-the-code|early-worker)/, async (route) => {
      if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
      await route.continue();
    });
    await page.goto(url);
    const letThrough = (): void => {
      isOpen = true;
      for (const go of waiting) go();
    };
    return { page, complaints, letThrough };
  }

  it('shows the rows of the first one, masked, where they will stand, before its code is there', async () => {
    const host = await portal();
    const context = await story.context();
    const [amount = ''] = await firstVisit(context, host);
    const { page, complaints, letThrough } = await withheldVisit(context, `${host.url}/`);
    const texts = await pictured(page);
    assert.ok(texts.includes(amount), `${amount} in ${texts.join()}`);
    assert.ok(
      texts.some((text) => text.includes('**')),
      texts.join(),
    );
    const before = await placeOf(page, amount);
    letThrough();
    await page.waitForSelector('html[data-ready]');
    assert.deepEqual(await pictured(page), []);
    assert.deepEqual(await placeOf(page, amount), before);
    complaints.assertNone();
  });

  it('tells how old they are when the code is late', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const { page } = await withheldVisit(context, `${host.url}/`);
    await assertSoon(async () => (await pictured(page)).some((text) => text.includes('数据截至')));
  });

  it('goes, and says nothing to the page, when what comes beside its code can not be had', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    // As in a page in the background: the failure comes before the frame.
    await page.addInitScript(() => (window.requestAnimationFrame = () => 0));
    await page.route(/\/chunks\/(beside-the-code|early-worker)/, (route) => route.abort());
    await page.goto(`${host.url}/`);
    await assertSoon(async () => (await pictured(page)).length === 0);
    assert.deepEqual(errors, []);
  });

  it('shows nothing to somebody else', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const { page } = await withheldVisit(context, `${host.url}/other`);
    assert.deepEqual(await pictured(page), []);
  });

  it('takes them away when it turns out to be somebody else, before the new rows come', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const { page, letThrough } = await withheldVisit(context, `${host.url}/`);
    // The portal's back end signs in another operator by now, and the gateway does not answer.
    const { token, principal } = await story.demo.session('op-dist-operator');
    await page.route('**/my-backend/partner-session', (route) =>
      route.fulfill({
        json: { token, principal, expiresIn: 900, serverTime: new Date().toISOString() },
      }),
    );
    await page.route(`${story.demo.gatewayUrl}/**`, () => undefined);
    assert.notDeepEqual(await pictured(page), []);
    letThrough();
    await assertSoon(async () => (await pictured(page)).length === 0);
    await assertSoon(async () => !(await everythingStored(page)).includes('shapes'));
  });

  it('reads its whole cycle from disk before its code is there, and has it from that worker then', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const { page, complaints, letThrough } = await withheldVisit(context, `${host.url}/`);
    await assertSoon(async () => page.workers().length === 1);
    const [worker] = page.workers();
    letThrough();
    await page.getByTitle('可离线使用').waitFor();
    assert.deepEqual(page.workers(), [worker]);
    complaints.assertNone();
  });

  it('lets go of what it has read when somebody logs out in another tab', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const waiting = await withheldVisit(context, `${host.url}/`);
    await assertSoon(async () => waiting.page.workers().length === 1);
    const signedIn = await context.newPage();
    await signedIn.goto(`${host.url}/`);
    await signedIn.waitForSelector('html[data-ready]');
    await logout(signedIn);
    await assertSoon(async () => waiting.page.workers().length === 0);
  });

  it('has none after a logout, and an open one goes with it', async () => {
    const host = await portal();
    const context = await story.context();
    await firstVisit(context, host);
    const waiting = await withheldVisit(context, `${host.url}/`);
    assert.notDeepEqual(await pictured(waiting.page), []);
    const signedIn = await context.newPage();
    await signedIn.goto(`${host.url}/`);
    await signedIn.waitForSelector('html[data-ready]');
    await logout(signedIn);
    await assertSoon(async () => !(await everythingStored(signedIn)).includes('shapes'));
    await assertSoon(async () => (await pictured(waiting.page)).length === 0);
    const next = await withheldVisit(context, `${host.url}/`);
    assert.deepEqual(await pictured(next.page), []);
  });
});
