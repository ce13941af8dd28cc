import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import { fetchChunk, readyManifest, type DatasetOf } from '../testing/datasets.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

describe('a billing cycle whose data change', () => {
  let gateway: TestGateway;
  let admin: DatasetOf;
  let manager: DatasetOf;
  before(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_PER_MINUTE: '100000' });
    const token = await gateway.client.session('op-dist-admin');
    const { body } = await gateway.client.call('getCapabilities', {}, { token });
    const cycle = shiftCycle(body.currentCycle, -1);
    admin = { token, cycle };
    manager = { token: await gateway.client.session('op-dist-manager'), cycle };
  });
  after(() => gateway.stop());

  const ask = (of: DatasetOf, headers: Record<string, string> = {}) =>
    gateway.client.call(
      'getConsumptionManifest',
      { params: { cycle: of.cycle } },
      { token: of.token, headers },
    );
  const ready = (of: DatasetOf) => readyManifest(gateway.client, of);
  const files = () =>
    readdirSync(gateway.configuration.chunkDirectory).filter((name) => name.endsWith('.chunk'));

  it('is not sent again while it stays as it is, also when only the data clock moves on', async () => {
    await ready(admin);
    const first = await ask(admin);
    const tag = first.headers.get('etag') ?? '';
    assert.match(tag, /^"[\w-]+"$/);
    await gateway.gateway.store.tables
      .updateTable('data_clocks')
      .set({ as_of: '2035-01-01T00:00:00Z' })
      .where('clock', '=', 'detail')
      .execute();
    const again = await ask(admin, { 'if-none-match': tag });
    assert.deepEqual([again.status, again.text], [304, '']);
    assert.equal((await ask(admin)).headers.get('etag'), tag);
    assert.equal((await ask(manager, { 'if-none-match': tag })).status, 200);
  });

  it('is prepared anew, and only the part that changed; what it was is gone', async () => {
    const before = await ready(admin);
    const old = await ready(manager);
    const { tables } = gateway.gateway.store;
    const row = await tables
      .selectFrom('consumption_records')
      .selectAll()
      .where('account_manager_id', '=', 'am-0001')
      .where('cycle', '=', admin.cycle)
      .executeTakeFirstOrThrow();
    await tables
      .insertInto('consumption_records')
      .values({
        ...row,
        id: 'late-charge',
        counts_for_manager: 1,
        official_amount: 1n,
        discount_amount: 0n,
        erase_amount: 0n,
        payment_amount: 1n,
        cash_amount: 1n,
        credit_amount: 0n,
        coupon_amount: 0n,
        cash_coupon_amount: 0n,
        stored_value_card_amount: 0n,
        debt_amount: 0n,
        writeoff_amount: 0n,
      })
      .execute();
    const now = await ready(admin);
    assert.equal(now.rowCount, before.rowCount + 1);
    assert.notEqual(now.version, before.version);
    const kept = now.chunks.filter(({ id }) => before.chunks.some((chunk) => chunk.id === id));
    assert.equal(kept.length, before.chunks.length - old.chunks.length);
    for (const { id } of old.chunks) {
      assert.equal((await fetchChunk(gateway.client, admin, id)).status, 404);
      assert.ok(!files().includes(`${id}.chunk`));
    }
  });

  it('lists other masks, and the same rows, when a customer has left (customers/CD-11)', async () => {
    const before = await ready(admin);
    const { tables } = gateway.gateway.store;
    const { customer_id } = await tables
      .selectFrom('consumption_records as c')
      .innerJoin('customers as k', 'k.customer_id', 'c.customer_id')
      .select('c.customer_id')
      .where('c.cycle', '=', admin.cycle)
      .where('k.partner_id', '=', 'p-dist-0001')
      .executeTakeFirstOrThrow();
    await tables
      .updateTable('customers')
      .set({ partner_id: null, distributor_id: null })
      .where('customer_id', '=', customer_id)
      .execute();
    const now = await ready(admin);
    assert.deepEqual(now.chunks, before.chunks);
    assert.notEqual(now.subjects.id, before.subjects.id);
    assert.equal((await fetchChunk(gateway.client, admin, before.subjects.id)).status, 404);
  });

  it('is taken from an account manager with the customers or the role he loses', async () => {
    const listed = await ready(manager);
    const { tables } = gateway.gateway.store;
    await tables
      .updateTable('consumption_records')
      .set({ account_manager_id: 'am-0002' })
      .where('account_manager_id', '=', 'am-0001')
      .where('cycle', '=', manager.cycle)
      .execute();
    assert.deepEqual((await ready(manager)).chunks, []);
    for (const { id } of [...listed.chunks, listed.subjects]) {
      assert.equal((await fetchChunk(gateway.client, manager, id)).status, 404);
    }
    const other = { ...manager, token: await gateway.client.session('op-dist-manager-b') };
    const [chunk] = (await ready(other)).chunks;
    await tables
      .updateTable('operators')
      .set({ roles: '' })
      .where('operator_id', '=', 'op-dist-manager-b')
      .execute();
    assert.deepEqual((await ready(other)).chunks, []);
    assert.equal((await fetchChunk(gateway.client, other, chunk?.id ?? '')).status, 404);
  });

  it('says how far it is while it is prepared, in the rows of the caller only', async () => {
    const { cycle } = manager;
    const { chunks } = gateway.gateway;
    const made = chunks.made.bind(chunks);
    const make = chunks.make.bind(chunks);
    chunks.made = () => undefined;
    chunks.make = () => Promise.resolve();
    try {
      const reply = await ask({ token: admin.token, cycle: shiftCycle(cycle, -1) });
      assert.equal(reply.body.state, 'preparing');
      const mine = await ask({ token: manager.token, cycle: shiftCycle(cycle, -1) });
      assert.ok(mine.body.rowCount < reply.body.rowCount);
    } finally {
      Object.assign(chunks, { made, make });
    }
    assert.equal((await ready({ ...admin, cycle: shiftCycle(cycle, -1) })).state, 'ready');
  });

  it('is closed after the 5th, 12:00 GMT+08:00 of the next month (vouchers/PB-02)', async () => {
    assert.equal((await ready({ ...admin, cycle: shiftCycle(admin.cycle, 1) })).closed, false);
    assert.equal((await ready({ ...admin, cycle: shiftCycle(admin.cycle, -1) })).closed, true);
  });
});
