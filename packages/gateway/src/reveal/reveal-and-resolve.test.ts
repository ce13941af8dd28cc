import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { canaryPattern } from '../seed/canaries.js';
import { problemCode, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

describe('plain names', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway();
  });
  after(() => gateway.stop());

  const customers = async (where: { partner?: string; manager?: string }) => {
    let query = gateway.gateway.store.tables.selectFrom('customers').selectAll();
    if (where.partner) query = query.where('partner_id', '=', where.partner);
    if (where.manager) query = query.where('account_manager_id', '=', where.manager);
    return query.execute();
  };
  const reveal = async (operatorId: string, ids: string[], kind = 'customer') =>
    gateway.client.call(
      'reveal',
      { body: { kind, ids, column: 'customerName' } },
      { token: await gateway.client.session(operatorId) },
    );
  const resolve = async (operatorId: string, body: object) =>
    gateway.client.call(
      'resolveSubjects',
      { body: { kind: 'customer', ...body } },
      { token: await gateway.client.session(operatorId) },
    );
  const audits = (action: string) =>
    gateway.gateway.store.tables
      .selectFrom('audit_records')
      .selectAll()
      .where('action', '=', action)
      .execute();

  it('are revealed for ids in scope; others, former and unknown are left out alike', async () => {
    const [own] = await customers({ manager: 'am-0001' });
    const [colleague] = await customers({ manager: 'am-0002' });
    const [foreign] = await customers({ partner: 'p-dist-0002' });
    const left = (await customers({})).find((row) => row.partner_id === null);
    assert.ok(own && colleague && foreign && left);
    const asked = [own, colleague, foreign, left].map((row) => row.customer_id);
    const { body } = await reveal('op-dist-manager', [...asked, 'nobody']);
    assert.deepEqual(body.items, [
      { id: own.customer_id, name: own.name, accountName: own.account_name },
    ]);
    const admin = await reveal('op-dist-admin', asked);
    assert.deepEqual(
      admin.body.items.map(({ id }) => id).sort(),
      [own.customer_id, colleague.customer_id].sort(),
    );
  });

  it('are recorded once for a batch, without the names', async () => {
    const before = (await audits('reveal')).length;
    const ids = (await customers({ partner: 'p-dist-0001' }))
      .slice(0, 40)
      .map((row) => row.customer_id);
    await reveal('op-dist-admin', ids);
    const after = await audits('reveal');
    assert.equal(after.length, before + 1);
    const record = after.find(({ detail }) => detail.includes(`"asked":${ids.length}`));
    assert.ok(record?.request_id);
    assert.doesNotMatch(record.detail, canaryPattern);
  });

  it('are asked for at most 200 at a time, each once', async () => {
    const many = Array.from({ length: 201 }, (_, number) => `c-${number}`);
    assert.equal((await reveal('op-dist-admin', many)).status, 400);
    assert.equal((await reveal('op-dist-admin', ['c-1', 'c-1'])).status, 400);
    assert.equal((await reveal('op-dist-admin', [])).status, 400);
  });

  it('of resellers: a distributor’s own', async () => {
    const { body } = await reveal(
      'op-dist-admin',
      ['p-res-0002', 'p-res-0009', 'p-sol-0001'],
      'reseller',
    );
    assert.deepEqual(
      body.items.map(({ id }) => id),
      ['p-res-0002'],
    );
    for (const operatorId of ['op-solution-admin', 'op-dist-manager', 'op-reseller-admin']) {
      assert.equal(
        problemCode(await reveal(operatorId, ['p-res-0002'], 'reseller')),
        'permission-denied',
      );
    }
  });

  it('are found by a part, folded: case, full width, any place (customers/CM-03)', async () => {
    const [row] = await customers({ partner: 'p-dist-0001' });
    assert.ok(row);
    const middle = row.account_name.slice(2, 10);
    for (const accountName of [
      middle,
      middle.toUpperCase(),
      middle.replaceAll(/[a-z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    ]) {
      const { body } = await resolve('op-dist-admin', { accountName });
      assert.ok(body.ids.includes(row.customer_id), accountName);
    }
    for (const name of ['%', '_', '\\']) {
      const { body } = await resolve('op-dist-admin', { name });
      assert.equal(
        body.ids.length,
        (await customers({ partner: 'p-dist-0001' })).filter((item) => item.name.includes(name))
          .length,
      );
    }
  });

  it('resolve only in scope, and with both texts to what has both', async () => {
    const all = (await resolve('op-dist-admin', { name: '鸢' })).body.ids;
    const mine = (await resolve('op-dist-manager', { name: '鸢' })).body.ids;
    const own = new Set((await customers({ manager: 'am-0001' })).map((row) => row.customer_id));
    assert.ok(mine.length > 0 && mine.every((id) => own.has(id)));
    assert.ok(all.length > mine.length);
    assert.deepEqual(
      (await resolve('op-dist-admin', { name: '鸢', accountName: 'no-such-account' })).body.ids,
      [],
    );
    assert.equal((await resolve('op-dist-admin', {})).status, 400);
    assert.equal((await resolve('op-dist-admin', { name: 'two words' })).status, 400);
    assert.equal((await resolve('op-dist-viewer', { name: 'x' })).status, 403);
  });

  it('are not in the record of a resolve, nor what was typed', async () => {
    await resolve('op-dist-admin', { name: 'typed-text-of-mine' });
    const records = await audits('resolve');
    assert.ok(records.length > 0);
    for (const { detail } of records) assert.doesNotMatch(detail, /typed-text|鸢/);
  });

  it('that match too often are a problem and no silent cap', async () => {
    const { tables } = gateway.gateway.store;
    const [row] = await customers({ partner: 'p-sol-0001' });
    assert.ok(row);
    for (let number = 0; number < 1001; number++) {
      await tables
        .insertInto('customers')
        .values({ ...row, customer_id: `many-${number}`, name_folded: 'thousandfold' })
        .execute();
    }
    const reply = await resolve('op-solution-admin', { name: 'thousandfold' });
    assert.deepEqual([reply.status, problemCode(reply)], [422, 'too-many-matches']);
  });
});
