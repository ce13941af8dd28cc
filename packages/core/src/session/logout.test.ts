import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint, grantFor, openTab } from '../testing/tab.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));

describe('logout', () => {
  it('has emptied the disk when it resolves', async () => {
    const tab = openTab({ gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(tab.endpoint, 'row-of-a');
    await tab.core.session.logout();
    expect(await diskText(tab.endpoint)).to.equal('');
    tab.core.dispose();
  });

  it('tells the screen at once, not after the disk', async () => {
    const tab = openTab({ gateway: gatewayWithRow() });
    await settle();
    const done = tab.core.session.logout();
    expect(tab.core.session.snapshot).to.deep.equal({
      status: 'ended',
      principal: undefined,
      reason: 'logout',
    });
    await done;
    tab.core.dispose();
  });

  it('an answer in flight is neither handed out nor stored', async () => {
    let answer: () => void = () => undefined;
    const gateway = new FakeGateway().on(
      'consumption/query',
      () => new Promise((resolve) => (answer = () => resolve(page([{ id: 'late-row' }])))),
    );
    const tab = openTab({ gateway });
    const read = tab.core.client.read('queryConsumption', FIRST_PAGE).then(
      () => 'answered',
      (error: { kind: string }) => error.kind,
    );
    await settle();
    const done = tab.core.session.logout();
    answer();
    await done;
    await settle();
    expect(await read).to.equal('session-ended');
    expect(await diskText(tab.endpoint)).not.to.contain('late-row');
    tab.core.dispose();
  });

  it('a session that comes after it is not taken', async () => {
    let give: (value: never) => void = () => undefined;
    const tab = openTab({
      fetchSession: () => new Promise((resolve) => (give = resolve as never)),
    });
    await settle();
    await tab.core.session.logout();
    give({
      token: 'late',
      expiresIn: 900,
      serverTime: '2026-11-20T02:00:00Z',
      principal: 'principal-a',
    } as never);
    await settle();
    await eventually(() => void expect(tab.core.session.snapshot.status).to.equal('ended'));
    tab.core.dispose();
  });

  for (const [where, deaf] of [
    ['another tab', false],
    ['a tab that hears no news, when it wakes', true],
  ] as const) {
    it(`empties ${where}`, async () => {
      const endpoint = freshEndpoint();
      const here = openTab({ endpoint, gateway: gatewayWithRow() });
      const there = openTab({ endpoint, gateway: gatewayWithRow(), deaf });
      await there.core.client.read('queryConsumption', FIRST_PAGE);
      await diskHolds(endpoint, 'row-of-a');
      let emptied = false;
      there.core.onPurge(() => (emptied = true));
      await here.core.session.logout();
      await there.wake();
      await settle();
      await eventually(
        () =>
          void expect(there.core.session.snapshot).to.deep.equal({
            status: 'ended',
            principal: undefined,
            reason: 'logout-elsewhere',
          }),
      );
      expect(emptied).to.equal(true);
      expect(await diskText(endpoint)).to.equal('');
      here.core.dispose();
      there.core.dispose();
    });
  }

  it('another principal of the same endpoint stays', async () => {
    const endpoint = freshEndpoint();
    const here = openTab({ endpoint, as: 'principal-a' });
    const there = openTab({ endpoint, as: 'principal-b' });
    await settle();
    await here.core.session.logout();
    await settle();
    await eventually(
      () =>
        void expect(there.core.session.snapshot).to.deep.equal({
          status: 'active',
          principal: 'principal-b',
        }),
    );
    here.core.dispose();
    there.core.dispose();
  });

  it('in a tab that is just starting: the session of before is not taken, the host is asked anew', async () => {
    const endpoint = freshEndpoint();
    const here = openTab({ endpoint });
    await settle();
    const there = openTab({ endpoint, fetchSession: () => new Promise(() => undefined) });
    await settle();
    await here.core.session.logout();
    await settle();
    await eventually(() => void expect(there.asked).to.deep.equal(['start', 'wake']));
    here.core.dispose();
    there.core.dispose();
  });

  it('after the host has refused: what the session left is emptied as well', async () => {
    const clock = new FakeClock();
    let signedIn = true;
    const tab = openTab({
      clock,
      gateway: gatewayWithRow(),
      fetchSession: async () => {
        if (!signedIn) throw new Error('session 401');
        return grantFor('principal-a', clock, { expiresIn: 600 });
      },
    });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(tab.endpoint, 'row-of-a');
    signedIn = false;
    await clock.advance(560_000);
    expect(tab.core.session.snapshot).to.include({ status: 'ended', reason: 'refused' });
    await tab.core.session.logout();
    expect(await diskText(tab.endpoint)).to.equal('');
    tab.core.dispose();
  });
});
