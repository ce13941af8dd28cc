import { expect } from '@open-wc/testing';
import { begin, databaseName, openDatabase } from '@partner-widgets/core/cache/database';
import { systemClock } from '@partner-widgets/core/platform/clock';
import { openEarly } from './open-early.js';

const place = Symbol.for('partner-widgets/1/opening');
const left = (): { readonly database: Promise<IDBDatabase> } | undefined =>
  (globalThis as Record<symbol, unknown>)[place] as never;

const events = { onLeaving: () => Promise.resolve(), onTerminated: () => undefined };
const names = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

let count = 0;
function stated(principal: string, path = `/early-${Date.now()}-${count++}`): Element {
  const provider = document.createElement('partner-provider');
  provider.setAttribute('endpoint', `${path}/`);
  provider.setAttribute('principal', principal);
  return provider;
}
const nameFor = (provider: Element): string =>
  databaseName(
    location.origin + String(provider.getAttribute('endpoint')).replace(/\/$/, ''),
    String(provider.getAttribute('principal')),
  );

async function visited(provider: Element): Promise<void> {
  const database = await openDatabase(nameFor(provider), systemClock, events);
  if (typeof database === 'string') throw new Error(database);
  database.close();
}

describe('a database that is opened beside the code', () => {
  afterEach(async () => {
    const opening = left();
    (globalThis as Record<symbol, unknown>)[place] = undefined;
    await opening?.database.then((database) => database.close()).catch(() => undefined);
  });

  it('is taken by the cache of that principal', async () => {
    const provider = stated('here-before');
    await visited(provider);
    openEarly(provider);
    const early = await left()?.database;
    const database = await openDatabase(nameFor(provider), systemClock, events);
    if (typeof database === 'string') throw new Error(database);
    expect(left()).to.equal(undefined);
    expect(early?.name).to.equal(database.name);
    expect(await begin(database, 'readonly').meta.count()).to.equal(0);
    database.close();
  });

  it('is left alone by the cache of another principal', async () => {
    const provider = stated('stated');
    await visited(provider);
    openEarly(provider);
    const other = await openDatabase(
      nameFor(stated('another', provider.getAttribute('endpoint') ?? '')),
      systemClock,
      events,
    );
    expect(left()).not.to.equal(undefined);
    if (typeof other !== 'string') other.close();
  });

  it('is not made for a principal who was never here', async () => {
    const provider = stated('never-here');
    openEarly(provider);
    await left()?.database.catch(() => undefined);
    expect(await names()).not.to.include(nameFor(provider));
  });

  it('is made by the cache all the same when there was none', async () => {
    const provider = stated('first-visit');
    openEarly(provider);
    const database = await openDatabase(nameFor(provider), systemClock, events);
    if (typeof database === 'string') throw new Error(database);
    expect([...database.objectStoreNames]).to.include('answers');
    database.close();
  });

  it('does not keep a logout in another tab waiting', async () => {
    const provider = stated('logs-out');
    await visited(provider);
    openEarly(provider);
    await left()?.database;
    await new Promise<void>((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(nameFor(provider));
      deletion.onsuccess = () => resolve();
      deletion.onerror = deletion.onblocked = () => reject(new Error('blocked'));
    });
    expect(await names()).not.to.include(nameFor(provider));
  });

  it('is nothing for an address that is none', () => {
    const provider = stated('anybody');
    provider.setAttribute('endpoint', 'http://[');
    openEarly(provider);
    expect(left()).to.equal(undefined);
  });
});
