import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint, grantFor, openTab } from '../testing/tab.js';
import { databaseName } from './database.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));

/** Keeps the database from being deleted, as a frozen tab does, and sees what is in it. */
async function hold(endpoint: string): Promise<{ release(): void; rows(): Promise<string> }> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName(endpoint, 'principal-a'));
    request.onsuccess = () => resolve(request.result);
  });
  return {
    release: () => database.close(),
    rows: () =>
      new Promise((resolve) => {
        const request = database.transaction('answers').objectStore('answers').getAll();
        request.onsuccess = () => resolve(JSON.stringify(request.result));
      }),
  };
}

describe('a purge in another tab whose news do not arrive', () => {
  it('nothing stored before it is painted', async () => {
    const endpoint = freshEndpoint();
    const there = openTab({ endpoint, gateway: gatewayWithRow(), deaf: true });
    await there.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    const held = await hold(endpoint);
    const here = openTab({ endpoint, gateway: gatewayWithRow() });
    await settle();
    await here.clock.passUntil(here.core.session.logout());
    expect(await held.rows()).to.equal('[]');
    const painted: unknown[] = [];
    await there.core.client
      .read('queryConsumption', FIRST_PAGE, { onCached: (answer) => painted.push(answer) })
      .catch(() => undefined);
    expect(painted).to.deep.equal([]);
    held.release();
    here.core.dispose();
    there.core.dispose();
  });

  it('an answer that was in flight is not written into what was emptied', async () => {
    const endpoint = freshEndpoint();
    let answer: () => void = () => undefined;
    const gateway = new FakeGateway().on(
      'consumption/query',
      () => new Promise((resolve) => (answer = () => resolve(page([{ id: 'late-row' }])))),
    );
    const there = openTab({ endpoint, gateway, deaf: true });
    there.core.client.read('queryConsumption', FIRST_PAGE).catch(() => undefined);
    await settle();
    const held = await hold(endpoint);
    const here = openTab({ endpoint });
    await settle();
    await here.clock.passUntil(here.core.session.logout());
    answer();
    await settle();
    expect(await held.rows()).to.equal('[]');
    expect(there.core.session.snapshot).to.include({ status: 'ended', reason: 'logout-elsewhere' });
    held.release();
    here.core.dispose();
    there.core.dispose();
  });

  it('because somebody else signed in there: this tab empties and asks the host who is here', async () => {
    const endpoint = freshEndpoint();
    const clock = new FakeClock();
    let signedIn = 'principal-a';
    const fetchSession = async () => grantFor(signedIn, clock, { expiresIn: 600 });
    const there = openTab({ endpoint, clock, gateway: gatewayWithRow(), fetchSession, deaf: true });
    await there.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    let emptied = false;
    there.core.onPurge(() => (emptied = true));
    signedIn = 'principal-b';
    const here = openTab({ endpoint, clock, principal: 'principal-a', fetchSession });
    await settle();
    await clock.advance(4_000);
    await there.wake();
    await settle();
    await eventually(() => void expect(emptied).to.equal(true));
    expect(there.core.session.snapshot.principal).to.equal('principal-b');
    expect(await diskText(endpoint)).not.to.contain('row-of-a');
    here.core.dispose();
    there.core.dispose();
  });
});

describe('after a purge', () => {
  it('the same principal starts with an empty disk and fills it again', async () => {
    const endpoint = freshEndpoint();
    const tab = openTab({ endpoint, gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    await tab.core.session.logout();
    tab.core.session.restart();
    const painted: unknown[] = [];
    await tab.core.client.read('queryConsumption', FIRST_PAGE, {
      onCached: (answer) => painted.push(answer),
    });
    expect(painted).to.deep.equal([]);
    await diskHolds(endpoint, 'row-of-a');
    tab.core.dispose();
  });

  it('a disk that lets nobody purge it is told', async () => {
    const endpoint = freshEndpoint();
    const tab = openTab({ endpoint, gateway: gatewayWithRow() });
    const notices: string[] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    await settle();
    const { clear } = IDBObjectStore.prototype;
    const held = await hold(endpoint);
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('damaged', 'UnknownError');
    };
    try {
      await tab.clock.passUntil(tab.core.session.logout());
      expect(notices).to.include('purge-incomplete');
    } finally {
      IDBObjectStore.prototype.clear = clear;
      held.release();
      tab.core.dispose();
    }
  });
});
