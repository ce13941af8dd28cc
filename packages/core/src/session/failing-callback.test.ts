import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { grantFor, openTab } from '../testing/tab.js';

const unreachable: [string, () => never][] = [
  [
    'the network is gone',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
  [
    'the host answers 502',
    () => {
      throw new Error('session 502');
    },
  ],
  [
    'the host answers 503 with a status',
    () => {
      throw Object.assign(new Error('down'), { status: 503 });
    },
  ],
  [
    'the host is throttled',
    () => {
      throw new Error('session 429');
    },
  ],
];
const refused: [string, () => never][] = [
  [
    'the host answers 401',
    () => {
      throw new Error('session 401');
    },
  ],
  [
    'the host answers 403 with a status',
    () => {
      throw Object.assign(new Error('no'), { status: 403 });
    },
  ],
  [
    'the host rejects with words of its own',
    () => {
      throw new Error('signed out');
    },
  ],
  [
    'the host rejects with no error at all',
    () => {
      throw undefined as unknown as Error;
    },
  ],
];

describe('a host callback that fails', () => {
  for (const [situation, fail] of unreachable) {
    it(`offline, asked again: ${situation}`, async () => {
      const tab = openTab({ fetchSession: async () => fail() });
      await settle();
      await eventually(() => void expect(tab.core.session.snapshot.status).to.equal('offline'));
      await tab.clock.advance(3_000);
      expect(tab.asked.length).to.be.greaterThan(1);
      tab.core.dispose();
    });
  }

  for (const [situation, fail] of refused) {
    it(`ended, never asked again: ${situation}`, async () => {
      const tab = openTab({ fetchSession: async () => fail() });
      await settle();
      await eventually(
        () =>
          void expect(tab.core.session.snapshot).to.include({ status: 'ended', reason: 'refused' }),
      );
      await tab.clock.advance(3_600_000);
      await tab.wake();
      await eventually(() => void expect(tab.asked).to.have.length(1));
      tab.core.dispose();
    });
  }

  it('one that throws at once is the same as one that rejects', async () => {
    const tab = openTab({
      fetchSession: () => {
        throw new Error('session 401');
      },
    });
    await settle();
    await eventually(() => void expect(tab.core.session.snapshot.status).to.equal('ended'));
    tab.core.dispose();
  });

  it('the time between attempts grows', async () => {
    const tab = openTab({
      fetchSession: async () => {
        throw new TypeError('gone');
      },
    });
    await tab.clock.advance(60_000);
    const first = tab.asked.length;
    await tab.clock.advance(60_000);
    expect(tab.asked.length - first).to.be.lessThan(first);
    expect(tab.asked.length).to.be.lessThan(15);
    tab.core.dispose();
  });

  it('a failed refresh leaves a good session alone until it runs out', async () => {
    const clock = new FakeClock();
    let calls = 0;
    const tab = openTab({
      clock,
      fetchSession: async () => {
        if (calls++ > 0) throw new TypeError('gone');
        return grantFor('principal-a', clock, { expiresIn: 600 });
      },
    });
    await clock.advance(560_000);
    expect(calls).to.be.greaterThan(1);
    expect(tab.core.session.snapshot.status).to.equal('active');
    await clock.advance(120_000);
    await eventually(() => void expect(tab.core.session.snapshot.status).to.equal('offline'));
    tab.core.dispose();
  });

  it('comes back at once with the network', async () => {
    const clock = new FakeClock();
    let dead = true;
    const tab = openTab({
      clock,
      fetchSession: async () => {
        if (dead) throw new TypeError('gone');
        return grantFor('principal-a', clock);
      },
    });
    await clock.advance(30_000);
    dead = false;
    await tab.wake();
    await eventually(() => void expect(tab.core.session.snapshot.status).to.equal('active'));
    tab.core.dispose();
  });

  it('a host that signs the user in again goes on by restart()', async () => {
    const clock = new FakeClock();
    let signedIn = false;
    const tab = openTab({
      clock,
      fetchSession: async () => {
        if (!signedIn) throw new Error('session 401');
        return grantFor('principal-a', clock);
      },
    });
    await settle();
    signedIn = true;
    tab.core.session.restart();
    await settle();
    await eventually(
      () =>
        void expect(tab.core.session.snapshot).to.deep.equal({
          status: 'active',
          principal: 'principal-a',
        }),
    );
    tab.core.dispose();
  });

  it('a hidden tab does not go on asking', async () => {
    const tab = openTab({
      fetchSession: async () => {
        throw new TypeError('gone');
      },
    });
    await settle();
    tab.hide();
    await tab.clock.advance(600_000);
    expect(tab.asked).to.have.length(1);
    await tab.wake();
    await eventually(() => void expect(tab.asked).to.have.length(2));
    tab.core.dispose();
  });
});
