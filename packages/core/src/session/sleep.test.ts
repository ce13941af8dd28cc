import { expect } from '@open-wc/testing';
import { FakeClock, eventually, settle } from '../testing/fake-clock.js';
import { FakeGateway, json } from '../testing/fake-gateway.js';
import { grantFor, openTab } from '../testing/tab.js';

describe('a machine that slept', () => {
  it('asks for a session on waking when the old one ran out meanwhile', async () => {
    const tab = openTab();
    await settle();
    tab.clock.sleep(3_600_000);
    await tab.wake();
    await eventually(() => void expect(tab.asked).to.deep.equal(['start', 'wake']));
    tab.core.dispose();
  });

  it('never sends the token that ran out in its sleep', async () => {
    const clock = new FakeClock();
    let minted = 0;
    const gateway = new FakeGateway().on('capabilities', () =>
      json({ asOf: '2026-11-20T01:00:00Z' }),
    );
    const tab = openTab({
      clock,
      gateway,
      fetchSession: async () => grantFor('principal-a', clock, { token: `token-${minted++}` }),
    });
    await settle();
    clock.sleep(3_600_000);
    await tab.core.client.capabilities({ cache: 'none' });
    expect(gateway.requests.map(({ headers }) => headers.get('Authorization'))).to.deep.equal([
      'Bearer token-1',
    ]);
    tab.core.dispose();
  });

  it('asks nothing after a short nap', async () => {
    const tab = openTab();
    await settle();
    tab.clock.sleep(60_000);
    await tab.wake();
    expect(tab.asked).to.deep.equal(['start']);
    tab.core.dispose();
  });

  it('a hidden tab does not refresh until it is seen', async () => {
    const tab = openTab();
    await settle();
    tab.hide();
    await tab.clock.advance(1_200_000);
    expect(tab.asked).to.deep.equal(['start']);
    await tab.wake();
    await eventually(() => void expect(tab.asked).to.deep.equal(['start', 'wake']));
    tab.core.dispose();
  });
});
