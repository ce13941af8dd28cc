import { expect } from '@open-wc/testing';
import { databaseName } from '../../cache/database.js';
import { workerUrl, type DatasetGateway } from '../../testing/dataset-gateway.js';
import { onDisk } from '../../testing/dataset-disk.js';
import { DatasetVisits, offline, twoManagers } from '../../testing/dataset-visits.js';
import { waitUntil } from '../../testing/patience.js';
import { datasetKey } from '../store/stored-dataset.js';
import { startEarly } from './early-worker.js';
import type { FromWorker } from './protocol.js';

const october = datasetKey({ cycle: '2026-10' });
const slot = globalThis as unknown as Record<symbol, { readonly worker: Worker } | undefined>;
const place = Symbol.for('partner-widgets/1/worker');

describe('a dataset that is read beside the code', function () {
  // The worker's files come one by one through the test runner.
  this.timeout(30_000);
  const ends: (() => void)[] = [];
  let endpoint: string;
  let gateway: DatasetGateway;
  let open: DatasetVisits['open'];
  let leave: DatasetVisits['leave'];

  /** As the page's entry does it; resolves when every row is in the worker's memory. */
  const readAhead = async (key = october): Promise<Worker> => {
    ends.push(startEarly(workerUrl, databaseName(endpoint, 'principal-a'), key));
    const { worker } = slot[place]!;
    let rows = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('event' in data && data.event === 'loaded') rows = data.rows;
    });
    await waitUntil(() => rows === gateway.ids.length, 'the rows from disk');
    return worker;
  };
  /** The manifest stays, so that whoever reads from disk now finds nothing. */
  const loseChunks = (): Promise<unknown> => onDisk(endpoint, 'chunks', (store) => store.clear());

  const begin = async (): Promise<DatasetVisits> => {
    const visits = await DatasetVisits.begin();
    ({ endpoint, gateway, open, leave } = visits);
    return visits;
  };
  beforeEach(async () => (await begin()).visited());
  afterEach(() => {
    leave();
    for (const end of ends.splice(0)) end();
  });

  it('is there when it is opened, and is not read once more', async () => {
    await readAhead();
    await loseChunks();
    const tab = await open({ principal: 'principal-a' });
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
    expect(gateway.downloads.size).to.equal(0);
  });

  it('is there without a network', async () => {
    await readAhead();
    gateway.dead = true;
    const tab = await open(offline);
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
  });

  it('loses what the server no longer lists', async () => {
    await readAhead();
    await gateway.lists(twoManagers.slice(0, 1));
    const tab = await open({ principal: 'principal-a' });
    await waitUntil(() => tab.handle.state.totalRows === 40, 'the new manifest');
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
  });

  it('is out of memory when the cache was purged meanwhile', async () => {
    const other = await open({ principal: 'principal-a' });
    await other.until('complete');
    await readAhead();
    await other.core.cache.purge('principal-a', 'logout');
    leave();
    gateway.dead = true;
    const tab = await open({ principal: 'principal-a' });
    await waitUntil(() => tab.handle.state.isOffline, 'a look at the server');
    expect([tab.handle.state.status, tab.handle.state.rows]).to.deep.equal(['preparing', 0]);
  });

  it('is not for somebody else: its worker ends', async () => {
    const worker = await readAhead();
    let ended = false;
    const { terminate } = worker;
    worker.terminate = () => {
      ended = true;
      terminate.call(worker);
    };
    gateway.dead = true;
    const tab = await open({ as: 'principal-b' });
    await waitUntil(() => tab.handle.state.isOffline, 'a look at the server');
    expect([ended, tab.handle.state.rows]).to.deep.equal([true, 0]);
  });

  it('of another cycle than the one that is opened leaves memory', async () => {
    const worker = await readAhead();
    const answers: FromWorker[] = [];
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => answers.push(data));
    worker.postMessage({ id: 1, method: 'open', args: [datasetKey({ cycle: '2026-09' })] });
    worker.postMessage({ id: 2, method: 'distinct', args: [october, [], 'accountManagerId'] });
    await waitUntil(() => answers.some((one) => 'id' in one && one.id === 2), 'an answer');
    expect(answers.find((one) => 'id' in one && one.id === 2)).to.have.nested.property(
      'failure.kind',
      'unknown',
    );
  });

  it('that is not on disk is asked of the server', async () => {
    await begin();
    ends.push(startEarly(workerUrl, databaseName(endpoint, 'principal-a'), october));
    const tab = await open({ principal: 'principal-a' });
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
  });

  it('is given up at once by who has begun it', async () => {
    await readAhead();
    ends.pop()?.();
    expect(slot[place]).to.equal(undefined);
    const tab = await open({ principal: 'principal-a' });
    await tab.until('complete');
    expect(await tab.ids()).to.deep.equal(gateway.ids);
  });

  it('by a worker whose file is not there: another one is started, and heard of', async () => {
    const missing = new URL('not-there.js', location.href).href;
    ends.push(startEarly(missing, databaseName(endpoint, 'principal-a'), october));
    await waitUntil(() => slot[place] === undefined, 'its end');
    const tab = await open({ principal: 'principal-a', workerUrl: missing });
    await tab.until('unavailable');
    expect(tab.notices).to.include('dataset-worker-blocked');
  });
});
