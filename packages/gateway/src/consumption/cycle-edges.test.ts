import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { consumptionSortColumns } from '@partner-widgets/contract/consumption';
import { cycleRange } from '@partner-widgets/domain/billing-ranges';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import { startAtCurrentCycle } from '../testing/current-cycle.js';
import { allConsumption, problemCode, type TestGateway } from '../testing/test-gateway.js';

describe('billing cycles', () => {
  let gateway: TestGateway;
  let token: string;
  let current: string;
  before(async () => {
    ({ gateway, token, cycle: current } = await startAtCurrentCycle());
  });
  after(() => gateway.stop());
  const query = (filter: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    gateway.client.call(
      'queryConsumption',
      { body: { filter, offset: 0, limit: 100, ...more } },
      { token },
    );

  it('begin at 16:00 UTC: 16:30 on a month’s last day is the next cycle (customers/GEN-11)', async () => {
    const cycle = shiftCycle(current, -1);
    const edge = cycleRange(cycle).begin.replace('16:00:00', '16:30:00');
    const rows = await allConsumption(gateway.client, token, { cycle, includeZero: true });
    assert.ok(rows.some((row) => row.tradeTime === edge));
    for (const row of rows) {
      assert.ok(row.tradeTime >= cycleRange(cycle).begin && row.tradeTime < cycleRange(cycle).end);
    }
    const firstDay = { cycle, includeZero: true, dayBegin: `${cycle}-01`, dayEnd: `${cycle}-01` };
    const onFirst = await allConsumption(gateway.client, token, firstDay);
    assert.ok(onFirst.some((row) => row.tradeTime === edge));
  });

  it('reach 18 months back and never into the future (customers/CD-06, CD-07)', async () => {
    assert.equal((await query({ cycle: shiftCycle(current, -18) })).status, 200);
    assert.ok((await query({ cycle: shiftCycle(current, -18) })).body.total > 0);
    for (const cycle of [
      shiftCycle(current, -19),
      shiftCycle(current, 1),
      '2026-13',
      '26-01',
      '',
    ]) {
      const reply = await query({ cycle });
      assert.equal(reply.status, 400, cycle);
      assert.equal(problemCode(reply), 'invalid-request');
    }
  });

  it('take both days or none, in order and inside (customers/CD-08)', async () => {
    const cycle = shiftCycle(current, -2);
    const other = `${shiftCycle(current, -3)}-28`;
    for (const days of [
      { dayBegin: `${cycle}-03` },
      { dayEnd: `${cycle}-03` },
      { dayBegin: `${cycle}-09`, dayEnd: `${cycle}-03` },
      { dayBegin: other, dayEnd: `${cycle}-03` },
      { dayBegin: `${cycle}-31`, dayEnd: `${cycle}-32` },
    ]) {
      assert.equal((await query({ cycle, ...days })).status, 400, JSON.stringify(days));
    }
  });

  it('are paged without a gap or a repetition, in every order', async () => {
    const cycle = shiftCycle(current, -1);
    for (const column of consumptionSortColumns) {
      for (const descending of [true, false]) {
        const rows = await allConsumption(gateway.client, token, { cycle }, [
          { column, descending },
        ]);
        const { body } = await query({ cycle });
        assert.equal(rows.length, body.total);
        assert.equal(new Set(rows.map((row) => row.id)).size, rows.length, column);
      }
    }
  });

  it('sort by several columns, by value and not by text, ties by id', async () => {
    const cycle = shiftCycle(current, -1);
    const sort = [
      { column: 'chargingMode', descending: false },
      { column: 'paymentAmount', descending: true },
    ];
    const rows = await allConsumption(gateway.client, token, { cycle, includeZero: true }, sort);
    const units = (text: string) => BigInt(Math.round(Number(text) * 100));
    rows.reduce((before, row) => {
      if (before.chargingMode === row.chargingMode) {
        const [a, b] = [units(before.paymentAmount), units(row.paymentAmount)];
        assert.ok(a > b || (a === b && before.id < row.id));
      } else assert.ok(before.chargingMode < row.chargingMode);
      return row;
    });
  });

  it('count each distinct value as the filter does', async () => {
    const filter = { cycle: shiftCycle(current, -1) };
    const rows = await allConsumption(gateway.client, token, filter);
    for (const column of [
      'associationType',
      'accountManagerId',
      'serviceTypeCode',
      'chargingMode',
      'billDetailType',
      'regionCode',
      'paymentStatus',
    ] as const) {
      const { body } = await gateway.client.call(
        'distinctConsumption',
        { body: { filter, column } },
        { token },
      );
      const counted = Object.fromEntries(body.items.map(({ value, count }) => [value, count]));
      const expected: Record<string, number> = {};
      for (const row of rows) expected[row[column] ?? ''] = (expected[row[column] ?? ''] ?? 0) + 1;
      assert.deepEqual(counted, expected, column);
    }
  });

  it('name codes in the language asked for, unknown ones as themselves (customers/CD-24)', async () => {
    const read = (language: string) =>
      gateway.client.call(
        'distinctConsumption',
        {
          body: {
            filter: { cycle: shiftCycle(current, -1), includeZero: true },
            column: 'serviceTypeCode',
          },
        },
        { token, headers: { 'accept-language': language } },
      );
    const label = async (language: string) =>
      (await read(language)).body.items.find(({ value }) => value === 'hws.service.type.ec2')
        ?.label;
    assert.equal(await label('zh-CN'), '弹性云服务器');
    assert.equal(await label('en'), 'Elastic Cloud Server');
  });

  it('match an empty list of customers with nothing', async () => {
    const { body } = await query({ cycle: current, customerIds: [] });
    assert.deepEqual([body.total, body.items], [0, []]);
  });
});
