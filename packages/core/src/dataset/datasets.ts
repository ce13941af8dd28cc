import type { AnswerCache } from '../cache/answer-cache.js';
import { databaseName } from '../cache/database.js';
import type { News } from '../cache/news.js';
import { wasHereLately } from '../client/cached-reads.js';
import { ClientError, isClientError } from '../client/client-error.js';
import type { Client, DegradedNotice } from '../client/client.js';
import type { Platform } from '../platform/platform.js';
import type { Session } from '../session/session.js';
import { NOTHING_YET, type DatasetReason } from './dataset-state.js';
import type { DatasetHandle } from './dataset-handle.js';
import { OpenDataset } from './open-dataset.js';
import { checksumOf } from './store/checksum.js';
import { datasetKey, type DatasetScope } from './store/stored-dataset.js';
import { DatasetSync } from './sync/dataset-sync.js';
import { reasonOf } from './sync/sync-outcome.js';
import { SyncLock } from './sync/sync-lock.js';
import type { WorkerEvent } from './worker/protocol.js';
import { workerFor } from './worker/early-worker.js';
import { WorkerUnavailable } from './worker/start-worker.js';
import { WorkerClient } from './worker/worker-client.js';

export interface DatasetsOptions {
  readonly endpoint: string;
  readonly platform: Platform;
  readonly session: Session;
  readonly cache: AnswerCache;
  readonly client: Client;
  readonly news: News;
  /** Milliseconds. */
  readonly offlineMaxAge: number;
  readonly workerUrl: string | undefined;
  onPurge(listener: () => void): () => void;
  degrade(reason: DegradedNotice['reason']): void;
}

/** The first rows and the first dataset go before what an earlier visit has exported (ms). */
const RECORDS_AFTER = 3_000;

/** A worker's file that could not be had is asked for again when the page wakes, so often in all. */
const MOST_FAILED_STARTS = 4;

/** A worker with the disk of one principal. */
interface Workshop {
  readonly worker: WorkerClient;
  readonly principal: string;
  isKept: boolean;
}

/** All datasets of a core: one worker, one store and one sync of each, however many widgets hold them. */
export class Datasets {
  readonly #options: DatasetsOptions;
  readonly #open = new Map<string, OpenDataset>();
  #workshop: Promise<Workshop> | undefined;
  readonly #scopes = new WeakMap<OpenDataset, DatasetScope>();
  /** Once a worker has failed, it is not tried again by this page; but see `#startAgain`. */
  #fault: WorkerUnavailable | undefined;
  #failedStarts = 0;
  #worker: WorkerClient | undefined;
  #generation = 0;

