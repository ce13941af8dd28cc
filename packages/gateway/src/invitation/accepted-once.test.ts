import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rmSync } from 'node:fs';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { openStore } from '../database/open.js';
import { startChildGateway, type ChildGateway } from '../testing/child-gateway.js';
import {
  invitationOf,
  problemCode,
  startTestGateway,
  testEnvironment,
  testFolder,
  type TestClient,
  type TestGateway,
} from '../testing/test-gateway.js';

export const acceptance = {
  businessRegions: ['CN-42', 'CN-43'],
  noticeVersion: '1.0',
  noticeLanguage: 'zh-CN',
  noticeReadAt: instantText(new Date()),
  noticeAgreed: true,
};

async function accept(
  client: TestClient,
  operatorId: string,
  token: string,
  key: string,
  body: object = acceptance,
) {
  const headers = { 'partner-invitation': invitationOf(operatorId).token, 'idempotency-key': key };
  return client.call('acceptInvitation', { body }, { token, headers });
}

async function traces(gateway: Pick<TestGateway['gateway'], 'store'>, operatorId: string) {
  const { invitationId, partnerId } = invitationOf(operatorId);
  const { tables } = gateway.store;
  const ties = await tables
    .selectFrom('reseller_associations')
    .selectAll()
    .where('reseller_id', '=', partnerId)
    .execute();
  const audits = await tables
    .selectFrom('audit_records')
    .selectAll()
    .where('action', 'like', 'invitation.%')
    .execute();
  return {
    ties: ties.length,
    audits: audits.filter(({ detail }) => detail.includes(invitationId)).length,
  };
}

describe('an invitation accepted many times at once', () => {
  const keys = ['first-tab-key-000001', 'other-tab-key-000002'];
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway();
  });
  after(() => gateway.stop());

  it('100 calls over two keys and two sessions: one tie, one audit record, one receipt', async () => {
    const operatorId = 'op-reseller-invited';
    const tokens = [
      await gateway.client.session(operatorId),
      await gateway.client.session(operatorId),
    ];
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        accept(gateway.client, operatorId, tokens[number % 2] ?? '', keys[(number >> 1) % 2] ?? ''),
      ),
    );
    assert.deepEqual([...new Set(replies.map(({ status }) => status))], [200]);
    assert.equal(new Set(replies.map(({ text }) => text)).size, 1);
    assert.deepEqual(await traces(gateway.gateway, operatorId), { ties: 1, audits: 1 });
  });

  it('the same key with another body is refused, whatever it says', async () => {
    const operatorId = 'op-reseller-invited';
    const token = await gateway.client.session(operatorId);
    const reply = await accept(gateway.client, operatorId, token, keys[0] ?? '', {
      ...acceptance,
      businessRegions: ['CN-44'],
    });
    assert.equal(reply.status, 409);
    assert.equal(problemCode(reply), 'idempotency-key-reused');
  });

  it('a later decision: the stored receipt for the same, a conflict for the other (vouchers/DI-21)', async () => {
    const operatorId = 'op-reseller-invited';
    const token = await gateway.client.session(operatorId);
    const again = await accept(gateway.client, operatorId, token, 'a-third-key-00000003');
    assert.equal(again.status, 200);
    assert.equal(again.body.status, 'ACCEPTED');
    assert.deepEqual(
      again.body.businessRegions.map(({ code }) => code),
      ['CN-42', 'CN-43'],
    );
    const headers = { 'partner-invitation': invitationOf(operatorId).token };
    const declined = await gateway.client.call(
      'declineInvitation',
      { body: {} },
      { token, headers },
    );
    assert.equal(declined.status, 409);
    assert.equal(problemCode(declined), 'invitation-handled');
    assert.deepEqual(await traces(gateway.gateway, operatorId), { ties: 1, audits: 1 });
  });

  it('accept and decline at the same time: one of them', async () => {
    const operatorId = 'op-invited-spare-1';
    const token = await gateway.client.session(operatorId);
    const headers = { 'partner-invitation': invitationOf(operatorId).token };
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        number % 2
          ? accept(gateway.client, operatorId, token, `key-of-an-accept-${number}`)
          : gateway.client.call('declineInvitation', { body: { reason: '' } }, { token, headers }),
      ),
    );
    const outcomes = new Set(
      replies.filter(({ status }) => status === 200).map(({ body }) => body.status),
    );
    assert.equal(outcomes.size, 1);
    assert.equal(replies.filter(({ status }) => status === 409).length, 15);
    assert.equal((await traces(gateway.gateway, operatorId)).audits, 1);
  });
});

describe('two gateways on one database', () => {
  const folder = testFolder();
  let children: ChildGateway[] = [];
  before(async () => {
    const environment = testEnvironment(folder, {
      NODE_ENV: 'test',
      SESSION_SIGNING_KEY: 'k'.repeat(40),
    });
    // Together, on an empty file: one seeds, the other waits for it.
    children = await Promise.all([startChildGateway(environment), startChildGateway(environment)]);
  });
  after(async () => {
    await Promise.all(children.map((child) => child.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('accept once between them: 100 calls over two keys', async () => {
    const operatorId = 'op-invited-spare-2';
    const [one, two] = children;
    assert.ok(one && two);
    const tokens = [await one.client.session(operatorId), await two.client.session(operatorId)];
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, number) => {
        const { client } = number % 2 ? one : two;
        return accept(
          client,
          operatorId,
          tokens[number % 2 ? 0 : 1] ?? '',
          `two-processes-key-${(number >> 1) % 2}`,
        );
      }),
    );
    assert.deepEqual([...new Set(replies.map(({ status }) => status))], [200]);
    const store = openStore({ databaseFile: `${folder}/partner.db` });
    assert.deepEqual(await traces({ store }, operatorId), { ties: 1, audits: 1 });
    await store.close();
  });
});

describe('a gateway killed after commit, before its answer', () => {
  it('has accepted: the repeated call gets the receipt, and nothing happens twice', async () => {
    const folder = testFolder();
    const operatorId = 'op-invited-spare-3';
    const environment = testEnvironment(folder, { NODE_ENV: 'test' });
    const doomed = await startChildGateway({ ...environment, FAULT: 'exit-after-accept-commit' });
    const key = 'key-that-survives-0001';
    const token = await doomed.client.session(operatorId);
    await assert.rejects(accept(doomed.client, operatorId, token, key));
    assert.equal(await doomed.ended, 'SIGKILL');
    const next = await startChildGateway(environment);
    try {
      const reply = await accept(next.client, operatorId, token, key);
      assert.equal(reply.status, 200, reply.text);
      assert.equal(reply.body.status, 'ACCEPTED');
      const other = await accept(next.client, operatorId, token, key, {
        ...acceptance,
        businessRegions: ['CN-11'],
      });
      assert.equal(problemCode(other), 'idempotency-key-reused');
      const store = openStore({ databaseFile: `${folder}/partner.db` });
      assert.deepEqual(await traces({ store }, operatorId), { ties: 1, audits: 1 });
      await store.close();
    } finally {
      await next.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
