import type { DatasetChunk } from '@partner-widgets/contract/dataset';
import { consumptionChunkColumns } from '@partner-widgets/domain/chunk/consumption-columns';
import { startDeflater } from '../../export/local/deflate/start-deflater.js';
import { openSink } from '../../export/local/open-sink.js';
import { runExport } from '../../export/local/run-export.js';
import { ColumnarEngine } from '../engine/columnar-engine.js';
import type { DatasetEngine, EngineSort } from '../engine/engine-types.js';
import { ChunkStore } from '../store/chunk-store.js';
import type { StoredManifest, StoredOrder } from '../store/stored-dataset.js';
import {
  PROTOCOL,
  type DatasetLoad,
  type DatasetMethod,
  type DatasetMethods,
  type WorkerEvent,
} from './protocol.js';
import { SubjectMasks } from './subject-masks.js';

/** Read side by side: a disk that is asked for all at once is never waited for twice. Of 8 MB each. */
const READ_AHEAD = 16;
/** What the subjects' masks are looked up by. */
const CUSTOMER = 'customerId';
/** Between the first rows and the writing of their order (ms). */
const KEEP_AFTER = 1_000;

/** Why a call failed that is no fault of the engine. */
export class WorkerError extends Error {
  readonly kind: 'damaged' | 'unknown';

  constructor(kind: 'damaged' | 'unknown', message: string) {
    super(message);
    this.name = 'WorkerError';
    this.kind = kind;
  }
}

interface Held {
  readonly engine: DatasetEngine;
  stored: StoredManifest;
  readonly missing: Set<string>;
  /** In the engine's lookup. */
  subjects: string | undefined;
  /** The version whose order is kept on disk, or about to be. */
  orderOf: string | undefined;
  /** One at a time: the second look at the disk waits for the first. */
  loading: Promise<unknown>;
}

export interface CallContext {
  readonly signal: AbortSignal;
  progress(value: unknown): void;
}

type Answers = {
  [Method in DatasetMethod]: (
    this: WorkerDatasets,
    context: CallContext,
    ...args: Parameters<DatasetMethods[Method]>
  ) => ReturnType<DatasetMethods[Method]> | Promise<ReturnType<DatasetMethods[Method]>>;
};

/** All datasets of one tab, in the worker: their chunks on disk and in the engine, and what is asked of them. */
export class WorkerDatasets {
  readonly #held = new Map<string, Held>();
  /** Asked for, and not yet known from disk. */
  readonly #opening = new Set<string>();
  readonly #post: (event: WorkerEvent) => void;
  #disk: ChunkStore | undefined;
  /** Read beside the page's code, and not yet asked for. */
  #ahead: string | undefined;

  constructor(post: (event: WorkerEvent) => void) {
    this.#post = post;
  }

  /** Rejects with what the engine, the chunk or the export says. */
  async call(method: DatasetMethod, args: readonly unknown[], context: CallContext) {
    const answer = WorkerDatasets.#answers[method] as (...all: unknown[]) => unknown;
    return answer.call(this, context, ...args);
  }

  static readonly #answers: Answers = {
    hello: () => ({ protocol: PROTOCOL }),
    async ahead(_context, database, key) {
      this.#disk = this.#openDisk(database, undefined);
      this.#ahead = key;
      await this.#open(key);
    },
    useDisk(_context, disk) {
      if (disk && this.#disk?.isOf(disk.database, disk.epoch)) return;
      this.#disk?.close();
      this.#opening.clear();
      this.#held.clear();
      this.#disk = disk && this.#openDisk(disk.database, disk.epoch);
    },
    stored(_context, key) {
      return this.#disk?.manifest(key);
    },
    open(_context, key) {
      const ahead = this.#ahead;
      this.#ahead = undefined;
      if (ahead !== undefined && ahead !== key) this.#close(ahead);
      return this.#open(key);
    },
    adopt(_context, key, stored, save) {
      return this.#adopt(key, stored, save);
    },
    async catchUp(_context, key) {
      const stored = await this.#disk?.manifest(key);
      return stored ? this.#adopt(key, stored, false) : this.#loadOf(this.#heldOf(key));
    },
    take(_context, key, id, body) {
      return this.#take(key, id, body);
    },
    label(_context, key, column, labels) {
      this.#heldOf(key).engine.setLabels(column, labels);
    },
    close(_context, key) {
      this.#close(key);
    },
    async drop(_context, key) {
      this.#close(key);
      await this.#disk?.drop(key);
    },
    async window({ signal }, key, query, offset, limit, columns, channel) {
      const held = this.#heldOf(key);
      const answer = await held.engine.window(query, offset, limit, columns, { signal, channel });
      this.#keepOrder(key, held, query.sort);
      return answer;
    },
    indexOf({ signal }, key, query, id) {
      return this.#heldOf(key).engine.indexOf(query, id, { signal });
    },
    summary({ signal }, key, where, request) {
      return this.#heldOf(key).engine.summary(where, request, { signal });
    },
    distinct({ signal }, key, where, column) {
      return this.#heldOf(key).engine.distinct(where, column, { signal });
    },
    group({ signal }, key, where, by, sums) {
      return this.#heldOf(key).engine.group(where, by, sums, { signal });
    },
    async export({ signal, progress }, key, request, target) {
      const { engine } = this.#heldOf(key);
      const sink = await openSink(target, request.format);
      return runExport(engine, request, sink, { signal, onProgress: progress, startDeflater });
    },
  };

