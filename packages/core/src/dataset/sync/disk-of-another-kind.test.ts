import { expect } from '@open-wc/testing';
import { onDisk } from '../../testing/dataset-disk.js';
import type { DatasetGateway } from '../../testing/dataset-gateway.js';
import { DatasetVisits, offline } from '../../testing/dataset-visits.js';
import { eventually } from '../../testing/fake-clock.js';
import type { ManifestRow } from '../store/stored-dataset.js';

/** A worker in which so many puts into that store find no room. */
const fullDisk = (store: 'chunks' | 'manifests', times = Infinity): string =>
  new URL(`../../testing/full-disk.worker.ts?full=${store}&times=${times}`, import.meta.url).href;

describe('a whole cycle on a disk', function () {
  // The worker's files come one by one through the test runner.
  this.timeout(30_000);
  let endpoint: string;
  let gateway: DatasetGateway;
  let open: DatasetVisits['open'];
  let leave: DatasetVisits['leave'];
  let visited: DatasetVisits['visited'];
  beforeEach(async () => {
    ({ endpoint, gateway, open, leave, visited } = await DatasetVisits.begin());
  });
  afterEach(() => leave());

  const manifest = (): Promise<[ManifestRow]> =>
    onDisk(endpoint, 'manifests', (store) => store.getAll()) as Promise<[ManifestRow]>;

  describe('that is full', () => {
    it('for chunks: every row is there, in this tab only, and the host hears it once', async () => {
      const tab = await open({ workerUrl: fullDisk('chunks') });
      await tab.until('complete', 'not-kept');
      expect(await tab.ids()).to.deep.equal(gateway.ids);
      expect(tab.notices).to.deep.equal(['dataset-not-kept']);
      leave();
      expect(await onDisk(endpoint, 'chunks', (store) => store.getAllKeys())).to.deep.equal([]);
    });

    it('for one chunk in between: room is made, and all is kept', async () => {
      const tab = await open({ workerUrl: fullDisk('chunks', 1) });
      await tab.until('complete');
      expect([tab.handle.state.reason, tab.notices]).to.deep.equal([undefined, []]);
      leave();
      gateway.requests.length = 0;
      await (await open()).until('complete');
      expect(gateway.downloads.size).to.equal(0);
    });

    it('for the list of chunks in between: room is made, and the next visit needs no network', async () => {
      const tab = await open({ workerUrl: fullDisk('manifests', 1) });
      await tab.until('complete');
      leave();
      gateway.dead = true;
      const next = await open(offline);
      await next.until('complete');
      expect(await next.ids()).to.deep.equal(gateway.ids);
    });

    it('a page later with room keeps it', async () => {
      const tab = await open({ workerUrl: fullDisk('chunks') });
      await tab.until('complete', 'not-kept');
      leave();
      await visited();
      const next = await open();
      await next.until('complete');
      expect(gateway.downloads.size).to.equal(0);
      expect(next.handle.state.reason).to.equal(undefined);
    });
  });

  describe('that a newer version has written', () => {
    /** As its tabs see it: a list of another schema, chunks that only they can read. */
    async function writtenByNewer(): Promise<void> {
      await visited();
      const [row] = await manifest();
      const [key] = await onDisk(endpoint, 'manifests', (store) => store.getAllKeys());
      const newer = {
        ...row,
        manifest: { ...row.manifest, schema: 2, version: 'newer' },
        validatedAt: Date.now() + 60_000,
      };
      await onDisk(endpoint, 'manifests', (store) => store.put(newer, key));
      const keys = await onDisk(endpoint, 'chunks', (store) => store.getAllKeys());
      for (const chunk of keys)
        await onDisk(endpoint, 'chunks', (store) => store.put({ newer: true }, chunk));
    }
    const untouched = async (): Promise<void> => {
      const [row] = await manifest();
      expect(row.manifest.version).to.equal('newer');
      const chunks = await onDisk(endpoint, 'chunks', (store) => store.getAll());
      expect(chunks).to.deep.equal([{ newer: true }, { newer: true }, { newer: true }]);
    };

    it('is left alone by an older tab without a network', async () => {
      await writtenByNewer();
      gateway.dead = true;
      const tab = await open(offline);
      await tab.until('preparing', 'offline');
      await untouched();
    });

    it('is left alone by an older tab that a newer one tells of it', async () => {
      const tab = await open();
      await tab.until('complete');
      await writtenByNewer();
      const news = new BroadcastChannel(`partner-widgets/1|${endpoint}`);
      const heard = new Promise<string>((resolve) => {
        news.onmessage = ({ data }) => resolve(String(Object(data).name));
      });
      tab.wake();
      news.postMessage({ type: 'dataset', name: await heard });
      news.close();
      await eventually(async () => void expect(await tab.ids()).to.deep.equal(gateway.ids));
      expect(tab.handle.state.status).to.equal('complete');
    });

    it('and a server that is newer, too: pages serve, nothing of it is touched', async () => {
      await writtenByNewer();
      const { manifest: now } = gateway;
      gateway.on('consumption/2026-10/manifest', () => Response.json({ ...now, schema: 2 }));
      const tab = await open();
      await tab.until('unavailable', 'not-offered');
      await untouched();
    });
  });

  it('written by an older version: it is loaded anew, and nothing of the old form stays', async () => {
    await visited();
    const [row] = await manifest();
    const [key] = await onDisk(endpoint, 'manifests', (store) => store.getAllKeys());
    const older = {
      ...row,
      manifest: { ...row.manifest, schema: 0, chunks: [{ ...row.manifest.chunks[0], id: 'old' }] },
    };
    await onDisk(endpoint, 'manifests', (store) => store.put(older, key));
    await onDisk(endpoint, 'chunks', (store) => store.clear());
    await onDisk(endpoint, 'chunks', (store) => store.put({ old: true }, '2026-10|old'));
    const tab = await open();
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
    leave();
    const keys = await onDisk(endpoint, 'chunks', (store) => store.getAllKeys());
    expect(keys).not.to.include('2026-10|old');
  });

  it('opened without a network counts as used: it is not the first to go', async () => {
    await visited();
    const [{ usedAt }] = await manifest();
    gateway.dead = true;
    const tab = await open(offline);
    await tab.until('complete');
    await eventually(async () => void expect((await manifest())[0].usedAt).to.be.above(usedAt));
  });
});
