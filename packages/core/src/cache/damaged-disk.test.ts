import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint, openTab, type Tab } from '../testing/tab.js';
import type { Answer, DegradedNotice } from '../client/client.js';
import { databaseName } from './database.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'good-row' }]));

/** Opens the same database beside the suite and changes it. */
async function tamper(
  endpoint: string,
  change: (stores: { meta: IDBObjectStore; answers: IDBObjectStore }) => void | Promise<void>,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName(endpoint, 'principal-a'));
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction(['meta', 'answers'], 'readwrite');
  const done = new Promise((resolve) => (transaction.oncomplete = resolve));
  await change({
    meta: transaction.objectStore('meta'),
    answers: transaction.objectStore('answers'),
  });
  await done;
  database.close();
}

async function visited(endpoint: string): Promise<void> {
  const tab = openTab({ endpoint, gateway: gatewayWithRow() });
  await tab.core.client.read('queryConsumption', FIRST_PAGE);
  await diskHolds(endpoint, 'good-row');
  tab.core.dispose();
  await settle();
}

async function paintedBy(tab: Tab): Promise<Answer<unknown>[]> {
  const painted: Answer<unknown>[] = [];
  await tab.core.client
    .read('queryConsumption', FIRST_PAGE, { onCached: (answer) => painted.push(answer) })
    .catch(() => undefined);
  await settle();
  return painted;
}

const eachRow = (
  answers: IDBObjectStore,
  change: (row: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> =>
  new Promise((resolve) => {
    answers.openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return resolve();
      cursor.update(change(cursor.value as Record<string, unknown>));
      cursor.continue();
    };
  });

describe('a row on disk that is damaged', () => {
  const damages: [string, (row: Record<string, unknown>) => Record<string, unknown>][] = [
    ['has no value', ({ value: _value, ...row }) => row],
    ['has a text for a value', (row) => ({ ...row, value: 'BROKEN' })],
    ['has no time', ({ storedAt: _storedAt, ...row }) => row],
    ['is of another purge generation', (row) => ({ ...row, epoch: 1 })],
  ];
  for (const [what, damage] of damages) {
    it(`${what}: it is not painted, asked again, and replaced`, async () => {
      const endpoint = freshEndpoint();
      await visited(endpoint);
      await tamper(endpoint, ({ answers }) => eachRow(answers, damage));
      const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
      expect(await paintedBy(tab)).to.deep.equal([]);
      await diskHolds(endpoint, 'good-row');
      expect(await diskText(endpoint)).not.to.contain('BROKEN');
      tab.core.dispose();
    });
  }

  it('a meta store that was emptied is set up anew; nobody is logged out', async () => {
    const endpoint = freshEndpoint();
    const tab = openTab({ endpoint, gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'good-row');
    await tamper(endpoint, ({ meta }) => void meta.clear());
    await tab.wake();
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    expect(tab.core.session.snapshot.status).to.equal('active');
    await diskHolds(endpoint, '"epoch"');
    tab.core.dispose();
  });
});

describe('a database that goes away in the middle of a session', () => {
  it('another one is made, the session goes on', async () => {
    const endpoint = freshEndpoint();
    const tab = openTab({ endpoint, gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'good-row');
    // What "clear site data" and an eviction do to an open connection.
    await new Promise(
      (resolve) =>
        (indexedDB.deleteDatabase(databaseName(endpoint, 'principal-a')).onsuccess = resolve),
    );
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'good-row');
    expect(tab.core.session.snapshot.status).to.equal('active');
    tab.core.dispose();
  });

  it('a connection that was closed under us is opened again', async () => {
    const open = IDBFactory.prototype.open;
    const connections: IDBDatabase[] = [];
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    try {
      const endpoint = freshEndpoint();
      const tab = openTab({ endpoint, gateway: gatewayWithRow() });
      await settle();
      connections.forEach((connection) => connection.close());
      await tab.core.client.read('queryConsumption', FIRST_PAGE);
      await diskHolds(endpoint, 'good-row');
      tab.core.dispose();
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});

describe('another version of the suite', () => {
  it('an older minor left rows of another shape: they are dropped, with a notice', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint);
    await tamper(endpoint, ({ meta, answers }) => {
      meta.put(0, 'dataVersion');
      answers.put({
        key: '0|old',
        value: { old: 'OLD-SHAPE' },
        asOf: null,
        storedAt: 0,
        epoch: 0,
        usedAt: 0,
      });
    });
    const tab = openTab({
      endpoint,
      principal: 'principal-a',
      fetchSession: () => new Promise(() => undefined),
    });
    const notices: DegradedNotice['reason'][] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    await settle();
    await settle();
    await eventually(() => void expect(notices).to.deep.equal(['cache-older-version']));
    expect(await diskText(endpoint)).not.to.contain('OLD-SHAPE');
    tab.core.dispose();
  });

  it('a newer minor on the same page keeps its rows, and this one keeps its own', async () => {
    const endpoint = freshEndpoint();
    await visited(endpoint);
    await tamper(endpoint, ({ meta, answers }) => {
      meta.put(2, 'dataVersion');
      answers.put({
        key: '2|new',
        value: { newer: 'NEWER-SHAPE' },
        asOf: null,
        storedAt: 0,
        epoch: 0,
        usedAt: 0,
      });
    });
    const tab = openTab({ endpoint, principal: 'principal-a', gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await settle();
    const text = await diskText(endpoint);
    expect(text).to.contain('NEWER-SHAPE').and.to.contain('good-row');
    tab.core.dispose();
  });

  it('one that has made something else of the database and holds it: memory, with a notice, and no fight over it', async () => {
    const endpoint = freshEndpoint();
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName(endpoint, 'principal-a'), 7);
      request.onsuccess = () => resolve(request.result);
    });
    const tab = openTab({
      endpoint,
      principal: 'principal-a',
      gateway: gatewayWithRow(),
      clock: new FakeClock(),
    });
    const notices: DegradedNotice['reason'][] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await tab.clock.advance(2_000);
    await eventually(() => void expect(notices).to.deep.equal(['cache-blocked']));
    newer.close();
    tab.core.dispose();
  });

  it('one that wants to change the database gets it: we let go', async () => {
    const endpoint = freshEndpoint();
    const tab = openTab({ endpoint, gateway: gatewayWithRow() });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'good-row');
    const opened = await new Promise<string>((resolve) => {
      const request = indexedDB.open(databaseName(endpoint, 'principal-a'), 7);
      request.onsuccess = () => {
        request.result.close();
        resolve('opened');
      };
    });
    expect(opened).to.equal('opened');
    tab.core.dispose();
  });
});
