import type { DegradedNotice } from '../client/client.js';
import type { Clock } from '../platform/clock.js';
import type { Platform } from '../platform/platform.js';
import { settleWithin } from '../platform/waiting.js';
import { DATA_VERSION, SETTLE_TIMEOUT, begin, openDatabase, type StoreName } from './database.js';
import {
  isStoredAnswer,
  type LastGoodSession,
  type PurgeReason,
  type StoredAnswer,
} from './stored-answer.js';

const MOST_ROWS = 300;
/** The time of use is kept this exactly, so that reading seldom writes. */
const TOUCH_EVERY = 60_000;

export interface DiskEvents {
  /** From now on nothing is kept on disk, or less than before. */
  onDegraded(reason: DegradedNotice['reason']): void;
  /** Another tab has purged this database. */
  onPurged(reason: PurgeReason): void;
}

interface Opening {
  /** As soon as there is a connection. */
  readonly connected: Promise<IDBDatabase | undefined>;
  /** When its epoch and version are known as well. */
  readonly checked: Promise<IDBDatabase | undefined>;
}

/**
 * The answers of one principal in its database. Every read and write looks at the purge epoch in its own transaction.
 * Never rejects: what can't be read is absent, what can't be written is left out (`works` turns false).
 */
export class DiskAnswers {
  readonly #name: string;
  readonly #clock: Clock;
  readonly #events: DiskEvents;
  #opening: Opening | undefined;
  #epoch = 0;
  #failures = 0;
  #writes = 0;
  #works = true;
  #release = (): void => undefined;

  constructor(
    name: string,
    { clock, locks }: Pick<Platform, 'clock' | 'locks'>,
    events: DiskEvents,
  ) {
    this.#name = name;
    this.#clock = clock;
    this.#events = events;
    const closed = new Promise<void>((resolve) => (this.#release = resolve));
    // Tells the sweep of other tabs that somebody is here.
    locks?.request(name, { mode: 'shared' }, () => closed).catch(() => undefined);
    void this.#open();
  }

  /** False: use memory. */
  get works(): boolean {
    return this.#works;
  }

  get epoch(): number {
    return this.#epoch;
  }

  get(key: string): Promise<StoredAnswer | undefined> {
    // Asked at once, beside the first look at the epoch: a step less before the first rows.
    return this.#attempt(async (database) => {
      const { meta, answers } = begin(database, 'readonly');
      const found = Promise.all([metaOf(meta), answers.get(key)]);
      found.catch(() => undefined);
      if (!(await this.#open().checked)) return undefined;
      const [stored, row] = await found;
      if (!this.#isCurrent(stored) || row === undefined) return undefined;
      const good = isStoredAnswer(row) && row.epoch === this.#epoch;
      // Not awaited: whoever wants to paint does not wait for it.
      if (!good || this.#clock.now() - row.usedAt > TOUCH_EVERY)
        this.#tidy(database, key).catch(() => undefined);
      return good ? row : undefined;
    }, 'connected');
  }

  /** `isWanted` is asked once more inside the transaction. */
  async put(row: Omit<StoredAnswer, 'epoch' | 'usedAt'>, isWanted: () => boolean): Promise<void> {
    await this.#attempt(async (database) => {
      const write = async (): Promise<void> => {
        const { meta, answers, done } = begin(database);
        if (!this.#isCurrent(await metaOf(meta)) || !isWanted()) return;
        await answers.put({ ...row, epoch: this.#epoch, usedAt: this.#clock.now() });
        await done;
      };
      if (++this.#writes % 32 === 0) await this.#trim(database, () => MOST_ROWS);
      await write().catch(async (error: unknown) => {
        if (Object(error).name !== 'QuotaExceededError') throw error;
        await this.#trim(database, (count) => count >> 1);
        await write();
      });
    });
  }

  async lastGood(): Promise<LastGoodSession | undefined> {
    return this.#attempt(
      async (database) =>
        (await begin(database, 'readonly').meta.get('lastGood')) as LastGoodSession | undefined,
    );
  }

  /** Behind the reads that wait for the same opening: a write keeps those that follow it waiting until it is on disk. */
  async stamp(lastGood: LastGoodSession): Promise<void> {
    await this.#open().checked;
    await new Promise((resolve) => setTimeout(resolve));
    await this.#attempt((database) => begin(database).meta.put(lastGood, 'lastGood'));
  }

  /** Whether nobody has purged; tells it if so. */
  async verify(): Promise<void> {
    await this.#attempt(async (database) =>
      this.#isCurrent(await metaOf(begin(database, 'readonly').meta)),
    );
  }

  /** Raises the epoch and empties every store in one transaction; the new epoch, undefined when the disk did not let it. */
  clear(reason: PurgeReason): Promise<number | undefined> {
    return this.#attempt(async (database) => {
      // Also those that only a newer minor knows.
      const names = [...database.objectStoreNames] as StoreName[];
      const { meta, store, done } = begin(database, 'readwrite', names);
      const epoch = this.#nextEpoch(Number((await meta.get('epoch')) ?? 0));
      await Promise.all([
        ...names.map((name) => store(name).clear()),
        meta.put(epoch, 'epoch'),
        meta.put(reason, 'purged'),
        meta.put(DATA_VERSION, 'dataVersion'),
        done,
      ]);
      return (this.#epoch = epoch);
    });
  }

  close(): void {
    const opening = this.#opening;
    this.#works = false;
    this.#opening = undefined;
    this.#release();
    void opening?.connected.then((database) => database?.close());
  }

  #open(): Opening {
    if (!this.#works) return nothing;
    if (!this.#opening) {
      const connected = this.#connect();
      this.#opening = { connected, checked: connected.then((database) => this.#check(database)) };
    }
    return this.#opening;
  }

  async #connect(): Promise<IDBDatabase | undefined> {
    const database = await openDatabase(this.#name, this.#clock, {
      onLeaving: (leaving) => this.#leave(leaving),
      onTerminated: () => {
        this.#opening = undefined;
        this.#events.onDegraded('cache-evicted');
      },
    });
    return typeof database === 'string' ? this.#giveUp(`cache-${database}`) : database;
  }

  async #check(database: IDBDatabase | undefined): Promise<IDBDatabase | undefined> {
    if (!database) return undefined;
    try {
      const { meta } = begin(database, 'readonly');
      const [epoch, dataVersion] = await Promise.all([meta.get('epoch'), meta.get('dataVersion')]);
      if (typeof epoch === 'number' && Number(dataVersion) >= DATA_VERSION) this.#epoch = epoch;
      else await this.#setUp(database);
      return database;
    } catch {
      database.close();
      return this.#giveUp('cache-unavailable');
    }
  }

