// One class: what is known, what is missing and whose turn it is change together. See also requests.ts, sync-lock.ts.
import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import { isClientError } from '../../client/client-error.js';
import type { Client } from '../../client/client.js';
import type { Platform } from '../../platform/platform.js';
import { pause, throwIfAborted } from '../../platform/waiting.js';
import type { Session } from '../../session/session.js';
import { NOTHING_YET, type DatasetReason, type DatasetState } from '../dataset-state.js';
import { SCHEMA, type DatasetScope, type StoredManifest } from '../store/stored-dataset.js';
import type { DatasetLoad } from '../worker/protocol.js';
import type { WorkerClient } from '../worker/worker-client.js';
import { ChunkRequests } from './chunk-requests.js';
import { askManifest } from './requests.js';
import { chunkFailure, notOffered, outcomeOf, reasonOf } from './sync-outcome.js';
import { linked } from './linked.js';
import type { SyncLock, SyncTurn } from './sync-lock.js';

/** Asked at once; more would only wait for each other in the worker. */
const SIDE_BY_SIDE = 3;
/** While the page is seen: how old a revoked right may get. */
const REVALIDATE_EVERY = 3 * 60_000;
const FIRST_BACKOFF = 1_000;
const LONGEST_BACKOFF = 60_000;
const POLL_EVERY = 1_500;
/** A chunk that is not what the manifest says is asked again so often. */
const MOST_DAMAGED = 3;

export interface DatasetSyncOptions {
  readonly key: string;
  readonly scope: DatasetScope;
  readonly client: Client;
  readonly session: Session;
  readonly platform: Platform;
  readonly worker: WorkerClient;
  readonly lock: SyncLock;
  /** Whether chunks are kept on disk, where other tabs find them. */
  isKept(): boolean;
  /** Whether rows from disk may be shown now, by the rules of answers. */
  mayShow(validatedAt: number): Promise<boolean>;
  changed(state: DatasetState): void;
}

/** Brings one dataset into the worker and keeps it true, until it is stopped. */
export class DatasetSync {
  readonly #options: DatasetSyncOptions;
  readonly #controller = new AbortController();
  #state = NOTHING_YET;
  #etag: string | undefined;
  readonly #requests = new ChunkRequests();
  /** Of chunks on their way. */
  readonly #arriving = new Map<string, number>();
  #missing: readonly string[] = [];
  /** The present look at the server, and whether it is this tab's turn to look. */
  #asking: AbortController | undefined;
  #hasTurn = false;
  #damaged = 0;
  #failures = 0;
  /** Ends the pause between two looks at the server. */
  #nap = new AbortController();
  #isWanted = false;
  #catchingUp: Promise<void> | undefined;

  constructor(options: DatasetSyncOptions) {
    this.#options = options;
  }

  get state(): DatasetState {
    return this.#state;
  }

  /** Never rejects; its outcome is in the state. */
  async start(): Promise<void> {
    const { signal } = this.#controller;
    try {
      await this.#openStored();
      while (!signal.aborted) {
        await this.#whenActive(signal);
        this.#isWanted = false;
        const wait = await this.#lookOnce();
        await this.#rest(wait);
      }
    } catch (error) {
      if (!signal.aborted) this.#refuse(error);
    }
  }

  /** Back from sleep, from an outage, with a new session: looks at once. */
  revalidate(): void {
    this.#isWanted = true;
    this.#nap.abort();
  }

