import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cycleRange } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { parseAmount } from '@partner-widgets/domain/money';
import { bulkInsert } from '../seed/bulk-insert.js';
import {
  allConsumption,
  problemCode,
  startTestGateway,
  type TestGateway,
} from '../testing/test-gateway.js';
import { monthsBefore } from './selection.js';

describe('the customer board', () => {
  let gateway: TestGateway;
  let token: string;
  let current: string;
  before(async () => {
    gateway = await startTestGateway();
    token = await gateway.client.session('op-dist-admin');
    current = (await gateway.client.call('getCapabilities', {}, { token })).body.currentCycle;
  });
  after(() => gateway.stop());
  const year = () => ({ monthBegin: shiftCycle(current, -11), monthEnd: current });
  const eventsOf = async () => {
    const { tables } = gateway.gateway.store;
    return tables
      .selectFrom('association_records')
      .selectAll()
      .where('partner_id', '=', 'p-dist-0001')
      .where('status', '=', 'COMPLETED')
      .execute();
  };

  it('counts events by GMT+08:00 month, months without any as 0 (customers/CB-05, CB-06)', async () => {
    const { body } = await gateway.client.call(
      'getBoardNewAssociations',
      { query: year() },
      { token },
    );
    assert.equal(body.months.length, 12);
    const events = (await eventsOf()).filter(
      (row) => row.operation_type === 'ASSOCIATE' && row.operation_time < body.asOf,
    );
    for (const { month, count, byAssociationType } of body.months) {
      assert.equal(
        count,
        events.filter((row) => billingCycleOf(row.operation_time) === month).length,
        month,
      );
      assert.equal(
        count,
        byAssociationType.reduce((sum, item) => sum + item.count, 0),
      );
    }
    assert.equal(
      body.total,
      body.months.reduce((sum, { count }) => sum + count, 0),
    );
  });

  it('counts a customer that came, left and came again as 2 and 1 (customers/CB-02)', async () => {
    const totals = async () =>
      (await gateway.client.call('getBoardAssociationTotals', { query: year() }, { token })).body;
    const before = await totals();
    const day = 24 * 60 * 60 * 1000;
    const at = (days: number) =>
      `${new Date(Date.parse(before.end) - days * day).toISOString().slice(0, 19)}Z`;
    const event = (number: number, operation: string, time: string) => ({
      record_id: `ar-again-${number}`,
      customer_id: 'customer-that-came-again',
      partner_id: 'p-dist-0001',
      distributor_id: null,
      account_manager_id: null,
      operation_type: operation,
      association_type_before: operation === 'ASSOCIATE' ? null : '1',
      association_type_after: operation === 'ASSOCIATE' ? '1' : null,
      initiator: 'CUSTOMER',
      status: 'COMPLETED',
      operation_time: time,
      reason: '',
    });
    await bulkInsert(gateway.gateway.store, 'association_records', [
      event(1, 'ASSOCIATE', at(300)),
      event(2, 'DISASSOCIATE', at(200)),
      event(3, 'ASSOCIATE', at(100)),
      event(4, 'ASSOCIATE', at(400)),
    ]);
    const after = await totals();
    assert.equal(after.associateCount - before.associateCount, 2);
    assert.equal(after.disassociateCount - before.disassociateCount, 1);
  });

  it('sums revenue exactly: due less vouchers and cash coupons, refunds negative (customers/CB-10)', async () => {
    const month = shiftCycle(current, -2);
    const { body } = await gateway.client.call(
      'getBoardRevenue',
      { query: { monthBegin: month, monthEnd: month } },
      { token },
    );
    const rows = await allConsumption(gateway.client, token, { cycle: month, includeZero: true });
    const revenue = (own: typeof rows) =>
      own.reduce(
        (sum, row) =>
          sum +
          parseAmount(row.paymentAmount) -
          parseAmount(row.couponAmount) -
          parseAmount(row.cashCouponAmount),
        0n,
      );
    assert.equal(parseAmount(body.total), revenue(rows));
    assert.equal(body.topCustomers.length, 10);
    for (const top of body.topCustomers) {
      assert.equal(
        parseAmount(top.amount),
        revenue(rows.filter((row) => row.customerId === top.customerId)),
      );
    }
    const amounts = body.topCustomers.map((top) => parseAmount(top.amount));
    assert.deepEqual(
      amounts,
      [...amounts].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)),
    );
  });

  it('gives a manager the revenue from the day after his assignment (customers/CB-09)', async () => {
    const manager = await gateway.client.session('op-dist-manager');
    const month = shiftCycle(current, -1);
    const total = async () =>
      (
        await gateway.client.call(
          'getBoardRevenue',
          { query: { monthBegin: month, monthEnd: month } },
          { token: manager },
        )
      ).body.total;
    const before = parseAmount(await total());
    const { tables } = gateway.gateway.store;
    const row = await tables
      .selectFrom('consumption_records')
      .selectAll()
      .where('account_manager_id', '=', 'am-0001')
      .where('cycle', '=', month)
      .where('payment_amount', '>', 0n)
      .where('coupon_amount', '=', 0n)
      .where('cash_coupon_amount', '=', 0n)
      .executeTakeFirstOrThrow();
    const copy = { ...row, payment_amount: BigInt(row.payment_amount) } as never;
    await bulkInsert(gateway.gateway.store, 'consumption_records', [
      { ...(copy as object), id: 'on-the-day', counts_for_manager: 0 } as never,
      { ...(copy as object), id: 'the-day-after', counts_for_manager: 1 } as never,
    ]);
    assert.equal(parseAmount(await total()) - before, BigInt(row.payment_amount));
    const detail = await allConsumption(gateway.client, manager, { cycle: month });
    assert.ok(
      detail.some(({ id }) => id === 'on-the-day'),
      'in the details from the moment of assignment',
    );
  });

  it('shows today’s customers by dimension, and the same number in its tiles', async () => {
    const { body: profile } = await gateway.client.call(
      'getBoardProfile',
      { query: year() },
      { token },
    );
    const { body: count } = await gateway.client.call(
      'getBoardCount',
      { query: year() },
      { token },
    );
    const rows = await gateway.gateway.store.tables
      .selectFrom('customers')
      .selectAll()
      .where('partner_id', '=', 'p-dist-0001')
      .execute();
    for (const { total } of profile.dimensions) assert.equal(total, rows.length);
    const sinceMidnight = (await eventsOf()).filter(
      (row) => row.operation_time >= count.asOf,
    ).length;
    assert.ok(Math.abs(count.totalCustomers - rows.length) <= sinceMidnight);
    assert.equal(
      count.totalCustomers,
      count.byAssociationType.reduce((sum, item) => sum + item.count, 0),
    );
  });

  it('shows a manager his own only, and resellers’ customers to a distributor (customers/CB-08)', async () => {
    const manager = await gateway.client.session('op-dist-manager');
    const total = async (as: string, query: object) =>
      (
        await gateway.client.call(
          'getBoardProfile',
          { query: { ...year(), ...query } },
          { token: as },
        )
      ).body.dimensions[0]?.total;
    const own = await gateway.gateway.store.tables
      .selectFrom('customers')
      .selectAll()
      .where('account_manager_id', '=', 'am-0001')
      .execute();
    assert.equal(await total(manager, {}), own.length);
    assert.equal(await total(manager, { accountManagerId: 'am-0002' }), 0);
    const ofResellers = await gateway.gateway.store.tables
      .selectFrom('customers')
      .selectAll()
      .where('distributor_id', '=', 'p-dist-0001')
      .execute();
    assert.equal(await total(token, { scope: 'resellers' }), ofResellers.length);
    assert.equal(
      await total(token, { scope: 'resellers', resellerId: 'p-res-0002' }),
      ofResellers.filter((row) => row.partner_id === 'p-res-0002').length,
    );
    const refused = await gateway.client.call(
      'getBoardProfile',
      { query: { ...year(), scope: 'resellers' } },
      { token: manager },
    );
    assert.equal(problemCode(refused), 'reseller-not-permitted');
  });

  it('takes 12 months at most, in order, none older than 18 and none to come (customers/CB-12)', async () => {
    for (const query of [
      { monthBegin: shiftCycle(current, -12), monthEnd: current },
      { monthBegin: current, monthEnd: shiftCycle(current, -1) },
      { monthBegin: shiftCycle(current, -19), monthEnd: shiftCycle(current, -10) },
      { monthBegin: current, monthEnd: shiftCycle(current, 1) },
    ]) {
      const reply = await gateway.client.call('getBoardCount', { query }, { token });
      assert.deepEqual([reply.status, problemCode(reply)], [400, 'invalid-request']);
    }
  });

  it('lists association records by type, operation and time, newest first (customers/CB-03)', async () => {
    const records = async (filter: object, more: object = {}) =>
      (
        await gateway.client.call(
          'queryAssociationRecords',
          { body: { filter, offset: 0, limit: 100, ...more } },
          { token },
        )
      ).body;
    const all = await records({});
    const times = all.items.map((row) => row.operationTime);
    assert.deepEqual(times, [...times].sort().reverse());
    const switches = await records({ operationType: 'SWITCH_TYPE', associationType: '1' });
    assert.ok(
      switches.items.every((row) =>
        [row.associationTypeBefore, row.associationTypeAfter].includes('1'),
      ),
    );
    const { begin, end } = cycleRange(shiftCycle(current, -3));
    const inMonth = await records({ timeBegin: begin, timeEnd: end });
    assert.ok(inMonth.items.every((row) => row.operationTime >= begin && row.operationTime < end));
    assert.equal(
      (
        await gateway.client.call(
          'queryAssociationRecords',
          { body: { filter: { timeBegin: end, timeEnd: begin }, offset: 0, limit: 1 } },
          { token },
        )
      ).status,
      400,
    );
  });

  it('is complete up to last midnight, and says so (customers/CB-07)', async () => {
    const { body } = await gateway.client.call('getBoardCount', { query: year() }, { token });
    assert.match(body.asOf, /T16:00:00Z$/);
    assert.ok(Date.parse(body.asOf) <= Date.now());
  });

  it('goes back a month to the same day, or to the last one a shorter month has', () => {
    assert.equal(monthsBefore('2026-03-30T16:00:00Z', 1), '2026-02-27T16:00:00Z');
    assert.equal(monthsBefore('2026-01-14T16:00:00Z', 12), '2025-01-14T16:00:00Z');
  });
});
