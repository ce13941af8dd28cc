import { expect } from '@open-wc/testing';
import { FakeClock, settle } from '../testing/fake-clock.js';
import { freshEndpoint, openTab } from '../testing/tab.js';

const SERVER = Date.parse('2026-11-20T02:00:00Z');
const HOUR = 3_600_000;

function tabWithClockOffBy(ms: number) {
  const clock = new FakeClock(SERVER + ms);
  let served = 0;
  const tab = openTab({
    endpoint: freshEndpoint(),
    clock,
    fetchSession: async () => ({
      token: `token-${served++}`,
      expiresIn: 600,
      serverTime: new Date(SERVER + clock.monotonic() - 1_000).toISOString(),
      principal: 'principal-a',
    }),
  });
  return { tab, clock };
}

describe('a local clock that is wrong', () => {
  for (const [name, offset] of [
    ['five hours ahead', 5 * HOUR],
    ['five hours behind', -5 * HOUR],
    ['right', 0],
  ] as const) {
    it(`${name}: the session is refreshed before its end and not earlier`, async () => {
      const { tab, clock } = tabWithClockOffBy(offset);
      await clock.advance(500_000);
      expect(tab.asked).to.deep.equal(['start']);
      await clock.advance(45_000);
      expect(tab.asked).to.deep.equal(['start', 'refresh']);
      tab.core.dispose();
    });
  }

  it('server time is told right', async () => {
    const { tab, clock } = tabWithClockOffBy(5 * HOUR);
    await clock.advance(60_000);
    expect(tab.core.session.serverNow()).to.equal(SERVER + 60_000);
    tab.core.dispose();
  });

  it('a clock that is set back while the page is open delays no refresh', async () => {
    const { tab, clock } = tabWithClockOffBy(0);
    await settle();
    clock.setWall(SERVER - 24 * HOUR);
    await clock.advance(545_000);
    expect(tab.asked).to.deep.equal(['start', 'refresh']);
    tab.core.dispose();
  });
});
