import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Complaints } from '../support/browser.js';
import { pageOf } from '../support/pages.js';
import { assertSoon, cellsOf, ready, Story } from '../support/story.js';
import { wholeCycle } from '../support/whole-cycle.js';

const amountOf = (text: string): number => Number(text.replaceAll(',', ''));

describe('a new tab with the whole cycle when the gateway is gone', () => {
  const story = new Story();

  it('sorts, searches and sums the cycle, and says that it is offline', async () => {
    const context = await story.context();
    const first = await story.show(context, 'consumption-detail-table');
    await wholeCycle(first.page);
    const total = await first.page.locator('[part~="total-payment"] .value').innerText();
    await first.page.close();
    await story.demo.killGateway();

    const page = await context.newPage();
    const complaints = new Complaints(page);
    complaints.expectFailedRequests();
    await page.goto(`${story.demo.url}${pageOf['consumption-detail-table']}`);
    await ready(page);
    await wholeCycle(page);
    await page
      .locator(
        '[part~="header-cell"][data-column="paymentAmount"], [part~="header-cell"]:has-text("应付金额")',
      )
      .first()
      .click();
    await assertSoon(async () => {
      const shown = (await cellsOf(page, 'paymentAmount')).slice(0, 10).map(amountOf);
      return shown.length > 5 && shown.every((value, at) => at === 0 || value >= shown[at - 1]!);
    }, 20);
    assert.equal(await page.locator('[part~="total-payment"] .value').innerText(), total);

    const name = (await cellsOf(page, 'productName'))[0] ?? '';
    await page.locator('[part="search"] select').selectOption('productName');
    await page.locator('[part="search"] input').fill(name);
    await assertSoon(async () => {
      const shown = await cellsOf(page, 'productName');
      return shown.length > 0 && shown.every((text) => text.includes(name));
    }, 20);
    assert.notEqual(await page.locator('[part~="total-payment"] .value').innerText(), total);
    complaints.assertNone();
  });
});
