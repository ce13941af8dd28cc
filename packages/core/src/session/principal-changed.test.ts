import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint, grantFor, openTab } from '../testing/tab.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };

describe('the host signs in somebody else', () => {
  it('the screen is told to empty before the next principal shows, and the disk is empty by then', async () => {
    const clock = new FakeClock();
    let principal = 'principal-a';
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));
    const tab = openTab({
      clock,
      gateway,
      fetchSession: async () => grantFor(principal, clock, { expiresIn: 600 }),
    });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(tab.endpoint, 'row-of-a');
    const order: string[] = [];
    tab.core.onPurge(() => order.push('empty'));
    tab.core.session.subscribe(({ status, principal: now }) =>
      order.push(`${status} ${now ?? 'nobody'}`),
    );
    principal = 'principal-b';
    await clock.advance(560_000);
    expect(order).to.deep.equal(['starting nobody', 'empty', 'active principal-b']);
    expect(await diskText(tab.endpoint)).not.to.contain('row-of-a');
    tab.core.dispose();
  });

  it('an answer to the one before is not handed to the one after', async () => {
    const clock = new FakeClock();
    let principal = 'principal-a';
    let answer: () => void = () => undefined;
    const gateway = new FakeGateway().on(
      'consumption/query',
      () => new Promise((resolve) => (answer = () => resolve(page([{ id: 'row-of-a' }])))),
    );
    const tab = openTab({
      clock,
      gateway,
      fetchSession: async () => grantFor(principal, clock, { expiresIn: 40 }),
    });
    const read = tab.core.client.read('queryConsumption', FIRST_PAGE).then(
      () => 'answered',
      (error: { kind: string }) => error.kind,
    );
    await settle();
    principal = 'principal-b';
    await clock.advance(31_000 - 1_500);
    await clock.advance(1_000);
    answer();
    expect(tab.core.session.snapshot.principal).to.equal('principal-b');
    expect(await read).to.equal('aborted');
    await settle();
    expect(await diskText(tab.endpoint)).not.to.contain('row-of-a');
    tab.core.dispose();
  });

  it('rows of the stated principal that turns out to be another one are gone', async () => {
    const endpoint = freshEndpoint();
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));
    const before = openTab({ endpoint, gateway, principal: 'principal-a' });
    await before.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    before.core.dispose();
    const after = openTab({ endpoint, principal: 'principal-a', as: 'principal-b' });
    await settle();
    await settle();
    await eventually(
      () =>
        void expect(after.core.session.snapshot).to.deep.equal({
          status: 'active',
          principal: 'principal-b',
        }),
    );
    expect(await diskText(endpoint)).not.to.contain('row-of-a');
    after.core.dispose();
  });

  it('another endpoint has another disk', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-one' }]));
    const one = openTab({ gateway, principal: 'principal-a' });
    await one.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(one.endpoint, 'row-of-one');
    const two = openTab({
      principal: 'principal-a',
      fetchSession: () => new Promise(() => undefined),
    });
    const painted: unknown[] = [];
    two.core.client
      .read('queryConsumption', FIRST_PAGE, { onCached: (answer) => painted.push(answer) })
      .catch(() => undefined);
    await settle();
    expect(painted).to.deep.equal([]);
    one.core.dispose();
    two.core.dispose();
  });
});
