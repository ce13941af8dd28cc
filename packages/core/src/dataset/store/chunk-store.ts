import type { DatasetChunk, ReadyManifest } from '@partner-widgets/contract/dataset';
import { openDatabase } from '../../cache/database.js';
import { systemClock, type Clock } from '../../platform/clock.js';
import { checksumOf } from './checksum.js';
import { beginChunks, type ChunkTransaction } from './chunk-transaction.js';
import { diskBudget } from './disk-budget.js';
import {
  SCHEMA,
  chunkKey,
  isChunkRow,
  isManifestRow,
  isOrderRow,
  orderId,
  type ChunkRow,
  type ManifestRow,
  type OrderRow,
  type StoredManifest,
  type StoredOrder,
} from './stored-dataset.js';

export interface ChunkStoreEvents {
  /** Somebody has emptied the database since the page looked at it. */
  onPurged(): void;
  /** From now on nothing is kept. */
  onGivenUp(reason: 'full' | 'unavailable'): void;
}

export interface ChunkStoreOptions {
  readonly database: string;
  /** The purge generation the page lives in; undefined: not known yet, so that of the disk, until `isOf` tells. */
  readonly epoch: number | undefined;
  readonly events: ChunkStoreEvents;
  readonly clock?: Clock | undefined;
  readonly storage?: Pick<StorageManager, 'estimate'> | undefined;
}

/** Chunks of these may be read and written side by side. */
type Stores = ChunkTransaction<'readwrite'>;

/**
 * The chunks and manifests of one principal in its database; lives in the worker. Every transaction looks at the purge
 * epoch first. Never rejects: what can't be read is absent, what can't be written is left out (`works` turns false).
 */
export class ChunkStore {
  readonly #options: ChunkStoreOptions;
  readonly #clock: Clock;
  /** Known within every transaction. */
  #epoch: number | undefined;
  #opening: Promise<IDBDatabase | undefined> | undefined;
  #works = true;
  #failures = 0;
  #isFull = false;
  #takesFiles = true;

  constructor(options: ChunkStoreOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#epoch = options.epoch;
  }

  get works(): boolean {
    return this.#works;
  }

  /** Whether what it has read, and will read, is of this database in this purge generation. */
  isOf(database: string, epoch: number): boolean {
    return this.#works && database === this.#options.database && (this.#epoch ??= epoch) === epoch;
  }