  constructor(options: DatasetsOptions) {
    this.#options = options;
    const { session, platform, onPurge, news } = options;
    onPurge(() => this.#closeAll());
    session.subscribe(({ status, reason }) => {
      if (status === 'ended') this.#closeAll();
      if (status === 'ended' && reason === 'disposed') for (const stop of stops) stop();
      if (status === 'active') this.revalidate();
    });
    const stops = [
      platform.onWake(() => this.revalidate()),
      // A page in the back-forward cache must not hold what others wait for.
      platform.onLeave(() => {
        for (const dataset of this.#open.values()) dataset.sync?.leave();
      }),
      news.subscribe((item) => {
        if (item.type !== 'dataset') return;
        for (const dataset of this.#open.values())
          if (dataset.lockName === item.name) dataset.sync?.heard();
      }),
    ];
    platform.clock.after(RECORDS_AFTER, () => this.#sendRecords());
  }

  /** The same dataset for all who name the same scope. Never throws. */
  open(scope: DatasetScope): DatasetHandle {
    const key = datasetKey(scope);
    let dataset = this.#open.get(key);
    if (!dataset) {
      const made = new OpenDataset(key, this.#options, () => this.#release(made));
      dataset = made;
      this.#open.set(key, made);
      this.#scopes.set(made, scope);
      void this.#begin(made);
    }
    return dataset.hold();
  }

  /** Looks at the server at once: a new session, a waking page. */
  revalidate(): void {
    this.#sendRecords();
    this.#startAgain();
    for (const dataset of this.#open.values()) dataset.sync?.revalidate();
  }

  /** What could not be had may only have been out of reach while the network was. */
  #startAgain(): void {
    if (this.#fault?.fault !== 'blocked' || this.#failedStarts >= MOST_FAILED_STARTS) return;
    this.#fault = undefined;
    for (const dataset of this.#open.values()) void this.#begin(dataset);
  }

  /** What was exported offline is told as soon as somebody hears it. */
  #sendRecords(): void {
    const { session, cache, client, platform } = this.#options;
    if (session.snapshot.status !== 'active') return;
    import('../export/local/audit-outbox.js')
      .then(({ AuditOutbox }) => new AuditOutbox({ cache, client, locks: platform.locks }).flush())
      .catch(() => undefined);
  }

  async #begin(dataset: OpenDataset): Promise<void> {
    const scope = this.#scopes.get(dataset)!;
    const generation = this.#generation;
    const isCurrent = (): boolean =>
      generation === this.#generation && this.#open.get(dataset.key) === dataset;
    try {
      const workshop = await (this.#workshop ??= this.#openWorkshop());
      if (!isCurrent()) return;
      this.#sync(dataset, scope, workshop);
    } catch (error) {
      if (isCurrent())
        dataset.show({ ...NOTHING_YET, status: 'unavailable', reason: reasonFor(error) });
    }
  }

  #sync(dataset: OpenDataset, scope: DatasetScope, workshop: Workshop): void {
    const { client, session, platform, news, cache, offlineMaxAge } = this.#options;
    const { worker, principal } = workshop;
    const lockName = lockNameOf(this.#options.endpoint, principal, dataset.key);
    const lock = new SyncLock(lockName, platform, news);
    const sync = new DatasetSync({
      key: dataset.key,
      scope,
      client,
      session,
      platform,
      worker,
      lock,
      isKept: () => workshop.isKept,
      mayShow: async (validatedAt) => {
        const { status, principal: present } = session.snapshot;
        if (status === 'ended' || present !== principal) return false;
        if (session.serverNow() - validatedAt > offlineMaxAge) return false;
        return status === 'active' || wasHereLately({ platform, cache, offlineMaxAge });
      },
      changed: (state) => dataset.show(state),
    });
    dataset.begin(sync, lock, worker, lockName);
    void sync.start();
  }

  async #openWorkshop(): Promise<Workshop> {
    const { cache, session, platform, workerUrl, endpoint } = this.#options;
    if (this.#fault) throw this.#fault;
    const principal = await this.#principal();
    const database = databaseName(endpoint, principal);
    let worker: WorkerClient;
    try {
      worker = new WorkerClient(workerFor(workerUrl, database), platform.clock, {
        event: (event) => this.#hear(event),
        failed: (error) => this.#fail(error),
      });
    } catch (error) {
      if (error instanceof WorkerUnavailable) this.#fail(error);
      throw error;
    }
    this.#worker = worker;
    const generation = this.#generation;
    // Opens the disk if it was not yet, and knows of a purge that this page has slept through.
    await cache.verify();
    if (generation !== this.#generation || session.snapshot.principal !== principal)
      throw new ClientError('aborted');
    const { epoch } = cache;
    const disk = epoch === undefined ? undefined : { database, epoch };
    // Not awaited: what is asked next stands behind it, and a worker that fails fails that too.
    void worker.call('useDisk', [disk]).catch(() => undefined);
    if (!disk) this.#options.degrade('dataset-not-kept');
    return { worker, principal, isKept: disk !== undefined };
  }

  #principal(): Promise<string> {
    const { session } = this.#options;
    return new Promise((resolve, reject) => {
      const look = (): boolean => {
        const { principal, status } = session.snapshot;
        if (status === 'ended') reject(new ClientError('session-ended'));
        else if (principal !== undefined) resolve(principal);
        else return false;
        return true;
      };
      if (look()) return;
      const stop = session.subscribe(() => {
        if (look()) stop();
      });
    });
  }

  #hear(event: WorkerEvent): void {
    const { cache, degrade } = this.#options;
    if (event.event === 'loaded') this.#open.get(event.key)?.showLoaded(event.rows, event.bytes);
    else if (event.event === 'purged') {
      this.#closeAll();
      // Tells everybody else of this page, if nobody has yet.
      void cache.verify();
    } else {
      this.#workshop?.then(
        (workshop) => (workshop.isKept = false),
        () => undefined,
      );
      degrade('dataset-not-kept');
    }
  }

  #fail(error: WorkerUnavailable): void {
    if (this.#fault) return;
    this.#fault = error;
    if (error.fault !== 'blocked' || this.#failedStarts++ === 0)
      this.#options.degrade(`dataset-worker-${error.fault}`);
    for (const dataset of this.#open.values()) dataset.end(reasonFor(error));
    this.#forgetWorker();
  }

  /** The session has ended or changed hands: nothing stays in memory, nothing in flight is written. */
  #closeAll(): void {
    this.#generation++;
    const datasets = [...this.#open.values()];
    this.#open.clear();
    this.#forgetWorker();
    for (const dataset of datasets) dataset.end('session-ended');
  }

  #forgetWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#workshop = undefined;
  }

  #release(dataset: OpenDataset): void {
    if (this.#open.get(dataset.key) !== dataset) return;
    this.#open.delete(dataset.key);
    dataset.end('session-ended');
    void this.#worker?.call('close', [dataset.key]).catch(() => undefined);
  }
}

/** What tabs call it among themselves: nothing of a principal or a filter is in it. */
function lockNameOf(endpoint: string, principal: string, key: string): string {
  const { buffer } = new TextEncoder().encode(`${principal}|${key}`);
  return `partner-widgets/1|${endpoint}|dataset|${checksumOf(buffer).toString(36)}`;
}

function reasonFor(error: unknown): DatasetReason {
  return isClientError(error) ? 'session-ended' : reasonOf(error);
}