  /** Another tab has stored something. */
  heard(): void {
    if (this.#hasTurn) return;
    this.#catchingUp ??= this.#catchUp().finally(() => (this.#catchingUp = undefined));
  }

  /** The page goes into the back-forward cache: what others wait for is let go, until it wakes. */
  leave(): void {
    this.#asking?.abort();
  }

  stop(reason?: DatasetReason): void {
    this.#controller.abort();
    this.#nap.abort();
    if (reason) this.#show({ ...NOTHING_YET, status: 'unavailable', reason });
  }

  /** What an earlier visit left, before the network is asked. */
  async #openStored(): Promise<void> {
    const { worker, key, mayShow } = this.#options;
    const stored = await worker.call('open', [key]);
    if (!stored || stored.manifest.schema !== SCHEMA) return;
    const [load, isShown] = await Promise.all([
      worker.call('adopt', [key, stored, false]),
      mayShow(stored.validatedAt),
    ]);
    if (this.#controller.signal.aborted) return;
    this.#etag = stored.etag;
    this.#adopted(stored, false);
    // Else it waits in memory for the server's word.
    if (isShown) this.#loaded(load);
  }

  /** One round: manifest, then what is missing. Milliseconds until the next one; undefined: when it is due. */
  async #lookOnce(): Promise<number | undefined> {
    const { lock, session, isKept } = this.#options;
    const { signal } = this.#controller;
    const since = session.serverNow();
    const asking = linked(signal);
    let wait: number | undefined;
    this.#asking = asking;
    try {
      await lock.run(isKept(), asking.signal, async (turn) => {
        this.#hasTurn = true;
        wait = await this.#sync(turn, since);
      });
      this.#failures = 0;
      return wait;
    } catch (error) {
      throwIfAborted(signal);
      if (asking.signal.aborted) return undefined;
      const outcome = outcomeOf(error);
      if (outcome === 'fatal') throw error;
      if (outcome === 'gone') return void (await this.#drop(error));
      return this.#pauseFor(outcome) ? undefined : this.#backoff(error);
    } finally {
      this.#hasTurn = false;
      asking.abort();
    }
  }

  async #sync(turn: SyncTurn, since: number): Promise<number | undefined> {
    const { key, worker, lock } = this.#options;
    const elsewhere = await worker.call('stored', [key]);
    // While this tab waited for its turn, another one has asked the server.
    if (elsewhere && elsewhere.validatedAt > since) await this.#adopt(elsewhere, false);
    else {
      const wait = await this.#askManifest(turn.signal);
      if (wait !== undefined) return wait;
    }
    lock.tell();
    await this.#download(turn);
    if (this.#state.status === 'complete') return undefined;
    // Given to a tab that is seen: back into the row.
    return turn.shouldYield() ? 0 : FIRST_BACKOFF;
  }

  /** Milliseconds to wait when the server is still preparing. */
  async #askManifest(signal: AbortSignal): Promise<number | undefined> {
    const { session } = this.#options;
    const known = this.#state.manifest;
    const { manifest, etag } = await askManifest(this.#request(signal), known && this.#etag);
    if (manifest?.state === 'preparing') {
      const { preparedRows: rows, rowCount: totalRows } = manifest;
      this.#show({ ...NOTHING_YET, rows, totalRows });
      return POLL_EVERY;
    }
    const now = manifest ?? known;
    if (!now) return 0;
    if (now.schema !== SCHEMA) throw notOffered();
    this.#etag = etag;
    await this.#adopt({ manifest: now, etag, validatedAt: session.serverNow() }, true);
    return undefined;
  }

  async #adopt(stored: StoredManifest, save: boolean): Promise<void> {
    const { key, worker } = this.#options;
    // Said before it is done: what is no longer listed must not be asked for meanwhile.
    this.#adopted(stored, true);
    this.#loaded(await worker.call('adopt', [key, stored, save]));
  }

