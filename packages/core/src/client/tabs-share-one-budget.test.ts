import { expect } from '@open-wc/testing';
import { FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, json, problem } from '../testing/fake-gateway.js';
import { freshEndpoint, openTab, type Tab } from '../testing/tab.js';
import type { ClientError } from './client-error.js';

const LIMIT = { perSecond: 10, burst: 10 };

function gatewayOfVouchers(): FakeGateway {
  const gateway = new FakeGateway();
  for (let n = 0; n < 60; n++)
    gateway.on(`vouchers/v${n}`, () => json({ asOf: '2026-11-20T01:00:00Z' }));
  return gateway;
}

function ask(
  tab: Tab,
  from: number,
  to: number,
  priority: 'visible' | 'background' = 'visible',
): Promise<unknown>[] {
  const numbers = Array.from({ length: to - from }, (_, n) => from + n);
  return numbers.map((n) =>
    tab.core.client
      .read('getVoucher', { params: { voucherId: `v${n}` } }, { cache: 'none', priority })
      .catch((error: unknown) => error),
  );
}

/** Holds the lock as a leading tab would that never answers. */
async function silentLeader(endpoint: string): Promise<() => void> {
  return new Promise((led) => {
    void navigator.locks.request(
      `partner-widgets/1|${endpoint}`,
      () => new Promise<void>((resign) => led(resign)),
    );
  });
}

describe('the rate budget', () => {
  it('one tab sends a burst, then the rate', async () => {
    const gateway = gatewayOfVouchers();
    const tab = openTab({ gateway, rateLimit: LIMIT });
    await settle();
    void ask(tab, 0, 40);
    await settle();
    expect(gateway.requests).to.have.length(10);
    await tab.clock.advance(1_000);
    expect(gateway.requests).to.have.length(20);
    tab.core.dispose();
  });

  it('what is seen goes before what is not', async () => {
    const gateway = gatewayOfVouchers();
    const tab = openTab({ gateway, rateLimit: LIMIT });
    await settle();
    void ask(tab, 0, 20, 'background');
    void ask(tab, 20, 25, 'visible');
    await tab.clock.advance(500);
    const sent = gateway.requests.map(({ path }) => path);
    expect(sent.slice(10)).to.deep.equal(
      ['v20', 'v21', 'v22', 'v23', 'v24'].map((id) => `vouchers/${id}`),
    );
    tab.core.dispose();
  });

  it('a background request that somebody looks at now moves up', async () => {
    const gateway = gatewayOfVouchers();
    const tab = openTab({ gateway, rateLimit: LIMIT });
    await settle();
    void ask(tab, 0, 20, 'background');
    void ask(tab, 19, 20, 'visible');
    await tab.clock.advance(100);
    expect(gateway.requests[10]?.path).to.equal('vouchers/v19');
    tab.core.dispose();
  });

  it('two tabs draw on one bucket, which the leader keeps', async () => {
    const endpoint = freshEndpoint();
    const gateway = gatewayOfVouchers();
    const clock = new FakeClock();
    const leader = openTab({ endpoint, gateway, clock, rateLimit: LIMIT });
    await settle();
    const follower = openTab({ endpoint, gateway, clock, rateLimit: LIMIT });
    await settle();
    void ask(leader, 0, 30);
    void ask(follower, 30, 60);
    await settle();
    // A tab that starts may send a fifth at once, before it knows who leads.
    expect(gateway.requests.length).to.be.within(10, 12);
    const before = gateway.requests.length;
    await clock.advance(2_000);
    expect(gateway.requests.length - before).to.be.within(18, 22);
    leader.core.dispose();
    follower.core.dispose();
  });

  it('a leader that does not answer is not waited for: a fifth of the rate is ours', async () => {
    const endpoint = freshEndpoint();
    const resign = await silentLeader(endpoint);
    const gateway = gatewayOfVouchers();
    const tab = openTab({ endpoint, gateway, rateLimit: LIMIT });
    await settle();
    void ask(tab, 0, 30);
    await settle();
    const atOnce = gateway.requests.length;
    await tab.clock.advance(200);
    const share = gateway.requests.length - atOnce;
    await tab.clock.advance(2_000);
    expect({ atOnce, share }).to.deep.equal({ atOnce: 2, share: 2 });
    expect(gateway.requests.length - atOnce - share).to.be.within(3, 5);
    resign();
    tab.core.dispose();
  });

  it('a tab takes over when the leader closes', async () => {
    const endpoint = freshEndpoint();
    const clock = new FakeClock();
    const gateway = gatewayOfVouchers();
    const leader = openTab({ endpoint, clock, gateway, rateLimit: LIMIT });
    await settle();
    const follower = openTab({ endpoint, clock, gateway, rateLimit: LIMIT });
    await settle();
    leader.core.dispose();
    await settle();
    void ask(follower, 0, 30);
    await settle();
    expect(gateway.requests.length).to.be.within(8, 10);
    follower.core.dispose();
  });

  it('a leader in the back-forward cache holds nobody up', async () => {
    const endpoint = freshEndpoint();
    const clock = new FakeClock();
    const gateway = gatewayOfVouchers();
    const leader = openTab({ endpoint, clock, gateway, rateLimit: LIMIT });
    await settle();
    const follower = openTab({ endpoint, clock, gateway, rateLimit: LIMIT });
    await settle();
    leader.leave();
    await settle();
    void ask(follower, 0, 30);
    await settle();
    expect(gateway.requests.length).to.be.within(8, 10);
    leader.core.dispose();
    follower.core.dispose();
  });

  it('a plain-http page without Web Locks leads itself', async () => {
    const gateway = gatewayOfVouchers();
    const tab = openTab({ gateway, rateLimit: LIMIT, withoutLocks: true });
    await settle();
    void ask(tab, 0, 30);
    await settle();
    expect(gateway.requests).to.have.length(10);
    tab.core.dispose();
  });

  it('one that is cancelled in the queue takes no turn', async () => {
    const gateway = gatewayOfVouchers();
    const tab = openTab({ gateway, rateLimit: LIMIT });
    await settle();
    void ask(tab, 0, 10);
    const leaving = new AbortController();
    const left = tab.core.client
      .read(
        'getVoucher',
        { params: { voucherId: 'v10' } },
        { signal: leaving.signal, cache: 'none' },
      )
      .catch(() => undefined);
    void ask(tab, 11, 12);
    await settle();
    leaving.abort();
    await left;
    await tab.clock.advance(100);
    expect(gateway.requests.map(({ path }) => path).slice(10)).to.deep.equal(['vouchers/v11']);
    tab.core.dispose();
  });
});

