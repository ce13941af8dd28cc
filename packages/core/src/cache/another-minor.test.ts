import { expect } from '@open-wc/testing';
import type { DegradedNotice } from '../client/client.js';
import { eventually, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint, openTab } from '../testing/tab.js';
import { databaseName } from './database.js';

const INPUT = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const KEY =
  '1|queryConsumption|zh-CN|{"body":{"filter":{"cycle":"2026-11"},"limit":100,"offset":0}}';
const NOW = Date.parse('2026-11-20T02:00:00Z');
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'new-row' }]));

/** The database as the first minor made it, with one answer in it. */
function olderDatabase(endpoint: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName(endpoint, 'principal-a'), 1);
    request.onupgradeneeded = () => {
      const meta = request.result.createObjectStore('meta');
      meta.put(5, 'epoch');
      meta.put(1, 'dataVersion');
      meta.put({ server: NOW, wall: NOW }, 'lastGood');
      const answers = request.result.createObjectStore('answers', { keyPath: 'key' });
      answers.createIndex('usedAt', 'usedAt');
      answers.put({
        key: KEY,
        value: { items: [{ id: 'kept-row' }], total: 1, asOf: '2026-11-20T01:00:00Z' },
        asOf: '2026-11-20T01:00:00Z',
        storedAt: NOW,
        epoch: 5,
        usedAt: NOW,
      });
    };
    request.onsuccess = () => resolve(request.result);
  });
}

async function storesOf(endpoint: string): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName(endpoint, 'principal-a'));
    request.onsuccess = () => resolve(request.result);
  });
  const names = [...database.objectStoreNames];
  database.close();
  return names;
}

describe('the database of an older minor', () => {
  it('gets the stores it lacks and keeps its answers', async () => {
    const endpoint = freshEndpoint();
    (await olderDatabase(endpoint)).close();
    const gateway = gatewayWithRow();
    gateway.dead = true;
    const tab = openTab({ endpoint, principal: 'principal-a', gateway });
    const read = tab.core.client.read('queryConsumption', INPUT);
    const { value, fromCache } = await tab.clock.passUntil(read);
    expect([fromCache, value.items[0]?.id]).to.deep.equal([true, 'kept-row']);
    expect(await storesOf(endpoint)).to.include.members(['chunks', 'manifests']);
    tab.core.dispose();
  });

  it('an older tab that lets go of it does not hold the newer one up', async () => {
    const endpoint = freshEndpoint();
    const older = await olderDatabase(endpoint);
    older.onversionchange = () => older.close();
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    const notices: DegradedNotice['reason'][] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    await tab.core.client.read('queryConsumption', INPUT);
    await diskHolds(endpoint, 'new-row');
    expect(notices).to.deep.equal([]);
    tab.core.dispose();
  });

  it('an older tab that holds on to it: memory within two seconds, with a notice', async () => {
    const endpoint = freshEndpoint();
    const older = await olderDatabase(endpoint);
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    const notices: DegradedNotice['reason'][] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    const answer = await tab.core.client.read('queryConsumption', INPUT);
    await tab.clock.advance(2_000);
    expect(answer.value.total).to.equal(1);
    expect(notices).to.deep.equal(['cache-blocked']);
    tab.core.dispose();
    older.close();
  });

  it('two newer tabs that come at once both get it', async () => {
    const endpoint = freshEndpoint();
    (await olderDatabase(endpoint)).close();
    const tabs = [1, 2, 3].map(() =>
      openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() }),
    );
    const notices: DegradedNotice['reason'][] = [];
    for (const tab of tabs) tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    await Promise.all(tabs.map((tab) => tab.core.client.read('queryConsumption', INPUT)));
    await diskHolds(endpoint, 'new-row');
    expect(notices).to.deep.equal([]);
    for (const tab of tabs) tab.core.dispose();
  });
});

describe('the database of a newer minor', () => {
  /** It has what this one knows, and more. */
  function newerDatabase(endpoint: string): Promise<IDBDatabase> {
    return new Promise((resolve) => {
      const request = indexedDB.open(databaseName(endpoint, 'principal-a'), 9);
      request.onupgradeneeded = () => {
        for (const name of ['meta', 'chunks', 'manifests', 'future'])
          request.result.createObjectStore(name);
        request.result
          .createObjectStore('answers', { keyPath: 'key' })
          .createIndex('usedAt', 'usedAt');
        request.transaction?.objectStore('future').put('FUTURE', 'key');
      };
      request.onsuccess = () => resolve(request.result);
    });
  }

  it('is used as it is, and the newer tab is not disturbed', async () => {
    const endpoint = freshEndpoint();
    const newer = await newerDatabase(endpoint);
    let isDisturbed = false;
    newer.onversionchange = () => (isDisturbed = true);
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', INPUT);
    await diskHolds(endpoint, 'new-row');
    expect(isDisturbed).to.equal(false);
    expect(await diskText(endpoint)).to.contain('FUTURE');
    tab.core.dispose();
    newer.close();
  });

  it('a logout empties also what only the newer one knows', async () => {
    const endpoint = freshEndpoint();
    const newer = await newerDatabase(endpoint);
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', INPUT);
    await diskHolds(endpoint, 'new-row');
    const logout = tab.core.session.logout();
    await tab.clock.passUntil(logout);
    await settle();
    newer.close();
    await eventually(async () => void expect(await diskText(endpoint)).not.to.contain('FUTURE'));
    tab.core.dispose();
  });
});