  #adopted({ manifest, validatedAt }: StoredManifest, isConfirmed: boolean): void {
    const isSame = this.#state.manifest?.version === manifest.version;
    this.#show({
      ...this.#state,
      ...(isSame ? {} : { status: 'downloading', reason: undefined }),
      manifest,
      validatedAt,
      isConfirmed,
      isOffline: this.#state.isOffline && !isConfirmed,
      totalRows: manifest.rowCount,
      totalBytes: [manifest.subjects, ...manifest.chunks].reduce((sum, one) => sum + one.bytes, 0),
    });
  }

  async #download(turn: SyncTurn): Promise<void> {
    const { lock } = this.#options;
    const { manifest } = this.#state;
    if (!manifest) return;
    const all = [manifest.subjects, ...manifest.chunks];
    const queue = all.filter(({ id }) => this.#missing.includes(id));
    const round = linked(turn.signal);
    const failures: unknown[] = [];
    const next = async (): Promise<void> => {
      try {
        while (queue.length > 0 && failures.length === 0 && !turn.shouldYield()) {
          this.#loaded(await this.#bring(queue.shift() as DatasetChunk, round.signal));
          lock.tell();
        }
      } catch (error) {
        failures.push(error);
        // The turn ends when nothing of it is on its way any more.
        round.abort();
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, next));
    round.abort();
    if (failures.length > 0) throw failures[0];
  }

  async #bring(chunk: DatasetChunk, signal: AbortSignal): Promise<DatasetLoad> {
    const { key, worker } = this.#options;
    try {
      const body = await this.#requests.fetch(this.#request(signal), chunk, (arrived) => {
        this.#arriving.set(chunk.id, arrived);
        this.#show(this.#state);
      });
      const transfer = body instanceof Blob ? [] : [body];
      const load = await worker.call('take', [key, chunk.id, body], { transfer });
      this.#damaged = 0;
      return load;
    } catch (error) {
      throw chunkFailure(error);
    } finally {
      this.#arriving.delete(chunk.id);
    }
  }

  #loaded({ missing, rows, bytes }: DatasetLoad, elsewhere?: 'other-tab'): void {
    const { isKept } = this.#options;
    this.#missing = missing;
    const isComplete = missing.length === 0;
    this.#show({
      ...this.#state,
      status: isComplete ? 'complete' : 'downloading',
      reason: isComplete ? (isKept() ? undefined : 'not-kept') : elsewhere,
      rows,
      bytes,
    });
  }

  async #catchUp(): Promise<void> {
    const { key, worker, session } = this.#options;
    // Before there is a session, only what was shown by the rules of stored rows.
    if (session.snapshot.status !== 'active') return;
    try {
      const stored = await worker.call('stored', [key]);
      const { status, manifest, validatedAt = 0 } = this.#state;
      if (!stored || stored.validatedAt < validatedAt || this.#hasTurn) return;
      const isKnown = stored.manifest.version === manifest?.version && status === 'complete';
      this.#adopted(stored, true);
      if (isKnown) return;
      const load = await worker.call('adopt', [key, stored, false]);
      if (!this.#controller.signal.aborted) this.#loaded(load, 'other-tab');
    } catch {
      // The next turn of this tab tells what is wrong.
    }
  }

  /** The server knows this scope no longer: nothing of it stays. */
  async #drop(error: unknown): Promise<void> {
    const { key, worker, lock } = this.#options;
    const isForbidden = isClientError(error) && error.kind === 'forbidden';
    this.#etag = undefined;
    this.#show({
      ...NOTHING_YET,
      status: 'unavailable',
      reason: isForbidden ? 'forbidden' : 'not-offered',
    });
    await worker.call('drop', [key]);
    lock.tell();
  }

  /** True when there is no hurry to try again. */
  #pauseFor(outcome: 'offline' | 'waiting' | 'changed' | 'damaged'): boolean {
    const state = { ...this.#state, isOffline: outcome === 'offline' };
    if (outcome === 'damaged' && ++this.#damaged >= MOST_DAMAGED) {
      this.#damaged = 0;
      this.#show({ ...state, status: 'unavailable', reason: 'damaged' });
      return true;
    }
    if (state.status === 'complete' || outcome === 'changed') this.#show(state);
    else this.#show({ ...state, reason: outcome === 'offline' ? 'offline' : 'waiting' });
    return false;
  }

  #backoff(error: unknown): number {
    const { clock } = this.#options.platform;
    const asked = isClientError(error) ? (error.retryAfter ?? 0) * 1000 : 0;
    const ceiling = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** this.#failures++);
    return asked + ceiling / 2 + (clock.random() * ceiling) / 2;
  }

  /** Until the next look: after `wait`, or every few minutes while the page is seen, or when something calls for it. */
  async #rest(wait: number | undefined): Promise<void> {
    const { platform } = this.#options;
    if (this.#isWanted || wait === 0) return;
    this.#nap = new AbortController();
    const nap = this.#nap.signal;
    do {
      await pause(platform.clock, wait ?? REVALIDATE_EVERY, nap).catch(() => undefined);
      // A hidden page looks again when it is seen: waking revalidates.
    } while (wait === undefined && platform.isHidden() && !nap.aborted);
  }

  async #whenActive(signal: AbortSignal): Promise<void> {
    const { session } = this.#options;
    if (session.snapshot.status === 'active') return;
    if (session.snapshot.status === 'offline') this.#pauseFor('offline');
    await new Promise<void>((resolve) => {
      const stop = session.subscribe(() => {
        if (session.snapshot.status === 'active') finish();
      });
      const finish = (): void => {
        stop();
        signal.removeEventListener('abort', finish);
        resolve();
      };
      signal.addEventListener('abort', finish);
      if (signal.aborted) finish();
    });
    throwIfAborted(signal);
  }

  #request(signal: AbortSignal) {
    const { client, platform, scope } = this.#options;
    return { client, clock: platform.clock, scope, signal };
  }

  #refuse(error: unknown): void {
    const { worker, key } = this.#options;
    this.stop(reasonOf(error));
    void worker.call('close', [key]).catch(() => undefined);
  }

  #show(state: DatasetState): void {
    if (this.#controller.signal.aborted && state.status !== 'unavailable') return;
    this.#state = state;
    const arriving = [...this.#arriving.values()].reduce((sum, bytes) => sum + bytes, 0);
    const bytes = Math.min(state.totalBytes, state.bytes + arriving);
    this.#options.changed(
      state.status === 'downloading' ? { ...state, bytes: Math.max(bytes, state.bytes) } : state,
    );
  }
}
