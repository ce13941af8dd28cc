import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import {
  allConsumption,
  problemCode,
  startTestGateway,
  type TestGateway,
} from '../testing/test-gateway.js';

describe('who sees what', () => {
  let gateway: TestGateway;
  let cycle: string;
  const tokens = new Map<string, string>();
  const as = async (operatorId: string): Promise<string> => {
    const known = tokens.get(operatorId);
    if (known) return known;
    const token = await gateway.client.session(operatorId);
    tokens.set(operatorId, token);
    return token;
  };
  before(async () => {
    gateway = await startTestGateway();
    const { body } = await gateway.client.call(
      'getCapabilities',
      {},
      { token: await as('op-dist-admin') },
    );
    cycle = shiftCycle(body.currentCycle, -1);
  });
  after(() => gateway.stop());

  const rowsOf = async (operatorId: string, filter: Record<string, unknown> = {}) =>
    allConsumption(gateway.client, await as(operatorId), { cycle, includeZero: true, ...filter });
  const summaryOf = async (operatorId: string, filter: Record<string, unknown> = {}) =>
    gateway.client.call(
      'summarizeConsumption',
      { body: { filter: { cycle, ...filter } } },
      { token: await as(operatorId) },
    );

  it('an account manager: the rows of his customers by the time of trade (orders/ROLE-04)', async () => {
    const all = await rowsOf('op-dist-admin');
    const mine = await rowsOf('op-dist-manager');
    assert.deepEqual(
      mine.map((row) => row.id),
      all.filter((row) => row.accountManagerId === 'am-0001').map((row) => row.id),
    );
    assert.ok(mine.length > 0 && mine.length < all.length);
    assert.deepEqual(await rowsOf('op-dist-manager', { accountManagerId: 'am-0002' }), []);
  });

  it('an account manager with another role: everything (customers/CB-08)', async () => {
    assert.equal(
      (await rowsOf('op-dist-manager-plus')).length,
      (await rowsOf('op-dist-admin')).length,
    );
  });

  it('a supervisor: one of his managers at a time, chosen first (customers/CD-13)', async () => {
    for (const accountManagerId of [undefined, 'am-0002', 'am-0101', 'am-nobody']) {
      const reply = await summaryOf(
        'op-dist-supervisor',
        accountManagerId ? { accountManagerId } : {},
      );
      assert.equal(reply.status, 400);
      assert.equal(problemCode(reply), 'account-manager-required');
    }
    const rows = await rowsOf('op-dist-supervisor', { accountManagerId: 'am-0003' });
    assert.ok(rows.every((row) => row.accountManagerId === 'am-0003'));
    const { body } = await gateway.client.call(
      'listAccountManagers',
      {},
      { token: await as('op-dist-supervisor') },
    );
    assert.deepEqual(
      body.items.map(({ id }) => id),
      ['am-0001', 'am-0003', 'am-0004'],
    );
    const { body: board } = await gateway.client.call(
      'getBoardCount',
      { query: { monthBegin: cycle, monthEnd: cycle } },
      { token: await as('op-dist-supervisor') },
    );
    assert.match(JSON.stringify(board), /account-manager-required/);
  });

  it('a distributor: his own period, and a reseller’s only when he names it (customers/CD-14)', async () => {
    const own = await rowsOf('op-dist-admin');
    assert.ok(own.every((row) => row.resellerId === null));
    const throughReseller = await rowsOf('op-dist-admin', { resellerId: 'p-res-0001' });
    assert.ok(throughReseller.length > 0);
    assert.deepEqual(
      throughReseller.map((row) => row.id),
      (await rowsOf('op-reseller-admin')).map((row) => row.id),
    );
    const both = new Set(own.map((row) => row.id));
    assert.ok(throughReseller.every((row) => !both.has(row.id)));
  });

  it('nobody: a reseller of somebody else, known or not, with one answer for both', async () => {
    const answers = [];
    for (const operatorId of [
      'op-dist-admin',
      'op-solution-admin',
      'op-reseller-admin',
      'op-dist-manager',
    ]) {
      for (const resellerId of ['p-res-0009', 'p-res-nobody', 'p-dist-0002']) {
        const reply = await summaryOf(operatorId, { resellerId });
        answers.push([reply.status, problemCode(reply)].join(' '));
      }
    }
    assert.deepEqual([...new Set(answers)], ['403 reseller-not-permitted']);
  });

  it('a solution provider and a reseller: only their own customers', async () => {
    const [solution, reseller, distributor] = [
      await rowsOf('op-solution-admin'),
      await rowsOf('op-reseller-admin'),
      await rowsOf('op-dist-admin'),
    ];
    const ids = [solution, reseller, distributor].map((rows) => rows.map((row) => row.id));
    assert.equal(new Set(ids.flat()).size, ids.flat().length);
    assert.ok(solution.length > 0 && reseller.length > 0);
  });

  it('a former customer: its id and nothing of its name (customers/CD-10, CD-11)', async () => {
    const { tables } = gateway.gateway.store;
    const left = await tables
      .selectFrom('customers')
      .select('customer_id')
      .where('partner_id', 'is', null)
      .execute();
    const ids = new Set(left.map((row) => row.customer_id));
    const seen = [];
    for (let back = 0; back <= 18; back++) {
      const rows = await allConsumption(gateway.client, await as('op-dist-admin'), {
        cycle: shiftCycle(cycle, 1 - back),
      });
      seen.push(...rows.filter((row) => ids.has(row.customerId)));
    }
    assert.ok(seen.length > 0);
    for (const row of seen) {
      assert.deepEqual(
        [row.customerName, row.accountName, row.stillAssociated],
        [null, null, false],
      );
    }
  });

  it('an account manager: no voucher management (orders/ROLE-03); a viewer: only what he may', async () => {
    const voucher = async (operatorId: string) => {
      const body = { filter: { subject: 'customer' }, offset: 0, limit: 1 };
      return (
        await gateway.client.call('queryVoucherLog', { body }, { token: await as(operatorId) })
      ).status;
    };
    assert.equal(await voucher('op-dist-manager'), 403);
    assert.equal(await voucher('op-dist-viewer'), 403);
    assert.equal(await voucher('op-reseller-admin'), 200);
    const { body } = await gateway.client.call(
      'getCapabilities',
      {},
      { token: await as('op-dist-viewer') },
    );
    assert.deepEqual(
      [body.pages, body.actions],
      [['consumption-detail'], ['choose-account-manager']],
    );
  });

  it('a stranger and an invited account: their invitation and nothing else', async () => {
    for (const operatorId of ['op-stranger', 'op-reseller-invited']) {
      const token = await as(operatorId);
      const { body } = await gateway.client.call('getCapabilities', {}, { token });
      assert.deepEqual([body.pages, body.actions], [['invitation'], []]);
      for (const operation of [
        'getCatalogue',
        'listAccountManagers',
        'listResellers',
        'listExports',
      ] as const) {
        assert.equal((await gateway.client.call(operation, {}, { token })).status, 403, operation);
      }
      assert.equal((await summaryOf(operatorId)).status, 403);
    }
  });

  it('whoever lost his role: nothing, from the next call on', async () => {
    const token = await as('op-dist-operator');
    assert.equal((await gateway.client.call('listExports', {}, { token })).status, 200);
    await gateway.gateway.store.tables
      .updateTable('operators')
      .set({ permissions: '' })
      .where('operator_id', '=', 'op-dist-operator')
      .execute();
    assert.equal((await gateway.client.call('listExports', {}, { token })).status, 403);
  });
});