  /** What a new database and one of an older version lack. Looked at anew: another tab may do the same. */
  async #setUp(database: IDBDatabase): Promise<void> {
    const { meta, answers, done } = begin(database);
    const [epoch, dataVersion] = await Promise.all([meta.get('epoch'), meta.get('dataVersion')]);
    const written: Promise<unknown>[] = [done];
    if (typeof epoch === 'number') this.#epoch = epoch;
    else written.push(meta.put((this.#epoch = this.#nextEpoch(0)), 'epoch'));
    if (typeof dataVersion === 'number' && dataVersion < DATA_VERSION) {
      written.push(answers.clear());
      this.#events.onDegraded('cache-older-version');
    }
    if (!(Number(dataVersion) >= DATA_VERSION)) {
      written.push(meta.put(DATA_VERSION, 'dataVersion'));
    }
    await Promise.all(written);
  }

  /** Unlike any earlier one, also after the database was deleted and made anew. */
  #nextEpoch(previous: number): number {
    return Math.max(previous + 1, this.#clock.now());
  }

  async #leave(database: IDBDatabase): Promise<void> {
    this.#opening = undefined;
    const check = async (): Promise<boolean> =>
      this.#isCurrent(await metaOf(begin(database, 'readonly').meta));
    await settleWithin(this.#clock, SETTLE_TIMEOUT, check(), false);
  }

  #isCurrent([epoch, reason]: readonly unknown[]): boolean {
    if (epoch === this.#epoch) return true;
    if (typeof epoch === 'number') {
      this.#epoch = epoch;
      this.#events.onPurged(reason === 'principal' ? 'principal' : 'logout');
    } else {
      // A purge always leaves an epoch: without one the disk is damaged, and is set up anew.
      this.#opening = undefined;
    }
    return false;
  }

  /** Read anew in its own transaction: the answer of the network may have been written meanwhile. */
  async #tidy(database: IDBDatabase, key: string): Promise<void> {
    const { answers } = begin(database);
    const row: unknown = await answers.get(key);
    const good = isStoredAnswer(row) && row.epoch === this.#epoch;
    if (good) await answers.put({ ...row, usedAt: this.#clock.now() });
    else await answers.delete(key);
  }

  /** The longest unused go. */
  async #trim(database: IDBDatabase, keep: (count: number) => number): Promise<void> {
    const { answers, done } = begin(database);
    const count = await answers.count();
    const surplus = count - keep(count);
    const keys = surplus > 0 ? await answers.keysBy('usedAt', surplus) : [];
    await Promise.all([...keys.map((key) => answers.delete(key)), done]);
  }

  /** Once more on a new connection, for it may have been closed under us; after some of that, memory. */
  async #attempt<T>(
    work: (database: IDBDatabase) => Promise<T>,
    when: keyof Opening = 'checked',
  ): Promise<T | undefined> {
    for (let round = 0; round < 2; round++) {
      const opening = this.#open();
      const database = await opening[when];
      if (!database) return undefined;
      try {
        return await work(database);
      } catch (error) {
        if (Object(error).name === 'QuotaExceededError') return this.#giveUp('cache-full');
        if (this.#opening === opening) this.#opening = undefined;
        database.close();
        if (++this.#failures > 3) return this.#giveUp('cache-unavailable');
      }
    }
    return undefined;
  }

  #giveUp(reason: DegradedNotice['reason']): undefined {
    if (!this.#works) return;
    this.close();
    this.#events.onDegraded(reason);
  }
}

const nothing: Opening = {
  connected: Promise.resolve(undefined),
  checked: Promise.resolve(undefined),
};

const metaOf = (meta: { get(key: string): Promise<unknown> }): Promise<readonly unknown[]> =>
  Promise.all([meta.get('epoch'), meta.get('purged')]);
