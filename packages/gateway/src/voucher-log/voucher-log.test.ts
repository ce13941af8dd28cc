import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { amountText, parseAmount } from '@partner-widgets/domain/money';
import { problemCode, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

describe('the voucher operation log', () => {
  let gateway: TestGateway;
  let token: string;
  before(async () => {
    gateway = await startTestGateway();
    token = await gateway.client.session('op-dist-admin');
  });
  after(() => gateway.stop());
  const page = (filter: object, more: object = {}, as = token) =>
    gateway.client.call(
      'queryVoucherLog',
      { body: { filter, offset: 0, limit: 100, ...more } },
      { token: as },
    );
  async function everything(filter: object) {
    const items = [];
    for (;;) {
      const { body } = await page(filter, { offset: items.length });
      items.push(...body.items);
      if (items.length >= body.total) return items;
    }
  }

  it('has all eleven types, failures and the system as operator (vouchers/VL-01, OQ-15)', async () => {
    const rows = [
      ...(await everything({ subject: 'customer' })),
      ...(await everything({ subject: 'reseller' })),
    ];
    assert.deepEqual(
      [...new Set(rows.map((row) => row.operationType))].sort((a, b) => Number(a) - Number(b)),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
    );
    assert.ok(rows.some((row) => row.result === '-1' && row.errorCode));
    assert.ok(
      rows.filter((row) => /^[3-9]$/.test(row.operationType)).every((row) => row.operator === null),
    );
  });

  it('is newest first and pages without a gap; sorts by what is asked, ties by id', async () => {
    const rows = await everything({ subject: 'customer' });
    assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
    rows.reduce((before, row) => {
      assert.ok(
        before.operationTime > row.operationTime ||
          (before.operationTime === row.operationTime && before.id < row.id),
      );
      return row;
    });
    const { body } = await page(
      { subject: 'customer' },
      { sort: [{ column: 'amount', descending: true }] },
    );
    const amounts = body.items.map((row) => parseAmount(row.amount));
    assert.deepEqual(
      amounts,
      [...amounts].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)),
    );
  });

  it('shows a remark to its issuer only (vouchers/VL-07)', async () => {
    const rows = await everything({ subject: 'customer' });
    assert.ok(rows.some((row) => row.remark));
    assert.ok(
      rows
        .filter((row) => ['7', '9'].includes(row.operationType))
        .every((row) => row.remark === null),
    );
  });

  it('filters by result: −1 is everything but success (vouchers §2.3)', async () => {
    await gateway.gateway.store.tables
      .updateTable('voucher_log')
      .set({ result: '-7' })
      .where('result', '=', '-1')
      .where('subject', '=', 'reseller')
      .execute();
    const all = (await page({ subject: 'reseller' })).body.total;
    const failed = (await page({ subject: 'reseller', result: '-1' })).body;
    const succeeded = (await page({ subject: 'reseller', result: '0' })).body.total;
    assert.ok(failed.total > 0 && failed.items.every((row) => row.result === '-7'));
    assert.equal(failed.total + succeeded, all);
  });

  it('filters by ids, operator and a half-open time', async () => {
    const [row] = (await page({ subject: 'customer', operationTypes: ['2'], result: '0' })).body
      .items;
    assert.ok(row?.voucherId && row.operator);
    const { voucherId, quotaId, operator, operationTime, id } = row;
    for (const filter of [
      { voucherId },
      { quotaId },
      { operator },
      { subjectIds: [row.subjectId] },
    ]) {
      const rows = await everything({ subject: 'customer', ...filter });
      assert.ok(rows.some((item) => item.id === id) && rows.length > 0, JSON.stringify(filter));
    }
    const next = new Date(Date.parse(operationTime) + 1000).toISOString();
    const inside = await everything({
      subject: 'customer',
      timeBegin: operationTime,
      timeEnd: next,
    });
    assert.ok(inside.some((item) => item.id === id));
    const before = await everything({ subject: 'customer', timeEnd: operationTime });
    assert.ok(!before.some((item) => item.id === id));
    const half = operationTime.replace('Z', '.500Z');
    assert.ok(
      !(await everything({ subject: 'customer', timeBegin: half })).some((item) => item.id === id),
    );
    assert.deepEqual((await page({ subject: 'customer', subjectIds: [] })).body.items, []);
    assert.equal(
      (
        await page({
          subject: 'customer',
          timeBegin: '2025-01-01T00:00:00Z',
          timeEnd: '2026-03-01T00:00:00Z',
        })
      ).status,
      400,
    );
  });

  it('sums succeeded records exactly', async () => {
    const rows = (await everything({ subject: 'customer' })).filter((row) => row.result === '0');
    const sum = (own: typeof rows) =>
      amountText(own.reduce((total, row) => total + parseAmount(row.amount), 0n));
    const { body } = await gateway.client.call(
      'summarizeVoucherLog',
      { body: { filter: { subject: 'customer' } } },
      { token },
    );
    assert.equal(body.issuedAmount, sum(rows.filter((row) => row.operationType === '1')));
    assert.equal(body.reclaimedAmount, sum(rows.filter((row) => row.operationType !== '1')));
  });

  it('counts each operator and type as the filter does', async () => {
    const rows = await everything({ subject: 'customer' });
    for (const column of ['operationType', 'result', 'operator'] as const) {
      const { body } = await gateway.client.call(
        'distinctVoucherLog',
        { body: { filter: { subject: 'customer' }, column } },
        { token },
      );
      for (const { value, count } of body.items) {
        assert.equal(
          count,
          rows.filter((row) => (row[column] ?? '') === value).length,
          `${column} ${value}`,
        );
      }
    }
  });

  it('has quotas for a distributor only (vouchers/VL-03)', async () => {
    for (const operatorId of ['op-solution-admin', 'op-reseller-admin']) {
      const as = await gateway.client.session(operatorId);
      assert.equal((await page({ subject: 'customer' }, {}, as)).status, 200);
      assert.equal(problemCode(await page({ subject: 'reseller' }, {}, as)), 'permission-denied');
    }
  });

  it('opens a voucher with its usage, never another partner’s (vouchers/VL-04)', async () => {
    const rows = (await everything({ subject: 'customer' })).filter((row) => row.voucherId);
    let usages = 0;
    for (const row of rows.slice(0, 30)) {
      const { body } = await gateway.client.call(
        'getVoucher',
        { params: { voucherId: row.voucherId ?? '' } },
        { token },
      );
      usages += body.usage.length;
      const used = body.usage.reduce((sum, usage) => sum + parseAmount(usage.amount), 0n);
      assert.ok(used + parseAmount(body.balance) <= parseAmount(body.faceValue));
    }
    assert.ok(usages > 0);
    const solution = await gateway.client.session('op-solution-admin');
    const foreign = await gateway.client.call(
      'getVoucher',
      { params: { voucherId: rows[0]?.voucherId ?? '' } },
      { token: solution },
    );
    assert.deepEqual([foreign.status, problemCode(foreign)], [404, 'not-found']);
  });
});
