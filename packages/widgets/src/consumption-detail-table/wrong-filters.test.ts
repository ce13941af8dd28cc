import { expect } from '@open-wc/testing';
import {
  readableText,
  stage,
  strike,
} from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = (options = {}) => stage<ConsumptionDetailTable>('consumption-detail-table', options);

describe('filters that are wrong', () => {
  afterEach(strike);

  const wrong: [string, Record<string, string>, string][] = [
    ['a month that does not exist (customers/CD-05)', { 'bill-cycle': '2026-13' }, '账期'],
    ['no month at all (customers/CD-05)', { 'bill-cycle': 'soon' }, '账期'],
    ['a future cycle (customers/CD-06)', { 'bill-cycle': '2999-01' }, '账期'],
    ['a cycle older than 18 months (customers/CD-07)', { 'bill-cycle': '2020-01' }, '账期'],
    ['one end of the days (customers/CD-08)', { 'day-begin': '2026-01-01' }, '交易日期'],
    ['10,000 characters', { 'trade-id': 'x'.repeat(10_000) }, '订单号/交易号'],
    ['a part of a sensitive text', { 'text-contains': 'customerName:a' }, '包含文字'],
    ['a part of nothing', { 'text-contains': 'resourceName:' }, '包含文字'],
    ['blanks', { 'resource-id': 'a b' }, '资源ID'],
  ];
  for (const [what, attributes, label] of wrong) {
    it(`${what}: the field is named and nothing is asked`, async () => {
      const { asked, part } = await show({ attributes });
      expect(part('issues')?.textContent).to.contain(label);
      expect(asked('queryConsumption')).to.equal(0);
      expect(asked('summarizeConsumption')).to.equal(0);
    });
  }

  for (const hostile of [{}, [], Symbol('x'), Object.create(null), () => undefined, NaN]) {
    it(`a host that sets ${Object.prototype.toString.call(hostile)} gets a face, not an exception`, async () => {
      const { asked, element } = await show({ properties: { billCycle: hostile } });
      expect(element.face).to.equal('invalid');
      expect(asked('queryConsumption')).to.equal(0);
    });
  }

  it('have a way on: reset shows the current cycle', async () => {
    const { element, scenario, part, until } = await show({
      attributes: { 'bill-cycle': '2026-13' },
    });
    const state = part('state')?.querySelector('partner-state');
    await until(() => state?.shadowRoot?.querySelector('button'), 'the button');
    state?.shadowRoot?.querySelector('button')?.click();
    await until(() => element.query.rows.total, 'rows');
    expect(element.hasAttribute('bill-cycle')).to.equal(false);
    // On a busy machine the page behind it has been asked for as well.
    const firstPages = scenario.gateway.seen.filter(
      ({ operation, body }) =>
        operation === 'queryConsumption' && (body as { offset?: number }).offset === 0,
    );
    expect(firstPages.length).to.equal(1);
  });

  it('limit the look-back as the host says (customers/Q-04)', async () => {
    const { element, scenario } = await show({ attributes: { 'max-months-back': '0' } });
    const [year, month] = scenario.gateway.world.currentCycle.split('-').map(Number);
    const before = new Date(Date.UTC(year ?? 0, (month ?? 1) - 2, 1)).toISOString().slice(0, 7);
    element.billCycle = before;
    await element.updateComplete;
    expect(element.face).to.equal('invalid');
  });

  it('typed by the user stay in their field; the rows stay and nothing is asked', async () => {
    const { element, asked, part, until } = await show();
    const before = asked('queryConsumption');
    const bar = part('filters') as HTMLElement;
    const field = bar.shadowRoot?.querySelector<HTMLInputElement>('#customerName');
    if (!field) throw new Error('no field');
    field.value = 'x'.repeat(10_000);
    field.dispatchEvent(new Event('change'));
    await element.updateComplete;
    await until(() => readableText(bar).includes('不能超过 64 个字符'), 'the message');
    expect(element.face).to.equal('rows');
    expect(element.customerName).to.equal(undefined);
    expect(asked('queryConsumption') + asked('resolveSubjects')).to.equal(before);
  });
});
