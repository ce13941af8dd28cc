import { expect } from '@open-wc/testing';
import { FakeClock } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, freshEndpoint, grantFor, openTab, type TabOptions } from '../testing/tab.js';
import type { Answer } from './client.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const HOUR = 3_600_000;
const hostDead = async (): Promise<never> => {
  throw new TypeError('Failed to fetch');
};

/** Somebody was here with a good session and saw one page. */
async function visited(endpoint: string, wall: number): Promise<void> {
  const clock = new FakeClock(wall);
  const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));
  const { core } = openTab({ endpoint, clock, gateway, principal: 'principal-a' });
  await core.client.read('queryConsumption', FIRST_PAGE);
  await diskHolds(endpoint, 'row-of-a');
  core.dispose();
}

interface Seen {
  painted: Answer<unknown>[];
  outcome: Answer<unknown> | string;
}

async function readLater(endpoint: string, wall: number, options: TabOptions = {}): Promise<Seen> {
  const clock = new FakeClock(wall);
  const gateway = options.gateway ?? new FakeGateway();
  gateway.dead = options.gateway === undefined;
  const { core } = openTab({ endpoint, clock, gateway, principal: 'principal-a', ...options });
  const painted: Answer<unknown>[] = [];
  const read = core.client.read('queryConsumption', FIRST_PAGE, {
    onCached: (answer) => painted.push(answer),
  });
  const outcome = read.catch((error: { kind: string }) => error.kind);
  await clock.advance(20_000);
  const seen = { painted, outcome: await outcome };
  core.dispose();
  return seen;
}

const NOW = Date.parse('2026-11-20T02:00:00Z');

describe('a new tab with no network', () => {
  for (const [which, fetchSession] of [
    ['the gateway and the host are gone', hostDead],
    ['only the gateway is gone', undefined],
  ] as const) {
    it(`${which}: the last view, marked as offline, with its age`, async () => {
      const endpoint = freshEndpoint();
      await visited(endpoint, NOW);
      const { outcome, painted } = await readLater(
        endpoint,
        NOW + HOUR,
        fetchSession ? { fetchSession } : {},
      );
      expect(outcome).to.deep.include({
        fromCache: true,
        offline: true,
        storedAt: NOW,
        asOf: '2026-11-20T01:00:00Z',
      });
      expect(painted).to.have.length(1);
    });
  }

  it('the last view is painted while the host has not yet answered', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const { painted } = await readLater(endpoint, NOW + HOUR, {
      fetchSession: () => new Promise(() => undefined),
    });
    expect(painted[0]?.value).to.deep.include({ items: [{ id: 'row-of-a' }] });
  });

  it('another principal sees nothing of it', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const seen = await readLater(endpoint, NOW + HOUR, {
      principal: 'principal-b',
      fetchSession: hostDead,
    });
    expect(seen).to.deep.equal({ painted: [], outcome: 'offline' });
  });

  it('nobody sees anything where the host does not state who is here', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const seen = await readLater(endpoint, NOW + HOUR, {
      principal: undefined,
      fetchSession: hostDead,
    });
    expect(seen).to.deep.equal({ painted: [], outcome: 'offline' });
  });

  it('nothing is painted later than 12 hours after the last good session', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const seen = await readLater(endpoint, NOW + 13 * HOUR, { fetchSession: hostDead });
    expect(seen).to.deep.equal({ painted: [], outcome: 'offline' });
  });

  it('a host may allow less', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const seen = await readLater(endpoint, NOW + HOUR, {
      fetchSession: hostDead,
      offlineMaxAge: 600,
    });
    expect(seen).to.deep.equal({ painted: [], outcome: 'offline' });
  });

  it('a local clock that was set back does not make it younger', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const seen = await readLater(endpoint, NOW - 24 * HOUR, { fetchSession: hostDead });
    expect(seen).to.deep.equal({ painted: [], outcome: 'offline' });
  });

  it('nothing is painted when the host says no', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const { outcome } = await readLater(endpoint, NOW + HOUR, {
      fetchSession: async () => {
        throw new Error('session 401');
      },
    });
    expect(outcome).to.equal('session-ended');
  });

  it('with the network, the stored page is painted and then replaced', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint, NOW);
    const clock = new FakeClock(NOW + HOUR);
    const gateway = new FakeGateway();
    const { core } = openTab({
      endpoint,
      clock,
      gateway,
      fetchSession: async () => grantFor('principal-a', clock),
    });
    const painted: Answer<unknown>[] = [];
    const outcome = await new Promise<Answer<unknown>>((resolve) => {
      let answer: (response: Response) => void = () => undefined;
      gateway.on('consumption/query', () => new Promise((respond) => (answer = respond)));
      const onCached = (stored: Answer<unknown>): void => {
        painted.push(stored);
        setTimeout(() => answer(page([{ id: 'new-row' }])), 5);
      };
      void core.client.read('queryConsumption', FIRST_PAGE, { onCached }).then(resolve);
    });
    core.dispose();
    expect(painted.map(({ fromCache, offline }) => ({ fromCache, offline }))).to.deep.equal([
      { fromCache: true, offline: false },
    ]);
    expect(outcome).to.deep.include({ fromCache: false, offline: false, storedAt: null });
  });
});
