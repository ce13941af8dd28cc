import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startAtCurrentCycle } from '../testing/current-cycle.js';
import { problemCode, type TestGateway } from '../testing/test-gateway.js';

describe('an export that the browser writes', () => {
  let gateway: TestGateway;
  let token: string;
  let cycle: string;
  before(async () => {
    ({ gateway, token, cycle } = await startAtCurrentCycle());
  });
  after(() => gateway.stop());

  const record = (more: object, as = token, key = `local-${Math.random()}`.replace('.', '-')) =>
    gateway.client.call(
      'recordLocalExport',
      {
        body: {
          type: 'consumption-detail',
          filter: { cycle, tradeId: 'typed-by-somebody' },
          format: 'xlsx',
          rowCount: 12,
          language: 'zh-CN',
          anonymisationAcknowledged: true,
          startedAt: new Date().toISOString(),
          ...more,
        },
      },
      { token: as, headers: { 'idempotency-key': `${key}-0123456789` } },
    );
  const audits = () =>
    gateway.gateway.store.tables
      .selectFrom('audit_records')
      .selectAll()
      .where('action', '=', 'export.local')
      .execute();

  it('is in the audit log once, however often it is told, with no text of a filter', async () => {
    const startedAt = new Date().toISOString();
    const replies = [];
    for (let time = 0; time < 3; time++)
      replies.push(await record({ startedAt }, token, 'one-key'));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [201, 201, 201],
    );
    assert.equal(new Set(replies.map(({ body }) => body.id)).size, 1);
    const [audit, ...others] = await audits();
    assert.deepEqual(others, []);
    assert.deepEqual(JSON.parse(audit?.detail ?? ''), {
      id: replies[0]?.body.id,
      type: 'consumption-detail',
      format: 'xlsx',
      rowCount: 12,
      language: 'zh-CN',
      startedAt,
      offline: false,
      filters: ['cycle', 'tradeId', 'includeZero'],
    });
    assert.equal(
      problemCode(await record({ rowCount: 13 }, token, 'one-key')),
      'idempotency-key-reused',
    );
  });

  it('made offline is told later, and says so', async () => {
    const startedAt = new Date(Date.now() - 3 * 60 * 60 * 1000).toISOString();
    const { body } = await record({ startedAt, format: 'csv' });
    const audit = (await audits()).find(({ detail }) => detail.includes(body.id));
    assert.match(audit?.detail ?? '', /"offline":true/);
  });

  it('is refused where a filter’s page, its scope or the right to export is missing', async () => {
    const before = (await audits()).length;
    const viewer = await gateway.client.session('op-dist-viewer');
    assert.equal(problemCode(await record({}, viewer)), 'permission-denied');
    const supervisor = await gateway.client.session('op-dist-supervisor');
    assert.equal(problemCode(await record({}, supervisor)), 'account-manager-required');
    const foreign = { filter: { cycle, resellerId: 'p-res-0009' } };
    assert.equal(problemCode(await record(foreign)), 'reseller-not-permitted');
    assert.equal((await record({ anonymisationAcknowledged: false })).status, 400);
    assert.equal((await audits()).length, before);
  });
});
