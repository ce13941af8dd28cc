import { expect } from '@open-wc/testing';
import { scenarioById, scenarios, scenariosFor } from './registry.js';
import { ask, problemOf } from './testing/ask.js';

const now = () => Date.parse('2026-11-22T03:00:00Z');
const query = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 10 } };

async function open(id: string) {
  const entry = scenarioById(id);
  if (!entry) throw new Error(`no scenario ${id}`);
  return (await entry.load()).create({ now });
}

describe('every scenario', () => {
  for (const entry of scenarios) {
    it(`${entry.id} can be opened, twice without sharing anything`, async () => {
      const { create } = await entry.load();
      const [one, other] = [create({ now }), create({ now })];
      expect(one.id).to.equal(entry.id);
      expect(one.gateway).to.not.equal(other.gateway);
      expect(one.phases).to.include(one.phase);
      expect(entry.widgets).to.not.be.empty;
    });
  }

  it('has a name and an endpoint of its own', async () => {
    const all = await Promise.all(
      scenarios.map(async ({ load }) => (await load()).create({ now })),
    );
    expect(new Set(all.map(({ endpoint }) => endpoint)).size).to.equal(scenarios.length);
    expect(new Set(scenarios.map(({ title }) => title.zh)).size).to.equal(scenarios.length);
    expect(new Set(scenarios.map(({ title }) => title.en)).size).to.equal(scenarios.length);
  });

  it('is offered to the widgets it makes a difference for', () => {
    const ids = scenariosFor('distributor-invite-accept').map(({ id }) => id);
    expect(ids).to.include.members(['ready', 'offline', 'invitation-pending']);
    expect(ids).to.not.include('many-rows');
  });

  const refusals = {
    'no-permission': '403 permission-denied',
    failed: '500 internal',
    'rate-limited': '429 rate-limited',
    'session-ended': '401 unauthenticated',
    'session-expired-then-renewed': '401 unauthenticated',
    'invalid-filter': '400 invalid-request',
  };
  for (const [id, expected] of Object.entries(refusals)) {
    it(`${id} refuses with ${expected}`, async () => {
      expect(await problemOf(await ask(await open(id), 'queryConsumption', query))).to.equal(
        expected,
      );
    });
  }

  it('rate-limited says when to come back, and lets in when it is over', async () => {
    const scenario = await open('rate-limited');
    expect((await ask(scenario, 'queryConsumption', query)).headers.get('Retry-After')).to.equal(
      '8',
    );
    scenario.setPhase('free');
    expect((await ask(scenario, 'queryConsumption', query)).status).to.equal(200);
  });

  it('offline fails as a dead network does, the session too', async () => {
    const scenario = await open('offline');
    const { signal } = new AbortController();
    const attempts = [
      () => scenario.fetch(scenario.endpoint + '/v1/capabilities'),
      () => scenario.fetchSession({ reason: 'start', signal }),
    ];
    for (const attempt of attempts) {
      const outcome: unknown = await attempt().catch((error: unknown) => error);
      expect(outcome).to.be.instanceOf(TypeError);
    }
  });

  it('stale answers with data of nine hours ago, then the network is gone', async () => {
    const scenario = await open('stale');
    const heard: string[] = [];
    scenario.onPhase((phase) => heard.push(phase));
    const answer = (await (await ask(scenario, 'queryConsumption', query)).json()) as {
      asOf: string;
    };
    expect(answer.asOf).to.equal('2026-11-21T18:00:00Z');
    scenario.setPhase('offline');
    scenario.setPhase('no such phase');
    expect(heard).to.deep.equal(['offline']);
    const dead = await ask(scenario, 'queryConsumption', query).catch((error: unknown) => error);
    expect(dead).to.be.instanceOf(TypeError);
  });

  it('loading ends only when it is aborted, and gives the reason back', async () => {
    const scenario = await open('loading');
    const controller = new AbortController();
    const waiting = scenario.fetch(`${scenario.endpoint}/v1/capabilities`, {
      signal: controller.signal,
    });
    controller.abort(new Error('not wanted any more'));
    expect(await waiting.catch(String)).to.equal('Error: not wanted any more');
  });

  it('session-expired-then-renewed works with the second session', async () => {
    const scenario = await open('session-expired-then-renewed');
    const { signal } = new AbortController();
    await scenario.fetchSession({ reason: 'start', signal });
    const { token } = await scenario.fetchSession({ reason: 'unauthorized', signal });
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await scenario.fetch(`${scenario.endpoint}/v1/capabilities`, { headers });
    expect(answer.status).to.equal(200);
  });

  it('business-error is a 200 without a list, broken-json no JSON at all', async () => {
    const error = await ask(await open('business-error'), 'queryConsumption', query);
    expect(error.status).to.equal(200);
    expect(await error.json()).to.have.property('error_code', 'CBC.0999');
    const broken = await ask(await open('broken-json'), 'queryConsumption', query);
    expect(await broken.json().catch((reason: unknown) => reason)).to.be.instanceOf(SyntaxError);
  });

  it('refuses who has no session, a form post and an unknown path', async () => {
    const scenario = await open('ready');
    const url = `${scenario.endpoint}/v1/consumption/query`;
    const bare = await scenario.fetch(url, {
      method: 'POST',
      body: JSON.stringify(query.body),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await problemOf(bare)).to.equal('401 unauthenticated');
    const form = await scenario.fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ a: '1' }),
    });
    expect(await problemOf(form)).to.equal('415 unsupported-media-type');
    expect(await problemOf(await scenario.fetch(`${scenario.endpoint}/v1/nothing`))).to.equal(
      '404 not-found',
    );
    expect(await problemOf(await scenario.fetch(url))).to.equal('405 method-not-allowed');
  });
});
