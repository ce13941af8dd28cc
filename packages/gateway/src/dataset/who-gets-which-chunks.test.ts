import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import { parseAmount } from '@partner-widgets/domain/money';
import { canaryPattern } from '../seed/canaries.js';
import {
  chunkRows,
  datasetRows,
  fetchChunk,
  readyManifest,
  type ChunkRow,
  type DatasetOf,
} from '../testing/datasets.js';
import {
  allConsumption,
  problemCode,
  startTestGateway,
  type TestGateway,
} from '../testing/test-gateway.js';

describe('the chunks of a billing cycle', () => {
  let gateway: TestGateway;
  let cycle: string;
  const tokens = new Map<string, string>();
  const of = async (operatorId: string, choice: object = {}): Promise<DatasetOf> => {
    const token = tokens.get(operatorId) ?? (await gateway.client.session(operatorId));
    tokens.set(operatorId, token);
    return { token, cycle, ...choice };
  };
  before(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_PER_MINUTE: '100000' });
    const { token } = await of('op-dist-admin');
    const { body } = await gateway.client.call('getCapabilities', {}, { token });
    cycle = shiftCycle(body.currentCycle, -1);
  });
  after(() => gateway.stop());

  const rowsOf = async (operatorId: string, choice: object = {}): Promise<ChunkRow[]> =>
    datasetRows(gateway.client, await of(operatorId, choice));
  const ids = (rows: readonly { readonly id?: unknown }[]) => rows.map(({ id }) => id).sort();

  it('hold exactly the rows of the pages, each value and each amount to the last digit', async () => {
    const dataset = new Map((await rowsOf('op-dist-admin')).map((row) => [row['id'], row]));
    const { token } = await of('op-dist-admin');
    const paged = await allConsumption(gateway.client, token, { cycle, includeZero: true });
    const stored = await gateway.gateway.store.tables
      .selectFrom('consumption_records')
      .select(['id', 'resource_type_code', 'product_name'])
      .where('partner_id', '=', 'p-dist-0001')
      .where('cycle', '=', cycle)
      .execute();
    const codes = new Map(stored.map((row) => [row.id, row]));
    assert.equal(dataset.size, paged.length);
    for (const record of paged) {
      const row = dataset.get(record.id);
      assert.ok(row);
      for (const [name, value] of Object.entries(row)) {
        const expected = record[name as keyof typeof record];
        if (name.endsWith('Amount')) assert.equal(value, parseAmount(String(expected)), name);
        else if (name.endsWith('Time')) assert.equal(value, Date.parse(String(expected)), name);
        else if (name === 'resourceTypeCode')
          assert.equal(value, codes.get(record.id)?.resource_type_code);
        else if (name === 'productName') assert.equal(value, codes.get(record.id)?.product_name);
        else assert.equal(value, expected, name);
      }
    }
  });

  it('are ordered by record id within one account manager, whom the manifest names', async () => {
    const manifest = await readyManifest(gateway.client, await of('op-dist-admin'));
    const seen = new Set<unknown>();
    for (const chunk of manifest.chunks) {
      const rows = await chunkRows(gateway.client, await of('op-dist-admin'), chunk);
      assert.equal(rows.length, chunk.rows);
      assert.deepEqual(
        rows.map(({ id }) => id),
        ids(rows),
      );
      assert.equal(new Set(rows.map((row) => row['accountManagerId'])).size, 1);
      seen.add(rows[0]?.['accountManagerId']);
    }
    const named = manifest.managers.map(({ id }) => id);
    assert.deepEqual(named, [...seen].filter((id) => id !== null).sort());
  });

  it('an account manager: only his own, and each of them is one of the administrator’s', async () => {
    const all = await readyManifest(gateway.client, await of('op-dist-admin'));
    const mine = await readyManifest(gateway.client, await of('op-dist-manager'));
    const known = new Set(all.chunks.map(({ id }) => id));
    assert.ok(mine.chunks.length > 0 && mine.chunks.length < all.chunks.length);
    assert.ok(mine.chunks.every(({ id }) => known.has(id)));
    assert.deepEqual(
      mine.managers.map(({ id }) => id),
      ['am-0001'],
    );
    const rows = await rowsOf('op-dist-manager');
    assert.equal(rows.length, mine.rowCount);
    assert.ok(rows.every((row) => row['accountManagerId'] === 'am-0001'));
    const none = await readyManifest(
      gateway.client,
      await of('op-dist-manager', { accountManagerId: 'am-0002' }),
    );
    assert.deepEqual([none.chunks, none.rowCount, none.subjects.rows], [[], 0, 0]);
  });

  it('a supervisor: the manager he chose (customers/CD-13)', async () => {
    const { token } = await of('op-dist-supervisor');
    for (const query of [{}, { accountManagerId: 'am-0002' }]) {
      const input = { params: { cycle }, query };
      const reply = await gateway.client.call('getConsumptionManifest', input, { token });
      assert.equal(problemCode(reply), 'account-manager-required');
    }
    const rows = await rowsOf('op-dist-supervisor', { accountManagerId: 'am-0003' });
    assert.ok(rows.length > 0 && rows.every((row) => row['accountManagerId'] === 'am-0003'));
  });

  it('a distributor: a reseller’s when he names it, the same the reseller has (customers/CD-14)', async () => {
    const through = await rowsOf('op-dist-admin', { resellerId: 'p-res-0001' });
    assert.ok(through.length > 0 && through.every((row) => row['resellerId'] === 'p-res-0001'));
    assert.deepEqual(ids(through), ids(await rowsOf('op-reseller-admin')));
    const { token } = await of('op-dist-admin');
    const input = { params: { cycle }, query: { resellerId: 'p-res-0009' } };
    const reply = await gateway.client.call('getConsumptionManifest', input, { token });
    assert.equal(problemCode(reply), 'reseller-not-permitted');
  });

  it('nobody else gets a chunk whose id he knows, by whatever path', async () => {
    const admin = await of('op-dist-admin');
    const { chunks, subjects } = await readyManifest(gateway.client, admin);
    const mine = await readyManifest(gateway.client, await of('op-dist-manager-b'));
    const own = new Set([...mine.chunks, mine.subjects].map(({ id }) => id));
    const foreign = [...chunks, subjects].map(({ id }) => id).filter((id) => !own.has(id));
    assert.ok(foreign.length > 0);
    for (const other of [
      await of('op-dist-manager-b'),
      await of('op-solution-admin'),
      await of('op-reseller-admin'),
      await of('op-other-admin'),
      await of('op-dist-supervisor', { accountManagerId: 'am-0004' }),
    ]) {
      const listed = await readyManifest(gateway.client, other);
      const theirs = new Set([...listed.chunks, listed.subjects].map(({ id }) => id));
      for (const id of foreign.filter((id) => !theirs.has(id))) {
        const { status } = await fetchChunk(gateway.client, other, id);
        assert.equal(status, 404);
      }
    }
    const unknown = await fetchChunk(gateway.client, admin, '0'.repeat(64));
    assert.equal(unknown.status, 404);
    const elsewhere = await fetchChunk(
      gateway.client,
      { ...admin, cycle: shiftCycle(cycle, -1) },
      chunks[0]?.id ?? '',
    );
    assert.equal(elsewhere.status, 404);
  });

  it('who may not see the page gets neither manifest nor chunk', async () => {
    const { token } = await of('op-stranger');
    const reply = await gateway.client.call(
      'getConsumptionManifest',
      { params: { cycle } },
      { token },
    );
    assert.equal(problemCode(reply), 'permission-denied');
    assert.equal((await fetchChunk(gateway.client, { token, cycle }, '0'.repeat(64))).status, 403);
  });

  it('show masks of those who are associated now, and nothing of those who left (customers/MK-05, CD-11)', async () => {
    const admin = await of('op-dist-admin');
    const { subjects } = await readyManifest(gateway.client, admin);
    const shown = new Map(
      (await chunkRows(gateway.client, admin, subjects)).map((row) => [row['customerId'], row]),
    );
    const paged = await allConsumption(gateway.client, admin.token, { cycle, includeZero: true });
    assert.deepEqual(
      [...shown.keys()].sort(),
      [...new Set(paged.map((row) => row.customerId))].sort(),
    );
    for (const { customerId, customerName, accountName, stillAssociated } of paged) {
      assert.deepEqual(shown.get(customerId), {
        customerId,
        customerName,
        accountName,
        stillAssociated,
      });
    }
  });

  it('hold no plain name, account, mobile or e-mail of anybody', async () => {
    for (const dataset of [
      await of('op-dist-admin'),
      await of('op-dist-admin', { resellerId: 'p-res-0001' }),
      await of('op-reseller-admin'),
    ]) {
      const { chunks, subjects } = await readyManifest(gateway.client, dataset);
      for (const { id } of [...chunks, subjects]) {
        const { bytes } = await fetchChunk(gateway.client, dataset, id);
        assert.doesNotMatch(Buffer.from(bytes).toString('utf8'), canaryPattern);
      }
    }
  });

  it('travel compressed only to those who can read that, and are kept by no cache', async () => {
    const admin = await of('op-dist-admin');
    const { chunks } = await readyManifest(gateway.client, admin);
    const id = chunks[0]?.id ?? '';
    const packed = await fetchChunk(gateway.client, admin, id);
    const plain = await fetchChunk(gateway.client, admin, id, { 'accept-encoding': 'identity' });
    assert.deepEqual(new Uint8Array(packed.bytes), new Uint8Array(plain.bytes));
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.equal(plain.headers.get('content-encoding'), null);
    assert.equal(plain.headers.get('cache-control'), 'private, no-store');
    assert.match(plain.headers.get('vary') ?? '', /Accept-Encoding/);
  });
});
