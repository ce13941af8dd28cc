import { expect } from '@open-wc/testing';
import { createPartnerCore, type PartnerCore } from '@partner-widgets/core/partner-suite-core';
import { isClientError } from '@partner-widgets/core/client/client-error';
import { cyclesBetween } from '@partner-widgets/domain/billing-ranges';
import { scenarioById, type Scenario } from './registry.js';

const query = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 10 } };

describe("the suite's own client over a scenario", () => {
  const cores: PartnerCore[] = [];

  async function open(id: string): Promise<{ core: PartnerCore; scenario: Scenario }> {
    const entry = scenarioById(id);
    if (!entry) throw new Error(`no scenario ${id}`);
    const scenario = (await entry.load()).create({
      endpoint: `https://${id}.client-test.invalid/partner`,
      principal: `client-test-${id}`,
      now: () => Date.parse('2026-11-22T03:00:00Z'),
    });
    const { endpoint, principal, fetch, fetchSession } = scenario;
    const core = createPartnerCore({ endpoint, principal, fetch, fetchSession });
    cores.push(core);
    return { core, scenario };
  }

  afterEach(async () => {
    for (const core of cores.splice(0)) {
      await core.session.logout();
      core.dispose();
    }
  });

  it('reads capabilities, a page and a panel', async () => {
    const { core } = await open('ready');
    const { value } = await core.client.capabilities();
    expect(cyclesBetween(value.earliestCycle, value.currentCycle)).to.have.length(19);
    const page = await core.client.read('queryConsumption', query);
    expect(page.value.items).to.have.length(10);
    const board = { query: { monthBegin: '2026-01', monthEnd: '2026-11' } };
    const revenue = await core.client.read('getBoardRevenue', board);
    expect(revenue.value.months).to.have.length(11);
  });

  it('writes once, whatever is repeated', async () => {
    const { core, scenario } = await open('invitation-accept-lost-answer');
    const call = {
      invitation: scenario.invitationToken,
      idempotencyKey: core.client.mintIdempotencyKey(),
    };
    const opened = await core.client.read('getInvitation', {}, call);
    const input = {
      body: {
        businessRegions: ['CN-42'],
        noticeVersion: opened.value.notice.version,
        noticeLanguage: 'zh-CN',
        noticeReadAt: '2026-11-22T02:59:00Z',
        noticeAgreed: true as const,
      },
    };
    const lost: unknown = await core.client
      .write('acceptInvitation', input, call)
      .catch((error: unknown) => error);
    expect(isClientError(lost) && lost.kind).to.equal('offline');
    const receipt = await core.client.write('acceptInvitation', input, call);
    expect(receipt.status).to.equal('ACCEPTED');
  });

  it('renews an expired session without a word', async () => {
    const { core } = await open('session-expired-then-renewed');
    expect((await core.client.read('queryConsumption', query)).value.items).to.have.length(10);
  });

  const kinds = {
    'no-permission': 'forbidden',
    'invalid-filter': 'invalid',
    'business-error': 'malformed',
    'broken-json': 'malformed',
    'session-ended': 'session-ended',
    'mint-refused': 'session-ended',
    'mint-broken': 'session-ended',
    offline: 'offline',
  };
  for (const [id, kind] of Object.entries(kinds)) {
    it(`calls ${id} by its name: ${kind}`, async () => {
      const { core } = await open(id);
      const error: unknown = await core.client
        .read('queryConsumption', query)
        .catch((reason: unknown) => reason);
      expect(isClientError(error) && error.kind).to.equal(kind);
    });
  }

  it('shows the last view when the network has died', async () => {
    const { core, scenario } = await open('stale');
    const first = await core.client.read('queryConsumption', query);
    scenario.setPhase(scenario.afterReady ?? '');
    const last = await core.client.read('queryConsumption', query);
    expect(last.offline).to.equal(true);
    expect(last.value).to.deep.equal(first.value);
    expect(last.asOf).to.equal('2026-11-21T18:00:00Z');
  });
});