  /** Ahead of the first question, which then need not wait for it. */
  open(): void {
    if (this.#works) this.#opening ??= this.#open();
  }

  /** That of a newer or older version's tab is not for this one. */
  manifest(key: string): Promise<StoredManifest | undefined> {
    return this.#attempt('readonly', async ({ store }) => {
      const row: unknown = await store('manifests').get(key);
      if (!isManifestRow(row) || row.manifest.schema !== SCHEMA) return undefined;
      return row.epoch === this.#epoch ? row : undefined;
    });
  }

  /**
   * Keeps it as the newest, and deletes what the one before listed and this one does not: in one transaction. False when
   * it is not kept.
   */
  async putManifest(key: string, stored: StoredManifest): Promise<boolean> {
    return this.#write(async ({ store, done }) => {
      const manifests = store('manifests');
      const before: unknown = await manifests.get(key);
      const dropped = isManifestRow(before) ? unlisted(before.manifest, stored.manifest) : [];
      const row: ManifestRow = { ...stored, epoch: this.#epoch!, usedAt: this.#clock.now() };
      await Promise.all([
        manifests.put(row, key),
        ...dropped.map((id) => store('chunks').delete(chunkKey(stored.manifest.cycle, id))),
        done,
      ]);
    });
  }

  /** The dataset with every chunk of it, also those that another scope lists: whoever lost it must not read them. */
  async drop(key: string): Promise<void> {
    await this.#write(async ({ store, done }) => {
      const row: unknown = await store('manifests').get(key);
      const ids = isManifestRow(row) ? idsOf(row.manifest) : [];
      const { cycle } = isManifestRow(row) ? row.manifest : { cycle: '' };
      await Promise.all([
        store('manifests').delete(key),
        ...ids.map((id) => store('chunks').delete(chunkKey(cycle, id))),
        done,
      ]);
    });
  }

  /** Undefined also for one that the disk has damaged: that one is deleted. */
  async chunk(
    cycle: string,
    { id, bytes }: Pick<DatasetChunk, 'id' | 'bytes'>,
  ): Promise<ArrayBuffer | undefined> {
    const row = await this.#chunkRow(chunkKey(cycle, id));
    if (row === undefined) return undefined;
    if (isChunkRow(row) && this.#isWhole(row, bytes)) return row.bytes;
    await this.deleteChunk(cycle, id);
    return undefined;
  }

  async #chunkRow(key: string): Promise<unknown> {
    const row: unknown = await this.#attempt('readonly', ({ store }) => store('chunks').get(key));
    const { bytes } = Object(row) as { bytes?: unknown };
    if (!(bytes instanceof Blob)) return row;
    // A file that the disk has lost is as one that it has damaged.
    return { ...Object(row), bytes: await bytes.arrayBuffer().catch(() => undefined) };
  }

  /** What is no file a browser compresses: it takes three times as long to come back. Not all take files. */
  #filed(row: ChunkRow, file?: Blob): unknown {
    return this.#takesFiles ? { ...row, bytes: file ?? new Blob([row.bytes]) } : row;
  }

  #isWhole({ epoch, bytes, checksum }: ChunkRow, length: number): boolean {
    return epoch === this.#epoch && bytes.byteLength === length && checksumOf(bytes) === checksum;
  }

  /** Which of these are here; whether they are whole shows when they are read. */
  async has(cycle: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const keys = await this.#attempt('readonly', ({ store }) =>
      store('chunks').getAllKeys(IDBKeyRange.bound(`${cycle}|`, `${cycle}|\uffff`)),
    );
    const here = new Set(keys);
    return new Set(ids.filter((id) => here.has(chunkKey(cycle, id))));
  }

  /** `file`: the same bytes, where there is one already. False when it is not kept. */
  async putChunk(cycle: string, id: string, bytes: ArrayBuffer, file?: Blob): Promise<boolean> {
    const checksum = checksumOf(bytes);
    return this.#write(async ({ store, done }) => {
      const row = { bytes, epoch: this.#epoch!, checksum };
      await Promise.all([store('chunks').put(this.#filed(row, file), chunkKey(cycle, id)), done]);
    });
  }

  /** Undefined also for one that the disk has damaged: another is made and written over it. */
  async order(manifest: ReadyManifest): Promise<StoredOrder | undefined> {
    const row = await this.#chunkRow(chunkKey(manifest.cycle, orderId(manifest)));
    if (!isOrderRow(row) || !this.#isWhole(row, 4 * manifest.rowCount)) return undefined;
    return { sort: row.sort, chunks: row.chunks, rows: new Uint32Array(row.bytes) };
  }

  /** Replaces the one of another sort. */
  async putOrder(manifest: ReadyManifest, { sort, chunks, rows }: StoredOrder): Promise<void> {
    const bytes = rows.slice().buffer;
    const checksum = checksumOf(bytes);
    await this.#write(async ({ store, done }) => {
      const row: OrderRow = { bytes, epoch: this.#epoch!, checksum, sort, chunks };
      const key = chunkKey(manifest.cycle, orderId(manifest));
      await Promise.all([store('chunks').put(this.#filed(row), key), done]);
    });
  }

  async deleteChunk(cycle: string, id: string): Promise<void> {
    await this.#write(async ({ store, done }) => {
      await Promise.all([store('chunks').delete(chunkKey(cycle, id)), done]);
    });
  }

  /** For the eviction: this one is in use. */
  async touch(key: string): Promise<void> {
    await this.#write(async ({ store, done }) => {
      const row: unknown = await store('manifests').get(key);
      if (isManifestRow(row))
        await store('manifests').put({ ...row, usedAt: this.#clock.now() }, key);
      await done;
    });
  }

  /**
   * Makes room for `needed` bytes within the budget: datasets that were not used for longest go, `inUse` stay, and so
   * does nothing that no manifest lists.
   */
  async makeRoom(needed: number, inUse: ReadonlySet<string>): Promise<void> {
    const budget = await diskBudget(this.#options.storage);
    await this.#write(async ({ store, done }) => {
      const [keys, rows, chunks] = await Promise.all([
        store('manifests').getAllKeys(),
        store('manifests').getAll(),
        store('chunks').getAllKeys(),
      ]);
      const kept = new Map<string, ManifestRow>();
      rows.forEach((row, at) => {
        if (isManifestRow(row)) kept.set(keys[at]!, row);
      });
      const oldest = [...kept]
        .filter(([key]) => !inUse.has(key))
        .sort(([, a], [, b]) => a.usedAt - b.usedAt);
      while (bytesOf(kept.values()) + needed > budget && oldest.length > 0)
        kept.delete(oldest.shift()![0]);
      const listed = new Set(
        [...kept.values()].flatMap(({ manifest }) =>
          idsOf(manifest).map((id) => chunkKey(manifest.cycle, id)),
        ),
      );
      await Promise.all([
        ...keys.filter((key) => !kept.has(key)).map((key) => store('manifests').delete(key)),
        ...chunks.filter((key) => !listed.has(key)).map((key) => store('chunks').delete(key)),
        done,
      ]);
    });
  }

  close(): void {
    const opening = this.#opening;
    this.#works = false;
    this.#opening = undefined;
    void opening?.then((database) => database?.close());
  }

  async #write(work: (stores: Stores) => Promise<void>): Promise<boolean> {
    const done = await this.#attempt('readwrite', async (stores) => {
      await work(stores);
      return true;
    });
    return done === true;
  }

  /** `work` within a transaction in which nobody has purged; once more on a new connection when that one is closed. */
  async #attempt<Mode extends 'readonly' | 'readwrite', T>(
    mode: Mode,
    work: (stores: ChunkTransaction<Mode>) => Promise<T>,
  ): Promise<T | undefined> {
    for (let round = 0; round < 2 && this.#works; round++) {
      const opening = (this.#opening ??= this.#open());
      const database = await opening;
      if (!database) return this.#giveUp('unavailable');
      try {
        const stores = beginChunks(database, mode);
        const looking: Promise<unknown> = stores.meta.get('epoch');
        // What only reads need not wait for the epoch: what it has read is dropped if that is another.
        const reading = mode === 'readonly' ? work(stores) : undefined;
        reading?.catch(() => undefined);
        const epoch = await looking;
        // Nobody has set it up yet, and nobody has said that it was: there is nothing in it.
        if (epoch === undefined && this.#epoch === undefined) return undefined;
        this.#epoch ??= epoch as number;
        if (epoch === this.#epoch) return await (reading ?? work(stores));
        this.close();
        this.#options.events.onPurged();
      } catch (error) {
        // The first time, whoever wrote may make room and try again.
        if (Object(error).name === 'QuotaExceededError')
          return this.#isFull ? this.#giveUp('full') : void (this.#isFull = true);
        if (mode === 'readwrite') this.#takesFiles = false;
        if (this.#opening === opening) this.#opening = undefined;
        database.close();
        if (++this.#failures > 3) return this.#giveUp('unavailable');
      }
    }
    return undefined;
  }

  async #open(): Promise<IDBDatabase | undefined> {
    const reopen = (): void => {
      this.#opening = undefined;
    };
    const database = await openDatabase(this.#options.database, this.#clock, {
      onLeaving: async () => reopen(),
      onTerminated: reopen,
    });
    return typeof database === 'string' ? undefined : database;
  }

  #giveUp(reason: 'full' | 'unavailable'): undefined {
    if (!this.#works) return;
    this.close();
    this.#options.events.onGivenUp(reason);
  }
}

/** Of all that is kept for it. */
const idsOf = (manifest: ReadyManifest): string[] => [
  ...[manifest.subjects, ...manifest.chunks].map(({ id }) => id),
  orderId(manifest),
];

function unlisted(before: ReadyManifest, now: ReadyManifest): string[] {
  const listed = new Set(idsOf(now));
  return idsOf(before).filter((id) => !listed.has(id));
}

/** A chunk that two datasets list counts once. */
function bytesOf(rows: Iterable<ManifestRow>): number {
  const sizes = new Map<string, number>();
  for (const { manifest } of rows) {
    for (const { id, bytes } of [manifest.subjects, ...manifest.chunks])
      sizes.set(chunkKey(manifest.cycle, id), bytes);
    sizes.set(chunkKey(manifest.cycle, orderId(manifest)), 4 * manifest.rowCount);
  }
  return [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
}
