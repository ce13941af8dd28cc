import { expect } from '@open-wc/testing';
import { databaseName } from '../../cache/database.js';
import { DatasetGateway, type Part } from '../../testing/dataset-gateway.js';
import { openDatasetTab, type DatasetTab } from '../../testing/dataset-tab.js';
import { eventually } from '../../testing/fake-clock.js';
import { problem } from '../../testing/fake-gateway.js';
import { freshEndpoint } from '../../testing/tab.js';

const PARTS: readonly Part[] = [
  { manager: 'm1', first: 0, count: 40 },
  { manager: 'm1', first: 40, count: 40 },
  { manager: 'm2', first: 100, count: 30 },
  { manager: 'm3', first: 200, count: 20 },
];

const fresh = async () => ({
  endpoint: freshEndpoint(),
  gateway: await new DatasetGateway().lists(PARTS),
});

/** Changes what is stored, beside the suite. */
async function tamper(
  endpoint: string,
  change: (store: IDBObjectStore, keys: string[]) => void,
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName(endpoint, 'principal-a'));
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('chunks', 'readwrite');
  const store = transaction.objectStore('chunks');
  const keys = store.getAllKeys();
  keys.onsuccess = () => change(store, keys.result as string[]);
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

async function storedChunks(endpoint: string): Promise<string[]> {
  let found: string[] = [];
  await tamper(endpoint, (_store, keys) => (found = keys));
  return found;
}

/** Longer than `eventually`: a worker starts meanwhile. */
async function patiently(assertion: () => void | Promise<void>): Promise<void> {
  for (let round = 0; ; round++) {
    try {
      return await eventually(assertion);
    } catch (error) {
      if (round > 20) throw error;
    }
  }
}

async function visited(endpoint: string, gateway: DatasetGateway): Promise<void> {
  const tab = await openDatasetTab(endpoint, gateway);
  await tab.until('complete');
  tab.core.dispose();
  gateway.requests.length = 0;
}

