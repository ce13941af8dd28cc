import { expect } from '@open-wc/testing';
import { createPartnerCore, type PartnerCore } from './partner-suite-core.js';
import type { SessionGrant } from './session/session.js';
import { eventually } from './testing/fake-clock.js';
import { FakeGateway, page } from './testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint } from './testing/tab.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };

interface RealTab {
  readonly core: PartnerCore;
  readonly gateway: FakeGateway;
  readonly reasons: string[];
}

/** Nothing but the gateway is replaced: real clock, disk, locks, channels and page events. */
function realTab(endpoint: string, grant: Partial<SessionGrant> = {}): RealTab {
  const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));
  const reasons: string[] = [];
  const core = createPartnerCore({
    endpoint,
    fetch: gateway.fetch,
    principal: 'principal-a',
    fetchSession: async ({ reason }) => {
      reasons.push(reason);
      return {
        token: 'token-of-a',
        expiresIn: 900,
        serverTime: new Date().toISOString(),
        principal: 'principal-a',
        ...grant,
      };
    },
  });
  return { core, gateway, reasons };
}

describe('in a real browser', () => {
  it("a second visit paints the first one's page and then asks", async () => {
    const endpoint = freshEndpoint();
    const first = realTab(endpoint);
    await first.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    first.core.dispose();
    const second = realTab(endpoint);
    second.gateway.on(
      'consumption/query',
      () => new Promise((resolve) => setTimeout(() => resolve(page([])), 300)),
    );
    const order: string[] = [];
    const answer = await second.core.client.read('queryConsumption', FIRST_PAGE, {
      onCached: ({ fromCache, value }) => order.push(`${fromCache} ${value.total}`),
    });
    expect(order).to.deep.equal(['true 1']);
    expect([answer.fromCache, answer.value.total]).to.deep.equal([false, 0]);
    second.core.dispose();
  });

  it('a logout in one tab ends the other and leaves no database', async () => {
    const endpoint = freshEndpoint();
    const one = realTab(endpoint);
    const two = realTab(endpoint);
    await two.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    await one.core.session.logout();
    await eventually(() => void expect(two.core.session.snapshot.status).to.equal('ended'));
    await eventually(async () => void expect(await diskText(endpoint)).to.equal(''));
    one.core.dispose();
    two.core.dispose();
  });

  it('the network that comes back is used at once', async () => {
    const reasons: string[] = [];
    const core = createPartnerCore({
      endpoint: freshEndpoint(),
      fetchSession: async ({ reason }) => {
        reasons.push(reason);
        throw new TypeError('Failed to fetch');
      },
    });
    await eventually(() => void expect(core.session.snapshot.status).to.equal('offline'));
    window.dispatchEvent(new Event('online'));
    await eventually(() => void expect(reasons).to.include('wake'));
    core.dispose();
  });

  it('after dispose nothing listens any more', async () => {
    const tab = realTab(freshEndpoint(), { expiresIn: 1 });
    await eventually(() => void expect(tab.reasons.length).to.be.greaterThan(0));
    tab.core.dispose();
    const before = tab.reasons.length;
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pageshow'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(tab.reasons.length).to.equal(before);
  });
});
