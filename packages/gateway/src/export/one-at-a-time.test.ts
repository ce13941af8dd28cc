import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../database/open.js';
import { startChildGateway } from '../testing/child-gateway.js';
import { finished, startExport } from '../testing/exports.js';
import {
  problemCode,
  startTestGateway,
  testEnvironment,
  testFolder,
  type TestGateway,
} from '../testing/test-gateway.js';
import { sweepExports } from './task-ends.js';

const voucherLog = { type: 'voucher-log', filter: { subject: 'customer' }, language: 'zh-CN' };

describe('export tasks', () => {
  let gateway: TestGateway;
  let token: string;
  let consumption: object;
  before(async () => {
    // So slow that a task is still at work when the next call comes.
    gateway = await startTestGateway({ EXPORT_PACE_MILLISECONDS: '1200' });
    token = await gateway.client.session('op-dist-admin');
    const { body } = await gateway.client.call('getCapabilities', {}, { token });
    consumption = {
      type: 'consumption-detail',
      filter: { cycle: body.currentCycle },
      language: 'zh-CN',
    };
    await gateway.gateway.exports.idle();
  });
  after(() => gateway.stop());
  const cancel = (taskId: string) =>
    gateway.client.call('cancelExport', { params: { taskId } }, { token });

  it('run one at a time per type and user; another user and another type may (customers/EX-07)', async () => {
    const first = await startExport(gateway.client, token, consumption);
    assert.deepEqual([first.status, first.body.rowsWritten < first.body.rowCount], [201, true]);
    const second = await startExport(gateway.client, token, consumption);
    assert.deepEqual([second.status, problemCode(second)], [409, 'export-already-running']);
    assert.equal((await startExport(gateway.client, token, voucherLog)).status, 201);
    const operator = await gateway.client.session('op-dist-operator');
    assert.equal((await startExport(gateway.client, operator, consumption)).status, 201);
    await gateway.gateway.exports.idle();
  });

  it('of twenty parallel requests one is made', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => startExport(gateway.client, token, voucherLog)),
    );
    assert.equal(replies.filter(({ status }) => status === 201).length, 1);
    assert.equal(replies.filter(({ status }) => status === 409).length, 19);
    await gateway.gateway.exports.idle();
  });

  it('are the same for the same key, and refused for the key with another body', async () => {
    const key = 'an-export-of-this-tab-1';
    const first = await startExport(gateway.client, token, consumption, key);
    const again = await startExport(gateway.client, token, consumption, key);
    assert.equal(again.body.id, first.body.id);
    const other = await startExport(gateway.client, token, { ...consumption, language: 'en' }, key);
    assert.deepEqual([other.status, problemCode(other)], [409, 'idempotency-key-reused']);
    await gateway.gateway.exports.idle();
    assert.equal(
      (await startExport(gateway.client, token, consumption, key)).body.status,
      'COMPLETED',
    );
  });

  it('can be cancelled: no file is left, and the next may start at once', async () => {
    const { body: task } = await startExport(gateway.client, token, consumption);
    assert.equal((await cancel(task.id)).body.status, 'CANCELLED');
    assert.equal((await cancel(task.id)).body.status, 'CANCELLED');
    const next = await startExport(gateway.client, token, consumption);
    assert.equal(next.status, 201);
    await gateway.gateway.exports.idle();
    const download = await gateway.client.call(
      'downloadExport',
      { params: { taskId: task.id } },
      { token },
    );
    assert.deepEqual([download.status, problemCode(download)], [409, 'export-not-ready']);
    assert.ok(
      !readdirSync(gateway.configuration.exportDirectory).some((name) => name.includes(task.id)),
    );
  });

  it('need a key and an acknowledgement (vouchers/EX-02)', async () => {
    const body = { format: 'csv', anonymisationAcknowledged: true, ...voucherLog };
    const reply = await gateway.client.call(
      'createExport',
      { body },
      { token, headers: { 'idempotency-key': 'short' } },
    );
    assert.equal(problemCode(reply), 'idempotency-key-required');
    assert.equal(
      (
        await startExport(gateway.client, token, {
          ...voucherLog,
          anonymisationAcknowledged: false,
        })
      ).status,
      400,
    );
  });

  it('are recorded before their first byte, without what was typed', async () => {
    const filter = { ...voucherLog.filter, operator: 'typed-operator-name' };
    const { body: task } = await startExport(gateway.client, token, { ...voucherLog, filter });
    const { tables } = gateway.gateway.store;
    const records = await tables
      .selectFrom('audit_records')
      .selectAll()
      .where('action', '=', 'export.create')
      .execute();
    const own = records.filter(({ detail }) => detail.includes(task.id));
    assert.equal(own.length, 1);
    assert.match(own[0]?.detail ?? '', /"operator"/);
    assert.doesNotMatch(own[0]?.detail ?? '', /typed-operator-name/);
    await gateway.gateway.exports.idle();
  });

  it('expire three days after they were completed, and their file goes (customers/EX-06)', async () => {
    const { body } = await startExport(gateway.client, token, voucherLog);
    const task = await finished(gateway.client, token, body.id);
    const days =
      (Date.parse(task.expireTime ?? '') - Date.parse(task.finishTime ?? '')) / 86_400_000;
    assert.equal(days, 3);
    const { store } = gateway.gateway;
    await store.tables
      .updateTable('export_tasks')
      .set({ expire_time: '2026-01-01T00:00:00Z' })
      .where('task_id', '=', task.id)
      .execute();
    const late = await gateway.client.call(
      'downloadExport',
      { params: { taskId: task.id } },
      { token },
    );
    assert.deepEqual([late.status, problemCode(late)], [410, 'export-expired']);
    await sweepExports(store, gateway.configuration);
    assert.ok(!existsSync(`${gateway.configuration.exportDirectory}/${task.id}.csv`));
    const shown = await gateway.client.call(
      'getExport',
      { params: { taskId: task.id } },
      { token },
    );
    assert.equal(shown.body.status, 'EXPIRED');
  });

  it('are listed newest first, by type and in pages; the seed has each final state', async () => {
    const list = async (query: object) =>
      (await gateway.client.call('listExports', { query }, { token })).body;
    const all = await list({});
    assert.deepEqual(
      [...all.items]
        .sort((a, b) => (a.createTime < b.createTime ? 1 : -1))
        .map((t) => t.createTime),
      all.items.map((t) => t.createTime),
    );
    for (const status of ['COMPLETED', 'FAILED', 'EXPIRED', 'CANCELLED'])
      assert.ok(
        all.items.some((task) => task.status === status),
        status,
      );
    assert.ok(all.items.find((task) => task.status === 'FAILED')?.failReason);
    const some = await list({ type: 'consumption-detail', offset: '1', limit: '1' });
    assert.equal(some.items.length, 1);
    assert.equal(some.items[0]?.type, 'consumption-detail');
  });
});

describe('a gateway that ends in the middle of an export', () => {
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    it(`by ${signal}: the task says that it was interrupted, and the user may start anew`, async () => {
      const folder = testFolder();
      const environment = testEnvironment(folder, { EXPORT_PACE_MILLISECONDS: '5000' });
      const first = await startChildGateway(environment);
      const token = await first.client.session('op-dist-operator');
      const { body: task } = await startExport(first.client, token, voucherLog);
      first.child.kill(signal);
      await first.ended;
      const next = await startChildGateway({ ...environment, EXPORT_PACE_MILLISECONDS: '0' });
      try {
        const { body } = await next.client.call(
          'getExport',
          { params: { taskId: task.id } },
          { token },
        );
        assert.equal(body.status, 'FAILED');
        assert.match(body.failReason ?? '', /重启/);
        const again = await startExport(next.client, token, voucherLog);
        assert.equal((await finished(next.client, token, again.body.id)).status, 'COMPLETED');
      } finally {
        await next.stop();
        const store = openStore({ databaseFile: `${folder}/partner.db` });
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