  async #open(key: string): Promise<StoredManifest | undefined> {
    this.#opening.add(key);
    const stored = await this.#disk?.manifest(key);
    // Closed meanwhile: nobody would take it out of memory again.
    const isWanted = this.#opening.delete(key) && !this.#held.has(key);
    if (stored && isWanted) this.#adopt(key, stored, false).catch(() => undefined);
    return stored;
  }

  #close(key: string): void {
    this.#opening.delete(key);
    this.#held.delete(key);
  }

  #openDisk(database: string, epoch: number | undefined): ChunkStore {
    const isCurrent = (): boolean => this.#disk === disk;
    const disk: ChunkStore = new ChunkStore({
      database,
      epoch,
      storage: globalThis.navigator?.storage,
      events: {
        onPurged: () => {
          // What is in memory now is of another disk, or of another purge generation of this one.
          if (!isCurrent()) return;
          this.#held.clear();
          this.#post({ event: 'purged' });
        },
        onGivenUp: (reason) => isCurrent() && this.#post({ event: 'disk-given-up', reason }),
      },
    });
    disk.open();
    return disk;
  }

  #heldOf(key: string): Held {
    const held = this.#held.get(key);
    if (!held) throw new WorkerError('unknown', 'no such dataset');
    return held;
  }

  async #adopt(key: string, stored: StoredManifest, save: boolean): Promise<DatasetLoad> {
    let held = this.#held.get(key);
    const isOpened = !held && !save;
    if (!held) {
      held = {
        engine: new ColumnarEngine({ columns: consumptionChunkColumns, recordId: 'id' }),
        stored,
        missing: new Set(),
        subjects: undefined,
        orderOf: undefined,
        loading: Promise.resolve(),
      };
      this.#held.set(key, held);
    }
    const { engine, missing } = held;
    const { chunks, subjects } = stored.manifest;
    const listed = new Set(chunks.map(({ id }) => id));
    // First of all: what is no longer listed is gone from the next answer on.
    for (const id of engine.chunkIds) if (!listed.has(id)) engine.removeChunk(id);
    held.stored = stored;
    missing.clear();
    const here = new Set(engine.chunkIds);
    for (const { id } of chunks) if (!here.has(id)) missing.add(id);
    if (held.subjects !== subjects.id) missing.add(subjects.id);
    const isCurrent = held;
    const loading = held.loading.then(async () => {
      const saving = save && this.#withRoom((disk) => disk.putManifest(key, stored));
      await this.#load(key, isCurrent, save);
      await saving;
      // Nobody waits for it: what is written next stands behind it.
      if (save && missing.size > 0) void this.#makeRoom();
      // Without the server this is a use, too: the longest unused go first. Nobody waits for it.
      if (isOpened) void this.#disk?.touch(key);
    });
    held.loading = loading.catch(() => undefined);
    await loading;
    return this.#loadOf(held);
  }

  async #makeRoom(): Promise<void> {
    await this.#disk?.makeRoom(0, new Set(this.#held.keys()));
  }

  /** From disk into memory: several are read at once, and taken in as they are listed, as the kept order counts them. */
  async #load(key: string, held: Held, isNew: boolean): Promise<void> {
    const disk = this.#disk;
    const { manifest } = held.stored;
    if (!disk?.works || held.missing.size === 0) return;
    let wanted = [manifest.subjects, ...manifest.chunks].filter(({ id }) => held.missing.has(id));
    if (isNew) {
      // Mostly none is here: one look at all instead of one at each.
      const ids = wanted.map(({ id }) => id);
      const here = await disk.has(manifest.cycle, ids);
      wanted = wanted.filter(({ id }) => here.has(id));
    }
    const reading: Promise<ArrayBuffer | undefined>[] = [];
    let order: Promise<StoredOrder | undefined> | undefined;
    for (const [at, chunk] of wanted.entries()) {
      while (reading.length < Math.min(wanted.length, at + READ_AHEAD))
        reading.push(disk.chunk(manifest.cycle, wanted[reading.length] as DatasetChunk));
      if (reading.length === wanted.length) order ??= disk.order(manifest);
      const bytes = await reading[at];
      // Meanwhile another manifest may have come, or the dataset may be closed.
      if (!bytes || this.#held.get(key) !== held || !held.missing.has(chunk.id)) continue;
      if (this.#insert(held, chunk, bytes, true)) held.missing.delete(chunk.id);
      else await disk.deleteChunk(manifest.cycle, chunk.id);
      const { engine } = held;
      this.#post({ event: 'loaded', key, rows: engine.rows, bytes: this.#loadOf(held).bytes });
    }
    const kept = await order;
    if (kept && held.missing.size === 0 && held.engine.takeOrder(kept.sort, kept))
      held.orderOf = manifest.version;
  }

  /** The first order that a complete dataset is asked for is the page's own: the next visit finds it made. */
  #keepOrder(key: string, held: Held, sort: readonly EngineSort[]): void {
    const { manifest } = held.stored;
    if (!this.#disk?.works || held.missing.size > 0 || held.orderOf === manifest.version) return;
    held.orderOf = manifest.version;
    setTimeout(() => {
      const isCurrent =
        this.#held.get(key) === held && held.stored.manifest.version === manifest.version;
      const listed = manifest.chunks.map(({ id }) => id);
      const kept = isCurrent ? held.engine.keptOrder(sort, listed) : undefined;
      if (kept) void this.#disk?.putOrder(manifest, { ...kept, sort });
      else held.orderOf = undefined;
    }, KEEP_AFTER);
  }

  /** False for bytes that are no chunk. Rejects when there is no memory for it. */
  #insert(
    held: Held,
    { id }: Pick<DatasetChunk, 'id'>,
    bytes: ArrayBuffer,
    isKnown: boolean,
  ): boolean {
    try {
      if (id === held.stored.manifest.subjects.id) {
        held.engine.setLookup(CUSTOMER, bytes);
        held.engine.setLabels(CUSTOMER, new SubjectMasks(bytes));
        held.subjects = id;
      } else held.engine.addChunk(id, bytes, isKnown);
    } catch (error) {
      if (Object(error).name !== 'ChunkError') throw error;
      return false;
    }
    return true;
  }

  async #take(key: string, id: string, body: ArrayBuffer | Blob): Promise<DatasetLoad> {
    const held = this.#heldOf(key);
    const { cycle, chunks, subjects } = held.stored.manifest;
    const chunk = [subjects, ...chunks].find((one) => one.id === id);
    // Another manifest has come while it was on its way, or another tab was faster.
    if (!chunk || !held.missing.has(id)) return this.#loadOf(held);
    const file = body instanceof Blob ? body : undefined;
    // A file that the browser has lost is as one that came damaged.
    const bytes = body instanceof Blob ? await body.arrayBuffer().catch(() => undefined) : body;
    if (!bytes || !(await isWhole(chunk, bytes)))
      throw new WorkerError('damaged', 'not what was announced');
    if (this.#held.get(key) !== held || !held.missing.has(id)) return this.#loadOf(held);
    // Taken in first: what the disk has was a chunk when it was written.
    if (!this.#insert(held, chunk, bytes, false)) throw new WorkerError('damaged', 'no chunk');
    // Missing until it is kept: what is complete in memory is then complete on disk.
    await this.#withRoom((disk) => disk.putChunk(cycle, id, bytes, file));
    // Unless a manifest that did not list it has come and gone meanwhile.
    if (held.subjects === id || held.engine.chunkIds.includes(id)) held.missing.delete(id);
    return this.#loadOf(held);
  }

  /** Once more without the cycles that nobody uses, when there is no room. */
  async #withRoom(write: (disk: ChunkStore) => Promise<boolean>): Promise<void> {
    const disk = this.#disk;
    if (!disk?.works || (await write(disk)) || !disk.works) return;
    await disk.makeRoom(Infinity, new Set(this.#held.keys()));
    await write(disk);
  }

  #loadOf({ engine, missing, stored, subjects }: Held): DatasetLoad {
    const { manifest } = stored;
    const here = manifest.chunks.filter(({ id }) => !missing.has(id));
    const bytes = here.reduce((sum, chunk) => sum + chunk.bytes, 0);
    return {
      missing: [...missing],
      rows: engine.rows,
      bytes: bytes + (subjects === manifest.subjects.id ? manifest.subjects.bytes : 0),
    };
  }
}

/** Length always; SHA-256 where the page is a secure context. */
async function isWhole({ bytes, sha256 }: DatasetChunk, content: ArrayBuffer): Promise<boolean> {
  if (content.byteLength !== bytes) return false;
  const { subtle } = globalThis.crypto ?? {};
  if (!subtle) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
