import { expect } from '@open-wc/testing';
import type { ConsumptionFilter, ConsumptionRecord } from '@partner-widgets/contract/consumption';
import { compareAmounts, parseAmount, sumAmounts } from '@partner-widgets/domain/money';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';
import { create as accountManager } from './account-manager.js';
import { create as manyRows } from './many-rows.js';
import { create as ready } from './ready.js';
import { create as supervisor } from './supervisor.js';
import type { Scenario } from './situation.js';
import { answerOf, ask, problemOf } from './testing/ask.js';

const now = () => Date.parse('2026-11-22T03:00:00Z');
const cycle = '2026-10';

async function allRows(
  scenario: Scenario,
  filter: ConsumptionFilter,
): Promise<ConsumptionRecord[]> {
  const rows: ConsumptionRecord[] = [];
  for (let offset = 0; ; offset += 100) {
    const body = { filter, offset, limit: 100 };
    const page = await answerOf(scenario, 'queryConsumption', { body });
    rows.push(...page.items);
    if (rows.length >= page.total || page.items.length === 0) return rows;
  }
}

describe('rows of the mock gateway', () => {
  it('hides zero rows and keeps refunds unless told otherwise (customers/CD-01…03)', async () => {
    const scenario = ready({ now });
    const [shown, all] = [
      await allRows(scenario, { cycle }),
      await allRows(scenario, { cycle, includeZero: true }),
    ];
    expect(all).to.have.length(1200);
    expect(shown.length).to.be.lessThan(all.length);
    expect(shown.some(({ paymentAmount }) => parseAmount(paymentAmount) === 0n)).to.equal(false);
    expect(shown.some(({ paymentAmount }) => parseAmount(paymentAmount) < 0n)).to.equal(true);
  });

  it('sums to the last decimal over the whole filter, whatever the page', async () => {
    const scenario = ready({ now });
    const filter = { cycle, chargingModes: ['3'] };
    const rows = await allRows(scenario, filter);
    const summary = await answerOf(scenario, 'summarizeConsumption', { body: { filter } });
    expect(summary.count).to.equal(rows.length);
    expect(summary.amounts.paymentAmount).to.equal(
      sumAmounts(rows.map((row) => row.paymentAmount)),
    );
    expect(summary.amounts.eraseAmount).to.equal(sumAmounts(rows.map((row) => row.eraseAmount)));
    expect(summary.customers).to.equal(new Set(rows.map((row) => row.customerId)).size);
  });

  it('gives rows whose parts add up (customers/CD-20, CD-21) and belong to their cycle (GEN-11)', async () => {
    for (const row of await allRows(ready({ now }), { cycle, includeZero: true })) {
      const { cashAmount, couponAmount, cashCouponAmount, debtAmount, paymentAmount } = row;
      expect(sumAmounts([cashAmount, couponAmount, cashCouponAmount, debtAmount])).to.equal(
        paymentAmount,
      );
      expect(sumAmounts([row.eraseAmount, row.discountAmount, paymentAmount])).to.equal(
        row.officialAmount,
      );
      expect(billingCycleOf(row.tradeTime)).to.equal(cycle);
    }
  });

  it('sorts by several columns and pages without a gap', async () => {
    const sort = [
      { column: 'billDetailType', descending: false },
      { column: 'paymentAmount', descending: true },
    ];
    const body = { filter: { cycle }, sort, offset: 0, limit: 100 };
    const { items } = await answerOf(ready({ now }), 'queryConsumption', { body });
    for (const [index, row] of items.slice(1).entries()) {
      const before = items[index];
      if (!before) continue;
      expect(before.billDetailType <= row.billDetailType).to.equal(true);
      if (before.billDetailType === row.billDetailType) {
        expect(compareAmounts(before.paymentAmount, row.paymentAmount)).to.be.at.least(0);
      }
    }
  });

  it('masks names until they are revealed, and shows no name of a customer that left', async () => {
    const scenario = ready({ now });
    const rows = await allRows(scenario, { cycle });
    const text = JSON.stringify(rows);
    for (const plain of scenario.gateway.world.sensitiveTexts.filter((name) => name.length > 3)) {
      expect(text).to.not.contain(JSON.stringify(plain).slice(1, -1));
    }
    expect(rows.some((row) => !row.stillAssociated && row.customerName === null)).to.equal(true);
    const customer = scenario.gateway.world.customers[0];
    const body = { kind: 'customer', ids: [customer?.id, 'c-foreign'], column: 'customerName' };
    const { items } = await answerOf(scenario, 'reveal', { body });
    expect(items).to.deep.equal([
      { id: customer?.id, name: customer?.name, accountName: customer?.accountName },
    ]);
  });

  it('resolves a name folded, and an unknown one to nothing', async () => {
    const scenario = ready({ now });
    const resolve = (name: string) =>
      answerOf(scenario, 'resolveSubjects', { body: { kind: 'customer', name } });
    expect((await resolve('full')).ids).to.have.length(1);
    expect((await resolve('nobody-of-that-name')).ids).to.deep.equal([]);
  });

  it('shows an account manager only his own, a supervisor nothing without one (customers/CD-13)', async () => {
    const rows = await allRows(accountManager({ now }), { cycle });
    expect(new Set(rows.map((row) => row.accountManagerId))).to.deep.equal(new Set(['am-01']));
    const refused = await ask(supervisor({ now }), 'queryConsumption', {
      body: { filter: { cycle } },
    });
    expect(await problemOf(refused)).to.equal('400 account-manager-required');
  });

  it('is the same in every run', async () => {
    const body = { filter: { cycle }, offset: 0, limit: 50 };
    const [one, other] = [ready({ now }), ready({ now })];
    expect(await answerOf(one, 'queryConsumption', { body })).to.deep.equal(
      await answerOf(other, 'queryConsumption', { body }),
    );
  });

  describe('two million of them', () => {
    it('counts them all and reaches the last one', async () => {
      const scenario = manyRows({ now });
      const page = (offset: number) =>
        answerOf(scenario, 'queryConsumption', { body: { filter: { cycle }, offset, limit: 10 } });
      const { total } = await page(0);
      expect(total).to.be.at.least(2_000_000);
      expect((await page(total - 3)).items).to.have.length(3);
      expect((await page(total)).items).to.deep.equal([]);
    });

    it('sums a filter exactly, days and codes included', async () => {
      const scenario = manyRows({ now });
      const filter = { cycle, resourceId: 'res-5', dayBegin: '2026-10-03', dayEnd: '2026-10-09' };
      const rows = await allRows(scenario, filter);
      const summary = await answerOf(scenario, 'summarizeConsumption', { body: { filter } });
      expect(rows.length).to.be.greaterThan(300);
      expect(summary.count).to.equal(rows.length);
      expect(summary.amounts.paymentAmount).to.equal(
        sumAmounts(rows.map((row) => row.paymentAmount)),
      );
      expect(new Set(rows.map(({ id }) => id)).size).to.equal(rows.length);
    });

    it('finds one by its trade id', async () => {
      const filter = { cycle, tradeId: '900000000000123456' };
      const rows = await allRows(manyRows({ now }), filter);
      expect(rows.map(({ tradeId }) => tradeId)).to.deep.equal([filter.tradeId]);
    });
  });
});
