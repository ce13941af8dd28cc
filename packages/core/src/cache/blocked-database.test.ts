import { expect } from '@open-wc/testing';
import { eventually, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, freshEndpoint, openTab } from '../testing/tab.js';
import type { DegradedNotice } from '../client/client.js';
import { databaseName } from './database.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'row' }]));

/** Another copy of the suite, or a browser tool, that holds the database and lets nobody else have it. */
async function stubbornHolder(name: string): Promise<() => void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('meta');
      request.result
        .createObjectStore('answers', { keyPath: 'key' })
        .createIndex('usedAt', 'usedAt');
    };
    request.onsuccess = () => resolve(request.result);
  });
  return () => database.close();
}

describe('a database that another one holds', () => {
  it('an open that is blocked is given up: reads work, and the notice says why', async () => {
    const endpoint = freshEndpoint();
    const release = await stubbornHolder(databaseName(endpoint, 'principal-a'));
    // A delete that waits for the holder blocks every open after it.
    indexedDB.deleteDatabase(databaseName(endpoint, 'principal-a'));
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    const notices: DegradedNotice['reason'][] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    const answer = await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await tab.clock.advance(2_000);
    expect(answer.value.total).to.equal(1);
    expect(notices).to.deep.equal(['cache-blocked']);
    tab.core.dispose();
    release();
  });

  it('memory serves instead, for as long as the page lives', async () => {
    const endpoint = freshEndpoint();
    const release = await stubbornHolder(databaseName(endpoint, 'principal-a'));
    indexedDB.deleteDatabase(databaseName(endpoint, 'principal-a'));
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    await tab.clock.advance(2_000);
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await settle();
    tab.gateway.dead = true;
    const read = tab.clock.passUntil(tab.core.client.read('queryConsumption', FIRST_PAGE));
    expect(await read).to.deep.include({ fromCache: true, offline: true });
    tab.core.dispose();
    release();
  });

  it('a delete that is blocked does not hold logout, and nothing is left in what stays', async () => {
    const endpoint = freshEndpoint();
    const tab = openTab({ endpoint, gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, '"row"');
    const name = databaseName(endpoint, 'principal-a');
    const release = await stubbornHolder(name);
    let done = false;
    const logout = tab.core.session.logout().then(() => (done = true));
    await settle();
    expect(done).to.equal(false);
    await tab.clock.passUntil(logout);
    release();
    await settle();
    await eventually(async () => {
      const names = (await indexedDB.databases()).map((one) => one.name);
      expect(names).not.to.include(name);
    });
    tab.core.dispose();
  });
});
