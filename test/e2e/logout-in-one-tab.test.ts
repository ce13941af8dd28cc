import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everythingInTheDom, everythingStored } from '../support/browser.js';
import { assertSoon, Story } from '../support/story.js';

describe('logout in one tab', () => {
  const story = new Story();

  it('empties screen and disk in every tab', async () => {
    const context = await story.context();
    const details = await story.show(context, 'consumption-detail-table');
    const log = await story.show(context, 'voucher-operation-log');
    const board = await story.show(context, 'partner-customer-board');
    await board.page.waitForLoadState('networkidle');
    assert.match(await everythingInTheDom(details.page), /\*{2}/);
    await details.page.bringToFront();
    await details.page.getByRole('button', { name: '退出登录' }).click();
    for (const { page } of [details, log, board]) {
      await assertSoon(async () => !/\*{2}/.test(await everythingInTheDom(page)));
    }
    const stored = await everythingStored(details.page);
    assert.doesNotMatch(stored, /\*{2}/);
    assert.doesNotMatch(stored, /"items"/);
  });
});
