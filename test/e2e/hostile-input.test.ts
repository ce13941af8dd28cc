import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import type { ConsumptionDetailTable } from '@partner-widgets/widgets/consumption-detail-table/consumption-detail-table';
import { Complaints } from '../support/browser.js';
import { pageOf } from '../support/pages.js';
import { ready, Story } from '../support/story.js';

const widget = 'consumption-detail-table';

describe('wrong input and broken answers', () => {
  const story = new Story();

  async function asked(
    change: (page: Page) => Promise<void>,
  ): Promise<{ page: Page; complaints: Complaints; queries: string[] }> {
    const context = await story.context();
    const { page, complaints } = await story.show(context, widget);
    await page.waitForLoadState('networkidle');
    const cycle = await page
      .locator(widget)
      .evaluate((element) => (element as ConsumptionDetailTable).query.filter?.cycle);
    const queries: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // The whole of the cycle that was asked for before may still be on its way.
      if (pathname.startsWith(`/v1/consumption/${cycle}/`)) return;
      if (pathname.startsWith('/v1/consumption/')) queries.push(pathname);
    });
    await change(page);
    await page.waitForTimeout(500);
    return { page, complaints, queries };
  }

  const attribute =
    (name: string, value: string) =>
    (page: Page): Promise<void> =>
      page
        .locator(widget)
        .evaluate(
          (element, [key, text]) => element.setAttribute(key as string, text as string),
          [name, value],
        );

  const wrong: readonly [string, (page: Page) => Promise<void>][] = [
    ['a month that is none (customers/CD-05)', attribute('bill-cycle', '2026-13')],
    ['a future cycle (customers/CD-06)', attribute('bill-cycle', '2099-01')],
    ['a cycle too far back (customers/CD-07)', attribute('bill-cycle', '2019-01')],
    ['one end of a range only (customers/CD-08)', attribute('day-begin', '2026-11-03')],
    ['a filter of 10,000 characters', attribute('resource-id', 'x'.repeat(10_000))],
    ['a text with blanks (customers/CM-03)', attribute('trade-id', 'a b')],
  ];
  for (const [name, change] of wrong) {
    it(`${name}: a face, a way on, and no request`, async () => {
      const { page, complaints, queries } = await asked(change);
      assert.deepEqual(queries, []);
      await page.getByRole('button', { name: /重置/ }).first().click();
      await page.locator('[part~="cell-paymentAmount"]').first().waitFor();
      complaints.assertNone();
    });
  }

  const broken: readonly [string, (route: Route) => Promise<void>][] = [
    [
      '500',
      (route) =>
        route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: '{"type":"urn:partner-widgets:problem:internal","title":"x","status":500,"requestId":"req-500"}',
        }),
    ],
    [
      'broken JSON',
      (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body: '{"items":[' }),
    ],
    ['a dead network', (route) => route.abort('connectionfailed')],
    [
      '429 with Retry-After',
      (route) =>
        route.fulfill({
          status: 429,
          headers: { 'Retry-After': '120', 'access-control-expose-headers': 'Retry-After' },
          contentType: 'application/problem+json',
          body: '{"type":"urn:partner-widgets:problem:rate-limited","title":"x","status":429,"requestId":"req-429"}',
        }),
    ],
  ];
  for (const [name, answer] of broken) {
    it(`${name}: a face and a way on`, async () => {
      const context = await story.context();
      const page = await context.newPage();
      const complaints = new Complaints(page);
      complaints.expectFailedRequests();
      await page.route('**/v1/consumption/**', async (route) => {
        if (route.request().method() === 'OPTIONS') return route.continue();
        const origin = new URL(story.demo.url).origin;
        const wrapped = Object.create(route) as Route;
        wrapped.fulfill = (options) =>
          route.fulfill({
            ...options,
            headers: {
              ...options?.headers,
              'access-control-allow-origin': origin,
              'content-type': options?.contentType ?? '',
            },
          });
        return answer(wrapped);
      });
      await page.goto(`${story.demo.url}${pageOf[widget]}`);
      const retry = page.getByRole('button', { name: /重试|重新/ }).first();
      await retry.waitFor({ timeout: 30_000 });
      await page.unroute('**/v1/consumption/**');
      if (name !== '429 with Retry-After') {
        await retry.click();
        await ready(page);
        await page.locator('[part~="cell-paymentAmount"]').first().waitFor();
      }
      complaints.assertNone();
    });
  }

  it('a malformed token: a face, and no request', async () => {
    const context = await story.context();
    const page = await context.newPage();
    const complaints = new Complaints(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${story.demo.url}/invite?as=op-reseller-invited#token=%00<script>`);
    await page.getByRole('heading', { name: '邀请链接不完整' }).waitFor();
    assert.equal(requests.filter((url) => url.includes('/v1/invitation')).length, 0);
    complaints.assertNone();
  });
});
