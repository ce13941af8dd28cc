import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { canaryPattern } from '../../packages/gateway/src/seed/canaries.js';
import { Complaints, everythingInTheDom, everythingStored, shownText } from '../support/browser.js';
import { assertSoon, cellsOf, ready, Story } from '../support/story.js';

describe('expenditure details, from the menu', () => {
  const story = new Story();

  it('shows the current cycle with zero rows hidden and names masked (customers/CD-01, MK-01)', async () => {
    const context = await story.context();
    const page = await context.newPage();
    const complaints = new Complaints(page);
    await page.goto(`${story.demo.url}/home`);
    await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: '销售', exact: true })
      .click();
    await page
      .getByRole('navigation', { name: '页面导航' })
      .getByRole('link', { name: '客户消费' })
      .click();
    await page
      .getByRole('navigation', { name: '页签' })
      .getByRole('link', { name: '消费明细' })
      .click();
    await ready(page);
    const [year, month] = billingCycleOf(new Date()).split('-');
    const days = await cellsOf(page, 'consumeTime');
    assert.ok(days.length > 5);
    // The filters come behind the first rows.
    const cycle = `${year}年${Number(month)}月`;
    await assertSoon(async () =>
      (await shownText(page, 'consumption-detail-table')).includes(cycle),
    );
    const text = await shownText(page, 'consumption-detail-table');
    assert.match(text, /隐藏0元消费/);
    assert.match(text, /GMT\+08:00/);
    const amounts = await cellsOf(page, 'paymentAmount');
    assert.ok(amounts.length > 5);
    const names = (await cellsOf(page, 'customer')).filter((name) => !/[0-9a-f]{16}/.test(name));
    assert.ok(names.length > 0);
    for (const name of names) assert.match(name, /\*{2}/);
    complaints.assertNone();
  });

  it('holds no plain name, account, mobile or e-mail in the page or on disk (DESIGN §7.1)', async () => {
    const context = await story.context();
    const { page } = await story.show(context, 'consumption-detail-table');
    assert.doesNotMatch(await everythingInTheDom(page), canaryPattern);
    assert.doesNotMatch(await everythingStored(page), canaryPattern);
  });

  it('reveals the column on the eye and hides it again without a trace in the page (customers/MK-01, MK-06)', async () => {
    const context = await story.context();
    const { page } = await story.show(context, 'consumption-detail-table');
    const eye = page.locator('[part~="eye-button"]').first();
    await eye.click();
    await assertSoon(async () => canaryPattern.test(await shownText(page, 'partner-data-table')));
    assert.doesNotMatch(await everythingStored(page), canaryPattern);
    await eye.click();
    await assertSoon(async () => !canaryPattern.test(await everythingInTheDom(page)));
  });
});