describe('a whole cycle in the browser', function () {
  // The worker's files come one by one through the test runner.
  this.timeout(30_000);
  const tabs: DatasetTab[] = [];
  const open = async (...args: Parameters<typeof openDatasetTab>): Promise<DatasetTab> => {
    const tab = await openDatasetTab(...args);
    tabs.push(tab);
    return tab;
  };
  afterEach(() => tabs.splice(0).forEach((tab) => tab.core.dispose()));

  it('comes chunk by chunk, each once, and every row is there', async () => {
    const { endpoint, gateway } = await fresh();
    const tab = await open(endpoint, gateway);
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
    expect([...gateway.downloads.values()]).to.deep.equal([1, 1, 1, 1, 1]);
    const { rows, totalRows, bytes, totalBytes } = tab.handle.state;
    expect([rows, bytes]).to.deep.equal([totalRows, totalBytes]);
  });

  it('a second visit loads no chunk again', async () => {
    const { endpoint, gateway } = await fresh();
    await visited(endpoint, gateway);
    const tab = await open(endpoint, gateway);
    await tab.until('complete');
    await eventually(() => void expect(tab.handle.state.isConfirmed).to.equal(true));
    expect(await tab.ids()).to.deep.equal(gateway.ids);
    expect(gateway.downloads.size).to.equal(0);
  });

  it('opens from disk while the gateway is gone, for the principal that the host states', async () => {
    const { endpoint, gateway } = await fresh();
    await visited(endpoint, gateway);
    gateway.dead = true;
    const fetchSession = () => Promise.reject(new TypeError('Failed to fetch'));
    const tab = await open(endpoint, gateway, { principal: 'principal-a', fetchSession });
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
    expect(tab.handle.stamp.fromCache).to.equal(true);
  });

  it('another principal gets nothing of it, and asks for each chunk with his own session', async () => {
    const { endpoint, gateway } = await fresh();
    await visited(endpoint, gateway);
    const tab = await open(endpoint, gateway, { as: 'principal-b' });
    await tab.until('complete');
    expect(gateway.downloads.size).to.equal(5);
    const tokens = new Set(gateway.requests.map(({ headers }) => headers.get('Authorization')));
    expect([...tokens]).to.deep.equal(['Bearer token-of-principal-b']);
  });

  it('what an interrupted visit has brought is not asked for again', async () => {
    const { endpoint, gateway } = await fresh();
    let asked = 0;
    gateway.beforeChunk = () => (++asked > 3 ? new Promise(() => undefined) : undefined);
    const first = await openDatasetTab(endpoint, gateway);
    await patiently(async () => void expect(await storedChunks(endpoint)).to.have.length(3));
    first.core.dispose();
    gateway.beforeChunk = () => undefined;
    gateway.requests.length = 0;
    const tab = await open(endpoint, gateway);
    await tab.until('complete');
    expect(gateway.downloads.size).to.equal(2);
    expect(await tab.ids()).to.deep.equal(gateway.ids);
  });

  for (const [what, damage] of [
    [
      'some bytes are others',
      ({ bytes, ...row }: { bytes: Blob }) => {
        const middle = bytes.size >> 1;
        return {
          ...row,
          bytes: new Blob([bytes.slice(0, middle), 'else', bytes.slice(middle + 4)]),
        };
      },
    ],
    [
      'it is cut short',
      ({ bytes, ...row }: { bytes: Blob }) => ({ ...row, bytes: bytes.slice(0, 100) }),
    ],
    ['it is something else', () => ({ nonsense: true })],
  ] as const) {
    it(`a stored chunk that is damaged (${what}) is dropped and fetched again`, async () => {
      const { endpoint, gateway } = await fresh();
      await visited(endpoint, gateway);
      await tamper(endpoint, (store, keys) => {
        const key = keys[0]!;
        const request = store.get(key);
        request.onsuccess = () => void store.put(damage(request.result as never), key);
      });
      const tab = await open(endpoint, gateway);
      await tab.until('complete');
      expect(await tab.ids()).to.deep.equal(gateway.ids);
      expect([...gateway.downloads.values()]).to.deep.equal([1]);
    });
  }

  it('a chunk that arrives damaged is never shown: after some tries the pages serve, and it says why', async () => {
    const { endpoint, gateway } = await fresh();
    gateway.spoil = (bytes) => {
      new Uint8Array(bytes)[bytes.byteLength >> 1]! ^= 1;
      return bytes;
    };
    const tab = await open(endpoint, gateway);
    await patiently(() => void expect(gateway.downloads.size).to.be.greaterThan(0));
    expect(tab.handle.state.rows).to.equal(0);
    expect(await storedChunks(endpoint)).to.deep.equal([]);
  });

  it('rows of a manager who was revoked leave memory and disk with the next look at the server', async () => {
    const { endpoint, gateway } = await fresh();
    const tab = await open(endpoint, gateway);
    await tab.until('complete');
    await gateway.lists(PARTS.slice(0, 3));
    tab.wake();
    await eventually(async () => void expect(await tab.ids()).to.deep.equal(gateway.ids));
    await tab.until('complete');
    const kept = await storedChunks(endpoint);
    expect(kept.filter((key) => key.includes('m3'))).to.deep.equal([]);
  });

  it('a scope that the session may not see any more leaves memory and disk', async () => {
    const { endpoint, gateway } = await fresh();
    const tab = await open(endpoint, gateway);
    await tab.until('complete');
    gateway.refusal = () => problem(403, 'permission-denied');
    tab.wake();
    await tab.until('unavailable', 'forbidden');
    await eventually(async () => void expect(await storedChunks(endpoint)).to.deep.equal([]));
  });

  it('a logout in the middle of it leaves nothing, and what was under way is not written', async () => {
    const { endpoint, gateway } = await fresh();
    const waiting: (() => void)[] = [];
    gateway.beforeChunk = () => new Promise((resolve) => waiting.push(resolve));
    const tab = await open(endpoint, gateway);
    await patiently(() => void expect(waiting.length).to.equal(3));
    await tab.core.session.logout();
    waiting.forEach((answer) => answer());
    await tab.until('unavailable', 'session-ended');
    await eventually(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      expect(names).not.to.include(databaseName(endpoint, 'principal-a'));
    });
  });

  it('five tabs download each chunk once', async () => {
    const { endpoint, gateway } = await fresh();
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => open(endpoint, gateway)));
    await Promise.all(all.map((tab) => tab.until('complete')));
    expect([...gateway.downloads.values()]).to.deep.equal([1, 1, 1, 1, 1]);
    for (const tab of all) expect(await tab.ids()).to.deep.equal(gateway.ids);
  });

  it('widgets of one tab share one dataset', async () => {
    const { endpoint, gateway } = await fresh();
    const tab = await open(endpoint, gateway);
    const datasets = await tab.core.datasets();
    const others = [1, 2].map(() => datasets.open({ cycle: '2026-10' }));
    await tab.until('complete');
    expect(others.map(({ state }) => state.status)).to.deep.equal(['complete', 'complete']);
    expect([...gateway.downloads.values()]).to.deep.equal([1, 1, 1, 1, 1]);
  });

  it('a hidden tab that downloads lets a tab that is seen go before it', async () => {
    const { endpoint, gateway } = await fresh();
    await gateway.lists(
      Array.from({ length: 12 }, (_, at) => ({ manager: `m${at}`, first: at * 10, count: 10 })),
    );
    const release: (() => void)[] = [];
    gateway.beforeChunk = () => new Promise((resolve) => release.push(resolve));
    const hidden = await open(endpoint, gateway);
    hidden.hide();
    await patiently(() => void expect(release.length).to.equal(3));
    const seen = new DatasetGateway();
    await seen.lists(
      Array.from({ length: 12 }, (_, at) => ({ manager: `m${at}`, first: at * 10, count: 10 })),
    );
    const news = new BroadcastChannel(`partner-widgets/1|${endpoint}`);
    const asksToGoBefore = new Promise<void>((resolve) => {
      news.onmessage = ({ data }) => void (Object(data).type === 'dataset-wait' && resolve());
    });
    const visible = await open(endpoint, seen);
    await asksToGoBefore;
    gateway.beforeChunk = () => undefined;
    release.forEach((answer) => answer());
    await visible.until('complete');
    news.close();
    expect(gateway.downloads.size).to.be.lessThan(13);
    expect(seen.downloads.size).to.equal(13 - gateway.downloads.size);
  });

  it('without Web Locks each tab leads itself', async () => {
    const { endpoint, gateway } = await fresh();
    const tab = await open(endpoint, gateway, { locks: undefined });
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
  });
});

describe('a worker that can not run', function () {
  this.timeout(30_000);

  for (const [what, workerUrl, reason] of [
    ['on another origin', 'https://elsewhere.test/partner-widgets-worker.js', 'worker-origin'],
    ['not there', '/nowhere/partner-widgets-worker.js', 'worker-blocked'],
  ] as const) {
    it(`${what}: pages serve, and the host hears why`, async () => {
      const { endpoint, gateway } = await fresh();
      const tab = await openDatasetTab(endpoint, gateway, { workerUrl });
      await tab.until('unavailable', reason);
      expect(tab.notices).to.deep.equal([`dataset-${reason}`]);
      tab.core.dispose();
    });
  }
});
