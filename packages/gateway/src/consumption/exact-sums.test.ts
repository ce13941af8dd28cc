import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consumptionAmountColumns } from '@partner-widgets/contract/consumption';
import { amountText } from '@partner-widgets/domain/money';
import { bulkInsert } from '../seed/bulk-insert.js';
import { seededRandom } from '../seed/random.js';
import { startAtCurrentCycle } from '../testing/current-cycle.js';
import { allConsumption, type TestGateway } from '../testing/test-gateway.js';

/** Adds decimal texts digit by digit: shares nothing with the code under test. */
function addDecimals(texts: readonly string[]): bigint {
  let sum = 0n;
  for (const text of texts) {
    const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
    const units = BigInt(`${whole}${fraction.padEnd(8, '0')}`);
    sum += sign ? -units : units;
  }
  return sum;
}

describe('totals of a filter', () => {
  let gateway: TestGateway;
  let token: string;
  let cycle: string;
  before(async () => {
    ({ gateway, token, cycle } = await startAtCurrentCycle());
  });
  after(() => gateway.stop());

  const summary = (filter: Record<string, unknown>) =>
    gateway.client.call('summarizeConsumption', { body: { filter } }, { token });

  it('equal the sums of the raw decimals for 40 random filters (customers/GEN-09)', async () => {
    const random = seededRandom(7);
    const everything = await allConsumption(gateway.client, token, { cycle, includeZero: true });
    const some = <T>(values: readonly T[]) => [
      ...new Set([random.pick(values), random.pick(values)]),
    ];
    for (let round = 0; round < 40; round++) {
      const filter: Record<string, unknown> = { cycle, includeZero: random.chance(0.5) };
      if (random.chance(0.3))
        filter['serviceTypeCodes'] = some(everything.map((row) => row.serviceTypeCode));
      if (random.chance(0.3))
        filter['billDetailTypes'] = some(everything.map((row) => row.billDetailType));
      if (random.chance(0.3)) filter['customerIds'] = some(everything.map((row) => row.customerId));
      if (random.chance(0.3)) filter['regionCodes'] = some(everything.map((row) => row.regionCode));
      if (random.chance(0.2)) filter['associationType'] = random.pick(everything).associationType;
      if (random.chance(0.2)) filter['dayBegin'] = `${cycle}-01`;
      if (filter['dayBegin']) filter['dayEnd'] = `${cycle}-${random.pick(['05', '14', '28'])}`;
      const rows = await allConsumption(gateway.client, token, filter);
      const { body, text } = await summary(filter);
      assert.equal(body.count, rows.length, text);
      assert.equal(body.customers, new Set(rows.map((row) => row.customerId)).size);
      for (const column of consumptionAmountColumns) {
        const expected = addDecimals(rows.map((row) => row[column]));
        assert.equal(
          addDecimals([body.amounts[column]]),
          expected,
          `${column} ${JSON.stringify(filter)}`,
        );
      }
      const refunds = rows
        .map((row) => row.paymentAmount)
        .filter((amount) => amount.startsWith('-'));
      assert.equal(addDecimals([body.refundAmount]), addDecimals(refunds));
    }
  });

  it('keep the identities of customers/CD-20 and CD-21 in every row', async () => {
    for (const row of await allConsumption(gateway.client, token, { cycle, includeZero: true })) {
      const { officialAmount, discountAmount, paymentAmount, eraseAmount } = row;
      const rest = addDecimals([officialAmount]) - addDecimals([discountAmount, paymentAmount]);
      assert.equal(addDecimals([eraseAmount]), rest, row.id);
      const parts = [row.cashAmount, row.creditAmount, row.couponAmount, row.cashCouponAmount];
      parts.push(row.storedValueCardAmount, row.debtAmount, row.writeoffAmount);
      assert.equal(addDecimals(parts), addDecimals([paymentAmount]), row.id);
    }
  });

  it('hide zero rows and keep refunds unless all are asked for (customers/CD-01…04)', async () => {
    const shown = await allConsumption(gateway.client, token, { cycle });
    const all = await allConsumption(gateway.client, token, { cycle, includeZero: true });
    const zero = all.filter((row) => addDecimals([row.paymentAmount]) === 0n);
    assert.ok(zero.length > 0);
    assert.equal(shown.length, all.length - zero.length);
    const everyCycle = await gateway.client.call(
      'summarizeConsumption',
      { body: { filter: { cycle, billDetailTypes: ['4', '20', '24'] } } },
      { token },
    );
    assert.equal(everyCycle.body.amounts.paymentAmount, everyCycle.body.refundAmount);
  });

  it('are exact beyond 64 bits', async () => {
    const [row] = await gateway.gateway.store.tables
      .selectFrom('consumption_records')
      .selectAll()
      .where('partner_id', '=', 'p-dist-0001')
      .limit(1)
      .execute();
    assert.ok(row);
    const greatest = 9_223_372_036_854_775_807n;
    const rows = Array.from({ length: 50 }, (_, number) => ({
      ...row,
      counts_for_manager: 1,
      id: `great-${number}`,
      cycle,
      customer_id: 'customer-of-great-sums',
      official_amount: greatest,
      discount_amount: -greatest,
      erase_amount: 1n,
      payment_amount: greatest - BigInt(number),
      cash_amount: 0n,
      credit_amount: 0n,
      coupon_amount: 0n,
      cash_coupon_amount: 0n,
      stored_value_card_amount: 0n,
      debt_amount: 0n,
      writeoff_amount: 0n,
    }));
    await bulkInsert(gateway.gateway.store, 'consumption_records', rows);
    const { body } = await summary({ cycle, customerIds: ['customer-of-great-sums'] });
    assert.equal(body.amounts.officialAmount, amountText(greatest * 50n));
    assert.equal(body.amounts.discountAmount, amountText(-greatest * 50n));
    assert.equal(body.amounts.paymentAmount, amountText(greatest * 50n - 1225n));
  });
});
