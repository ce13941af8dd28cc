import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WidgetTag } from '@partner-widgets/scenarios/registry';
import { Complaints, shownText } from '../support/browser.js';
import { pageOf } from '../support/pages.js';
import { assertSoon, ready, Story } from '../support/story.js';

const offline = /离线/;

describe('a new tab when the gateway is gone', () => {
  const story = new Story();
  const widgets: readonly [WidgetTag, RegExp][] = [
    ['partner-customer-board', /客户数量统计/],
    ['consumption-detail-table', /\*{2}/],
    ['voucher-operation-log', /\*{2}/],
  ];

  it('shows the last view with its age and an offline notice, host back end alive and dead; nobody else sees it', async () => {
    const context = await story.context();
    for (const [widget] of widgets) {
      const { page } = await story.show(context, widget);
      await page.waitForLoadState('networkidle');
      await page.close();
    }
    await story.demo.killGateway();
    for (const hostBackEnd of ['alive', 'dead'] as const) {
      for (const [widget, sign] of widgets) {
        const page = await context.newPage();
        const complaints = new Complaints(page);
        complaints.expectFailedRequests();
        if (hostBackEnd === 'dead')
          await page.route('**/my-backend/partner-session', (route) => route.abort());
        await page.goto(`${story.demo.url}${pageOf[widget]}`);
        await ready(page);
        await assertSoon(async () => offline.test(await shownText(page, widget)), 15);
        await assertSoon(async () => sign.test(await shownText(page, widget)), 15);
        complaints.assertNone();
        await page.close();

        const other = await context.newPage();
        await other.goto(`${story.demo.url}${pageOf[widget]}?as=op-dist-operator`);
        await other.waitForTimeout(1_500);
        assert.equal(
          await other.locator('[part~="row"] [part~="cell"]').count(),
          0,
          `${widget}: another principal`,
        );
        await other.close();
      }
    }
  });
});
