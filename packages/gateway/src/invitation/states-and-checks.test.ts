import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { failingChecks } from '../seed/invited-accounts.js';
import {
  invitationOf,
  problemCode,
  startTestGateway,
  type TestGateway,
} from '../testing/test-gateway.js';

const acceptance = {
  businessRegions: ['CN-42'],
  noticeVersion: '1.0',
  noticeLanguage: 'en',
  noticeReadAt: '2026-09-02T07:11:42Z',
  noticeAgreed: true,
};

describe('an invitation', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway();
  });
  after(() => gateway.stop());

  async function opened(operatorId: string, language = 'zh-CN', as = operatorId) {
    const token = await gateway.client.session(as);
    const headers = {
      'partner-invitation': invitationOf(operatorId).token,
      'accept-language': language,
    };
    return gateway.client.call('getInvitation', {}, { token, headers });
  }
  async function accepted(operatorId: string, change: object = {}) {
    const token = await gateway.client.session(operatorId);
    const headers = { 'partner-invitation': invitationOf(operatorId).token };
    return gateway.client.call(
      'acceptInvitation',
      { body: { ...acceptance, ...change } },
      { token, headers },
    );
  }
  /** Everything an acceptance may change. */
  async function state(): Promise<string> {
    const { tables } = gateway.gateway.store;
    return JSON.stringify(
      [
        await tables.selectFrom('invitations').selectAll().orderBy('invitation_id').execute(),
        await tables
          .selectFrom('reseller_associations')
          .selectAll()
          .orderBy('association_id')
          .execute(),
        await tables.selectFrom('audit_records').selectAll().execute(),
        await tables.selectFrom('idempotency_keys').selectAll().execute(),
      ],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
  }

  it('is shown in each of its states (vouchers §4.3)', async () => {
    for (const [operatorId, status] of [
      ['op-reseller-invited', 'PENDING'],
      ['op-invited-accepted', 'ACCEPTED'],
      ['op-invited-declined', 'DECLINED'],
      ['op-invited-expired', 'EXPIRED'],
      ['op-invited-cancelled', 'CANCELLED'],
      ['op-invited-failed', 'FAILED'],
    ] as const) {
      const { body } = await opened(operatorId);
      assert.equal(body.status, status);
      assert.equal(
        body.receipt?.status ?? null,
        ['ACCEPTED', 'DECLINED'].includes(status) ? status : null,
      );
      assert.equal(body.failReason !== null, status === 'FAILED');
      assert.equal(body.checks.length > 0, status === 'PENDING');
    }
  });

  it('names each check that fails and what to do about it, in both languages (vouchers/DI-22)', async () => {
    for (const check of failingChecks) {
      const operatorId = `op-invited-check-${check.toLowerCase().replaceAll('_', '-')}`;
      for (const language of ['zh-CN', 'en']) {
        const { body } = await opened(operatorId, language);
        const failed = body.checks.filter(({ passed }) => !passed);
        assert.deepEqual(
          failed.map(({ code }) => code),
          [check],
        );
        assert.ok(failed[0]?.message && failed[0].remedy);
        assert.equal(/[\u4e00-\u9fff]/.test(failed[0].message), language === 'zh-CN');
      }
      const before = await state();
      const reply = await accepted(operatorId);
      assert.equal(reply.status, 409);
      assert.equal(problemCode(reply), 'invitation-precondition-failed');
      assert.deepEqual(
        (reply.body as unknown as { checks: { code: string; passed: boolean }[] }).checks
          .filter(({ passed }) => !passed)
          .map(({ code }) => code),
        [check],
      );
      assert.equal(await state(), before);
    }
  });

  it('is checked again when it is accepted: what broke since it was opened counts (vouchers/DI-12)', async () => {
    const operatorId = 'op-invited-spare-4';
    assert.ok((await opened(operatorId)).body.checks.every(({ passed }) => passed));
    const { partnerId } = invitationOf(operatorId);
    const { tables } = gateway.gateway.store;
    await tables
      .updateTable('partners')
      .set({ frozen: 1 })
      .where('partner_id', '=', partnerId)
      .execute();
    assert.equal(problemCode(await accepted(operatorId)), 'invitation-precondition-failed');
    await tables
      .updateTable('partners')
      .set({ frozen: 0 })
      .where('partner_id', '=', partnerId)
      .execute();
    assert.equal((await accepted(operatorId)).status, 200);
    const { body } = await gateway.client.call(
      'listResellers',
      {},
      { token: await gateway.client.session('op-dist-admin') },
    );
    assert.ok(
      body.items.some(({ id }) => id === partnerId),
      'vouchers/DI-13',
    );
  });

  it('can’t be accepted when it is expired, cancelled, declined or failed', async () => {
    for (const [operatorId, code] of [
      ['op-invited-expired', 'invitation-expired'],
      ['op-invited-cancelled', 'invitation-cancelled'],
      ['op-invited-declined', 'invitation-handled'],
      ['op-invited-failed', 'invitation-precondition-failed'],
    ] as const) {
      const reply = await accepted(operatorId);
      assert.deepEqual([reply.status, problemCode(reply)], [409, code]);
    }
  });

  it('says nothing of the distributor to another account (vouchers/DI-10)', async () => {
    for (const as of ['op-stranger', 'op-invited-declined', 'op-dist-admin', 'op-other-admin']) {
      const reply = await opened('op-reseller-invited', 'zh-CN', as);
      assert.deepEqual([reply.status, problemCode(reply)], [403, 'invitation-not-addressed']);
      assert.doesNotMatch(reply.text, /云启|p-dist|INV2026/);
    }
    const token = await gateway.client.session('op-reseller-invited');
    for (const wrong of ['x'.repeat(43), 'short', '']) {
      const reply = await gateway.client.call(
        'getInvitation',
        {},
        { token, headers: wrong ? { 'partner-invitation': wrong } : {} },
      );
      assert.deepEqual([reply.status, problemCode(reply)], [404, 'invitation-unknown']);
    }
  });

  it('takes only regions it offers, one where one is meant, and the notice of today', async () => {
    const operatorId = 'op-invited-single-region';
    for (const [change, code] of [
      [{ businessRegions: ['CN-42', 'CN-43'] }, 'invitation-region-not-allowed'],
      [{ businessRegions: ['CN-11'] }, 'invitation-region-not-allowed'],
      [{ businessRegions: [] }, 'invalid-request'],
      [{ noticeVersion: '0.9' }, 'invitation-notice-not-agreed'],
      [{ noticeLanguage: 'fr' }, 'invitation-notice-not-agreed'],
      [{ noticeAgreed: false }, 'invalid-request'],
      [{ noticeReadAt: '2026-02-31T00:00:00Z' }, 'invalid-request'],
    ] as const) {
      const reply = await accepted(operatorId, change);
      assert.deepEqual([reply.status, problemCode(reply)], [400, code]);
    }
    const receipt = (await accepted(operatorId)).body;
    assert.deepEqual(
      [receipt.noticeVersion, receipt.noticeLanguage, receipt.noticeReadAt],
      ['1.0', 'en', acceptance.noticeReadAt],
    );
  });

  it('is read again by its id once it is final, by its account only', async () => {
    const { invitationId } = invitationOf('op-invited-accepted');
    const outcome = async (as: string, id: string) =>
      gateway.client.call(
        'getInvitationOutcome',
        { params: { invitationId: id } },
        { token: await gateway.client.session(as) },
      );
    assert.equal(
      (await outcome('op-invited-accepted', invitationId)).body.receipt?.status,
      'ACCEPTED',
    );
    const hidden = [
      await outcome('op-stranger', invitationId),
      await outcome('op-dist-admin', invitationId),
      await outcome('op-invited-accepted', 'INV-of-nobody'),
      await outcome('op-reseller-invited', invitationOf('op-reseller-invited').invitationId),
    ];
    assert.deepEqual(
      hidden.map((reply) => [reply.status, problemCode(reply)]),
      hidden.map(() => [404, 'not-found']),
    );
  });

  it('is not changed by GET, HEAD, a form, a missing session or a missing key', async () => {
    const operatorId = 'op-reseller-invited';
    const authorization = `Bearer ${await gateway.client.session(operatorId)}`;
    const invitation = { 'partner-invitation': invitationOf(operatorId).token };
    const before = await state();
    const statuses: number[] = [];
    for (const path of ['accept', 'decline']) {
      const send = async (init: RequestInit) =>
        statuses.push((await gateway.client.raw(`/v1/invitation/${path}`, init)).status);
      await send({ headers: { authorization, ...invitation } });
      await send({ method: 'HEAD', headers: { authorization, ...invitation } });
      await send({ method: 'POST', body: new URLSearchParams({ noticeAgreed: 'true' }) });
      await send({
        method: 'POST',
        body: new URLSearchParams({ noticeAgreed: 'true' }),
        headers: { authorization, ...invitation },
      });
      await send({
        method: 'POST',
        body: JSON.stringify(acceptance),
        headers: { 'content-type': 'text/plain', authorization, ...invitation },
      });
      await send({
        method: 'POST',
        body: JSON.stringify(acceptance),
        headers: { 'content-type': 'application/json', ...invitation },
      });
      await send({
        method: 'POST',
        body: JSON.stringify(path === 'accept' ? acceptance : {}),
        headers: { 'content-type': 'application/json', authorization, ...invitation },
      });
    }
    assert.deepEqual(
      statuses,
      [405, 405, 401, 415, 415, 401, 400, 405, 405, 401, 415, 415, 401, 400],
    );
    await opened(operatorId);
    assert.equal(await state(), before);
  });

  it('gives its notice in both languages, whole', async () => {
    const token = await gateway.client.session('op-reseller-invited');
    const notice = async (language: string) =>
      (
        await gateway.client.call(
          'getInvitationNotice',
          {},
          {
            token,
            headers: {
              'partner-invitation': invitationOf('op-reseller-invited').token,
              'accept-language': language,
            },
          },
        )
      ).body;
    const [chinese, english] = [await notice('zh-CN'), await notice('en')];
    assert.deepEqual([chinese.version, chinese.language, english.language], ['1.0', 'zh-CN', 'en']);
    assert.equal(chinese.sections.length, english.sections.length);
  });
});
