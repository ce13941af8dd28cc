import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { shownText } from '../support/browser.js';
import { exactSum, GatewayApi } from '../support/gateway-api.js';
import { assertSoon, Story } from '../support/story.js';

describe('totals of the whole filter', () => {
  const story = new Story();
  const current = billingCycleOf(new Date());

  const filters: readonly [string, Record<string, string>, Record<string, unknown>][] = [
    ['the current cycle', {}, {}],
    ['one charging mode', { 'charging-mode': '3' }, { chargingModes: ['3'] }],
    ['refunds only', { 'bill-type': '4' }, { billDetailTypes: ['4'] }],
    ['zero rows included', { 'include-zero': '' }, { includeZero: true }],
  ];
  for (const [name, attributes, filter] of filters) {
    it(`are the exact sums of raw decimals: ${name} (customers/GEN-09)`, async () => {
      const api = await GatewayApi.as(story.demo, 'op-dist-admin');
      const cycle = shiftCycle(current, -1);
      const records = await api.allConsumption({ cycle, ...filter });
      const context = await story.context();
      const { page } = await story.show(context, 'consumption-detail-table');
      await page.locator('consumption-detail-table').evaluate(
        (element, values) => {
          for (const [attribute, value] of Object.entries(values))
            element.setAttribute(attribute, value);
        },
        { 'bill-cycle': cycle, 'exact-values': '', ...attributes },
      );
      const expected = exactSum(records.map((r) => r.paymentAmount));
      const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');
      const [whole = '', fraction = ''] = expected.split('.');
      const amount = `${grouped(whole)}.${fraction.replace(/0{1,6}$/, '')}`;
      await assertSoon(async () => {
        const text = await shownText(page, 'consumption-detail-table');
        return text.includes(amount) && text.includes(grouped(String(records.length)));
      });
    });
  }

  it('a record at 16:30 UTC on a month’s last day counts in the next cycle (customers/GEN-11)', async () => {
    const api = await GatewayApi.as(story.demo, 'op-dist-admin');
    let edges = 0;
    for (let back = 1; back <= 3; back++) {
      const cycle = shiftCycle(current, -back);
      for (const record of await api.allConsumption({ cycle, includeZero: true })) {
        assert.equal(billingCycleOf(record.tradeTime), cycle);
        const utcMonth = record.tradeTime.slice(0, 7);
        if (utcMonth !== cycle) edges += 1;
      }
    }
    assert.ok(edges > 0, 'the seed has records in the last eight hours of a UTC month');
  });
});
