import assert from 'node:assert/strict';
import { readFile, rename } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { canaryPattern } from '../../packages/gateway/src/seed/canaries.js';
import { exactSum, GatewayApi } from '../support/gateway-api.js';
import { Story } from '../support/story.js';
import { readXlsx, type ReadSheet } from '../support/xlsx-reader.js';

describe('a file that the browser writes itself', () => {
  const story = new Story();
  const cycle = shiftCycle(billingCycleOf(new Date()), -1);

  async function openDialog(page: Page): Promise<Locator> {
    await page
      .locator('consumption-detail-table')
      .evaluate((element, value) => element.setAttribute('bill-cycle', value), cycle);
    await page.locator('[part~="row"]').first().waitFor();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByRole('menuitem', { name: '导出当前记录' }).click();
    const dialog = page.getByRole('dialog');
    // The dataset comes after the first rows.
    const here = dialog.getByRole('radio', { name: '在本浏览器中立即导出' });
    await here.check({ timeout: 40_000 });
    return dialog;
  }

  async function save(page: Page, dialog: Locator, extension: string): Promise<string> {
    await dialog.getByRole('checkbox').check();
    const downloading = page.waitForEvent('download', { timeout: 40_000 });
    await dialog.getByRole('button', { name: '立即导出' }).click();
    const download = await downloading;
    await dialog.getByText('核对一致').waitFor();
    const path = await download.path();
    await rename(path, `${path}.${extension}`);
    return `${path}.${extension}`;
  }

  it('XLSX: every row of the filter, exact, masked, with the sums of the server', async () => {
    const api = await GatewayApi.as(story.demo, 'op-dist-admin');
    const records = await api.allConsumption({ cycle });
    const { page, complaints } = await story.show(
      await story.context(),
      'consumption-detail-table',
    );
    const dialog = await openDialog(page);
    const path = await save(page, dialog, 'xlsx');
    const [sheet, about] = (await readXlsx(path)) as [ReadSheet, ReadSheet];
    const [header = [], ...rows] = sheet.rows;
    const column = (name: string): string[] => {
      const at = header.findIndex(({ text }) => text === name);
      assert.ok(at >= 0, name);
      return rows.map((row) => row[at]?.text ?? '');
    };
    assert.deepEqual(column('记录ID').toSorted(), records.map(({ id }) => id).toSorted());
    assert.equal(
      exactSum(column('应付金额')),
      exactSum(records.map(({ paymentAmount }) => paymentAmount)),
    );
    assert.ok(column('客户ID').every((id) => id !== ''));
    assert.ok(column('订单号/交易号').some((id) => /^\d{18}$/.test(id)));
    const everything = JSON.stringify([sheet.rows, about.rows]);
    assert.doesNotMatch(everything, canaryPattern);
    complaints.assertNone();
  });

  it('CSV: says byte for byte what the server’s task says', async () => {
    const api = await GatewayApi.as(story.demo, 'op-dist-admin');
    const { page, complaints } = await story.show(
      await story.context(),
      'consumption-detail-table',
    );
    const dialog = await openDialog(page);
    await dialog.getByText('CSV', { exact: true }).click();
    const own = await readFile(await save(page, dialog, 'csv'), 'utf8');
    const created = await api.fetch('/v1/exports', {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({
        type: 'consumption-detail',
        filter: { cycle },
        format: 'csv',
        language: 'zh-CN',
        anonymisationAcknowledged: true,
      }),
    });
    const { id } = (await created.json()) as { id: string };
    let file = await api.fetch(`/v1/exports/${id}/file`);
    for (let tries = 0; !file.ok && tries < 200; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      file = await api.fetch(`/v1/exports/${id}/file`);
    }
    const bytes = Buffer.from(await file.arrayBuffer());
    assert.equal(own, bytes.toString('utf8'));
    complaints.assertNone();
  });
});
