import { expect } from '@open-wc/testing';
import { noticeVersion } from './mock-gateway/invitation-texts.js';
import { scenarioById } from './registry.js';
import { answerOf, ask, problemOf } from './testing/ask.js';

const now = () => Date.parse('2026-11-22T03:00:00Z');
const body = {
  businessRegions: ['CN-42', 'CN-43'],
  noticeVersion,
  noticeLanguage: 'zh-CN',
  noticeReadAt: '2026-11-22T02:59:00Z',
  noticeAgreed: true,
};

async function open(situation: string) {
  const entry = scenarioById(`invitation-${situation}`);
  if (!entry) throw new Error(`no scenario ${situation}`);
  const scenario = (await entry.load()).create({ now });
  const headers = (key = 'a') => ({
    'Partner-Invitation': scenario.invitationToken,
    'Idempotency-Key': `${key}-0123456789abcdef`,
  });
  return { scenario, headers };
}

describe('invitations of the mock gateway', () => {
  it('are accepted once; the receipt survives, also without the token (vouchers/DI-21)', async () => {
    const { scenario, headers } = await open('pending');
    const receipt = await answerOf(scenario, 'acceptInvitation', { body }, headers());
    expect(receipt.status).to.equal('ACCEPTED');
    expect(receipt.businessRegions.map(({ name }) => name)).to.deep.equal(['湖北省', '湖南省']);
    expect(await answerOf(scenario, 'acceptInvitation', { body }, headers())).to.deep.equal(
      receipt,
    );
    const again = await ask(scenario, 'acceptInvitation', { body }, headers('b'));
    expect(await problemOf(again)).to.equal('409 invitation-handled');
    const params = { invitationId: receipt.invitationId };
    expect((await answerOf(scenario, 'getInvitationOutcome', { params })).receipt).to.deep.equal(
      receipt,
    );
  });

  it('can be declined with a reason', async () => {
    const { scenario, headers } = await open('pending');
    const receipt = await answerOf(
      scenario,
      'declineInvitation',
      { body: { reason: 'no' } },
      headers(),
    );
    expect(receipt).to.include({ status: 'DECLINED', reason: 'no', resellerId: null });
  });

  it('refuse regions that are not offered, and an old notice', async () => {
    const { scenario, headers } = await open('one-region');
    const accept = async (change: object, key: string) =>
      problemOf(
        await ask(scenario, 'acceptInvitation', { body: { ...body, ...change } }, headers(key)),
      );
    expect(await accept({}, 'a')).to.equal('400 invitation-region-not-allowed');
    expect(await accept({ businessRegions: ['CN-99'] }, 'b')).to.equal(
      '400 invitation-region-not-allowed',
    );
    expect(await accept({ noticeVersion: '1.0' }, 'c')).to.equal(
      '400 invitation-notice-not-agreed',
    );
  });

  const statuses = {
    expired: 'EXPIRED',
    cancelled: 'CANCELLED',
    accepted: 'ACCEPTED',
    declined: 'DECLINED',
    failed: 'FAILED',
  };
  for (const [situation, status] of Object.entries(statuses)) {
    it(`show that they are ${situation}`, async () => {
      const { scenario, headers } = await open(situation);
      const invitation = await answerOf(scenario, 'getInvitation', {}, headers());
      expect(invitation.status).to.equal(status);
      expect(invitation.receipt?.status ?? null).to.equal(
        ['ACCEPTED', 'DECLINED'].includes(status) ? status : null,
      );
    });
  }

  const refusals = {
    'wrong-account': '403 invitation-not-addressed',
    'unknown-token': '404 invitation-unknown',
  };
  for (const [situation, expected] of Object.entries(refusals)) {
    it(`say nothing about the distributor: ${situation} (vouchers/DI-10)`, async () => {
      const { scenario, headers } = await open(situation);
      const response = await ask(scenario, 'getInvitation', {}, headers());
      expect(await response.clone().text()).to.not.contain('样例云总经销');
      expect(await problemOf(response)).to.equal(expected);
    });
  }

  it('name failed checks with a remedy, unknown ones included (vouchers/DI-12)', async () => {
    const { scenario, headers } = await open('precondition-failed');
    const { checks } = await answerOf(
      scenario,
      'getInvitation',
      {},
      { ...headers(), 'Accept-Language': 'en' },
    );
    const failed = checks.filter(({ passed }) => !passed);
    expect(failed.map(({ code }) => code)).to.have.members([
      'NO_OTHER_DISTRIBUTOR',
      'NO_RESOURCES',
      'FUTURE_CHECK',
    ]);
    expect(failed.every(({ message, remedy }) => message !== '' && remedy !== '')).to.equal(true);
  });

  it('check again at accepting, and say which check failed', async () => {
    const { scenario, headers } = await open('accept-conflict');
    const opened = await answerOf(scenario, 'getInvitation', {}, headers());
    expect(opened.checks.every(({ passed }) => passed)).to.equal(true);
    const response = await ask(scenario, 'acceptInvitation', { body }, headers());
    const problem = (await response.json()) as { checks: { code: string; passed: boolean }[] };
    expect(response.status).to.equal(409);
    expect(problem.checks.filter(({ passed }) => !passed).map(({ code }) => code)).to.deep.equal([
      'NO_OTHER_DISTRIBUTOR',
    ]);
  });

  it('were accepted although the answer was lost: the same key gets the receipt', async () => {
    const { scenario, headers } = await open('accept-lost-answer');
    const lost = await ask(scenario, 'acceptInvitation', { body }, headers()).catch(
      (error: unknown) => error,
    );
    expect(lost).to.be.instanceOf(TypeError);
    expect((await answerOf(scenario, 'getInvitation', {}, headers())).status).to.equal('ACCEPTED');
    expect((await answerOf(scenario, 'acceptInvitation', { body }, headers())).status).to.equal(
      'ACCEPTED',
    );
  });

  it('are still open when the network died before: trying again accepts', async () => {
    const { scenario, headers } = await open('offline');
    const dead = await ask(scenario, 'acceptInvitation', { body }, headers()).catch(
      (error: unknown) => error,
    );
    expect(dead).to.be.instanceOf(TypeError);
    expect((await answerOf(scenario, 'getInvitation', {}, headers())).status).to.equal('PENDING');
    expect((await answerOf(scenario, 'acceptInvitation', { body }, headers())).status).to.equal(
      'ACCEPTED',
    );
  });

  it('can be handled by somebody else in the meantime', async () => {
    const { scenario, headers } = await open('handled-already');
    expect((await answerOf(scenario, 'getInvitation', {}, headers())).status).to.equal('PENDING');
    const late = await ask(scenario, 'declineInvitation', { body: {} }, headers());
    expect(await problemOf(late)).to.equal('409 invitation-handled');
    expect((await answerOf(scenario, 'getInvitation', {}, headers())).receipt?.status).to.equal(
      'ACCEPTED',
    );
  });

  it('wait for somebody to sign in', async () => {
    const { scenario, headers } = await open('login-needed');
    expect(await ask(scenario, 'getInvitation', {}, headers()).catch(String)).to.equal(
      'Error: session 401',
    );
    scenario.setPhase('signed-in');
    expect((await ask(scenario, 'getInvitation', {}, headers())).status).to.equal(200);
  });

  it('can be shown while their notice cannot', async () => {
    const { scenario, headers } = await open('notice-unreadable');
    expect((await ask(scenario, 'getInvitation', {}, headers())).status).to.equal(200);
    expect((await ask(scenario, 'getInvitationNotice', {}, headers())).status).to.equal(503);
  });
});
