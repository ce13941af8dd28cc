import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { canaryPattern } from '../../packages/gateway/src/seed/canaries.js';
import { readCsv } from '../support/csv-reader.js';
import { exactSum, GatewayApi } from '../support/gateway-api.js';
import { Story } from '../support/story.js';

describe('the exported file', () => {
  const story = new Story();

  it('holds every row of the filter, exact, masked and safe, whatever the eye shows (customers/EX-01, EX-04)', async () => {
    const cycle = shiftCycle(billingCycleOf(new Date()), -1);
    const api = await GatewayApi.as(story.demo, 'op-dist-admin');
    const records = await api.allConsumption({ cycle });
    const context = await story.context();
    const { page, complaints } = await story.show(context, 'consumption-detail-table');
    await page
      .locator('consumption-detail-table')
      .evaluate((e, value) => e.setAttribute('bill-cycle', value), cycle);
    await page.locator('[part~="eye-button"]').first().click();
    await page.waitForTimeout(800);
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: '导出当前记录' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '导出', exact: true }).click();
    const downloading = page.waitForEvent('download', { timeout: 40_000 });
    await dialog.getByRole('button', { name: '下载' }).click({ timeout: 40_000 });
    const file = await (await downloading).path();
    const text = await readFile(file, 'utf8');
    assert.ok(text.startsWith('\ufeff'), 'a byte-order mark, for Excel');
    const [header = [], ...rows] = readCsv(text.slice(1));
    assert.equal(rows.length, records.length);
    const column = (name: string): string[] => {
      const at = header.indexOf(name);
      assert.ok(at >= 0, `${name} is in ${header.join()}`);
      return rows.map((row) => row[at] ?? '');
    };
    assert.equal(exactSum(column('应付金额')), exactSum(records.map((r) => r.paymentAmount)));
    assert.deepEqual(
      [...new Set(column('客户ID'))].sort(),
      [...new Set(records.map((r) => r.customerId))].sort(),
    );
    assert.doesNotMatch(text, canaryPattern);
    for (const row of rows)
      for (const cell of row) assert.doesNotMatch(cell, /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
    assert.ok(
      rows.some((row) => row.some((cell) => /^\d{18}$/.test(cell))),
      'an id of 18 digits stands as it is',
    );
    const first = records[0];
    assert.ok(first);
    complaints.assertNone();
  });
});
