import { expect } from '@open-wc/testing';
import { FakeClock, settle } from '../testing/fake-clock.js';
import { grantFor, openTab } from '../testing/tab.js';

describe('a host callback that never answers', () => {
  it('is given up: the page is offline and the callback hears of it by its signal', async () => {
    let given: AbortSignal | undefined;
    const tab = openTab({
      fetchSession: ({ signal }) => {
        given = signal;
        return new Promise(() => undefined);
      },
    });
    await tab.clock.advance(15_000);
    expect(given?.aborted).to.equal(true);
    expect(tab.core.session.snapshot.status).to.equal('offline');
    tab.core.dispose();
  });

  it('holds no read for ever', async () => {
    const tab = openTab({ fetchSession: () => new Promise(() => undefined) });
    const read = tab.core.client.capabilities().catch((error: { kind: string }) => error.kind);
    await tab.clock.advance(15_000);
    expect(await read).to.equal('offline');
    tab.core.dispose();
  });

  it('an answer that comes after it was given up is not used', async () => {
    const clock = new FakeClock();
    const late: (() => void)[] = [];
    const tab = openTab({
      clock,
      fetchSession: () =>
        new Promise((resolve) => late.push(() => resolve(grantFor('late', clock)))),
    });
    await clock.advance(15_000);
    late[0]?.();
    await settle();
    expect(tab.core.session.snapshot.status).to.equal('offline');
    tab.core.dispose();
  });

  it('is asked again by itself', async () => {
    const clock = new FakeClock();
    let calls = 0;
    const tab = openTab({
      clock,
      fetchSession: () =>
        calls++ === 0 ? new Promise(() => undefined) : Promise.resolve(grantFor('a', clock)),
    });
    await clock.advance(20_000);
    expect(tab.core.session.snapshot.status).to.equal('active');
    tab.core.dispose();
  });
});