describe('429', () => {
  it('pauses every request in every tab for as long as the gateway says', async () => {
    const endpoint = freshEndpoint();
    const clock = new FakeClock();
    const gateway = gatewayOfVouchers().on('vouchers/v0', () =>
      problem(429, 'rate-limited', { headers: { 'Retry-After': '8' } }),
    );
    const one = openTab({ endpoint, clock, gateway, rateLimit: LIMIT });
    const two = openTab({ endpoint, clock, gateway, rateLimit: LIMIT });
    await settle();
    void ask(one, 0, 1);
    await settle();
    void ask(one, 1, 3);
    void ask(two, 3, 6);
    await clock.advance(7_000);
    expect(gateway.requests).to.have.length(1);
    await clock.advance(4_000);
    expect(gateway.requests.length).to.be.greaterThan(5);
    one.core.dispose();
    two.core.dispose();
  });

  it('the one that was throttled is tried again by itself and succeeds', async () => {
    let calls = 0;
    const gateway = gatewayOfVouchers().on('vouchers/v0', () =>
      calls++ === 0
        ? problem(429, 'rate-limited', { headers: { 'Retry-After': '3' } })
        : json({ asOf: '2026-11-20T01:00:00Z' }),
    );
    const tab = openTab({ gateway });
    const [answer] = ask(tab, 0, 1);
    await tab.clock.advance(5_000);
    expect(await answer).to.deep.include({ asOf: '2026-11-20T01:00:00Z' });
    tab.core.dispose();
  });

  it('after a long one nobody is kept in silence: the error says when to come back', async () => {
    const gateway = gatewayOfVouchers().on('vouchers/v0', () =>
      problem(429, 'rate-limited', { headers: { 'Retry-After': '120' } }),
    );
    const tab = openTab({ gateway });
    const [throttled] = ask(tab, 0, 1);
    const first = (await throttled) as ClientError;
    const second = (await ask(tab, 1, 2)[0]) as ClientError;
    expect([first.kind, first.retryAfter]).to.deep.equal(['rate-limited', 120]);
    expect([second.kind, second.retryAfter]).to.deep.equal(['rate-limited', 120]);
    expect(gateway.requests).to.have.length(1);
    tab.core.dispose();
  });

  it("a date in Retry-After is told by the gateway's own clock", async () => {
    const headers = {
      'Retry-After': 'Fri, 20 Nov 2026 02:02:00 GMT',
      Date: 'Fri, 20 Nov 2026 02:00:00 GMT',
    };
    const gateway = gatewayOfVouchers().on('vouchers/v0', () =>
      problem(429, 'rate-limited', { headers }),
    );
    const tab = openTab({ gateway, clock: new FakeClock(Date.parse('2020-01-01T00:00:00Z')) });
    expect(((await ask(tab, 0, 1)[0]) as ClientError).retryAfter).to.equal(120);
    tab.core.dispose();
  });
});
