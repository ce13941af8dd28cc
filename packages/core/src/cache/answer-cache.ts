// One class: epoch, store and fallback must agree at every step of a purge. See database.ts for opening and deleting.
import type { DegradedNotice } from '../client/client.js';
import type { Platform } from '../platform/platform.js';
import { settleWithin } from '../platform/waiting.js';
import { DATA_VERSION, SETTLE_TIMEOUT, begin, databaseName, deleteDatabase, openDatabase, type PartnerDatabase } from './database.js';
import type { News } from './news.js';
import { isStoredAnswer, type LastGoodSession, type StoredAnswer } from './stored-answer.js';

const MOST_ON_DISK = 300;
const MOST_IN_MEMORY = 100;
/** The time of use is kept this exactly, so that reading seldom writes. */
const TOUCH_EVERY = 60_000;

export interface AnswerCacheOptions {
  readonly endpoint: string;
  readonly platform: Platform;
  readonly news: News;
  readonly onDegraded: (reason: DegradedNotice['reason']) => void;
  /** Found while reading or writing: another tab has purged, and its news did not arrive here (a frozen tab). */
  readonly onPurged: (principal: string, reason: 'logout' | 'principal') => void;
}

/** What an answer in flight holds, to be told apart from one that was asked for after a purge. */
export interface CacheTicket {
  readonly generation: number;
}

/** Answers of one principal at one endpoint; on disk where the browser allows it, in memory else. Never rejects. */
export class AnswerCache {
  readonly #options: AnswerCacheOptions;
  readonly #memory = new Map<string, StoredAnswer>();
  #principal: string | undefined;
  #opening: Promise<PartnerDatabase | undefined> | undefined;
  #generation = 0;
  #epoch = 0;
  #lastGood: LastGoodSession | undefined;
  #inMemory = false;
  #reopened = 0;
  #writes = 0;

  constructor(options: AnswerCacheOptions) {
    this.#options = options;
  }

  get principal(): string | undefined {
    return this.#principal;
  }

  /** Idempotent. Everything below is about this principal from now on. */
  use(principal: string): void {
    if (principal === this.#principal) return;
    this.close();
    this.#principal = principal;
    void this.#open();
  }

  ticket(): CacheTicket {
    return { generation: this.#generation };
  }

  /** Whether an answer asked for with this ticket may still be shown or stored. */
  isCurrent(ticket: CacheTicket): boolean {
    return ticket.generation === this.#generation;
  }

  /** Loaded with the database; undefined when there was none. */
  async lastGood(): Promise<LastGoodSession | undefined> {
    await this.#open();
    return this.#lastGood;
  }

  async get(key: string): Promise<StoredAnswer | undefined> {
    const ticket = this.ticket();
    const stored = `${DATA_VERSION}|${key}`;
    const found = await this.#attempt(async (database) => {
      const transaction = begin(database, 'readonly');
      const [epoch, reason, row] = await Promise.all([
        transaction.objectStore('meta').get('epoch'),
        transaction.objectStore('meta').get('purged'),
        transaction.objectStore('answers').get(stored),
      ]);
      if (this.#isPurged(epoch, reason) || row === undefined) return undefined;
      const good = isStoredAnswer(row) && row.epoch === epoch;
      // Not awaited: whoever wants to paint does not wait for it.
      if (!good) database.delete('answers', stored).catch(() => undefined);
      else if (this.#options.platform.clock.now() - row.usedAt > TOUCH_EVERY) this.#touch(database, stored).catch(() => undefined);
      return good ? row : undefined;
    });
    if (!this.isCurrent(ticket)) return undefined;
    return found ?? this.#memory.get(stored);
  }

  async put(ticket: CacheTicket, key: string, answer: Pick<StoredAnswer, 'value' | 'asOf' | 'storedAt'>): Promise<void> {
    if (!this.isCurrent(ticket) || this.#principal === undefined) return;
    const usedAt = this.#options.platform.clock.now();
    const row = { ...answer, key: `${DATA_VERSION}|${key}`, usedAt, epoch: this.#epoch };
    await this.#attempt(async (database) => {
      const write = (): Promise<void> => this.#write(database, ticket, { ...row, epoch: this.#epoch });
      if (++this.#writes % 32 === 0) await this.#trim(database, MOST_ON_DISK);
      await write().catch(async (error: unknown) => {
        if (Object(error).name !== 'QuotaExceededError') throw error;
        await this.#trim(database, (await database.count('answers')) >> 1);
        await write();
      });
    });
    if (!this.#inMemory || !this.isCurrent(ticket)) return;
    this.#memory.delete(row.key);
    this.#memory.set(row.key, row);
    if (this.#memory.size > MOST_IN_MEMORY) this.#memory.delete(this.#memory.keys().next().value!);
  }

  /** A good session: until `offlineMaxAge` after it, rows may be painted before the next one. */
  async stamp(server: number): Promise<void> {
    this.#lastGood = { server, wall: this.#options.platform.clock.now() };
    await this.#attempt((database) => database.put('meta', this.#lastGood, 'lastGood'));
  }

  /** For a waking tab. Settles soon, whatever the disk does. */
  async verify(): Promise<void> {
    if (this.#opening) await this.#settle(this.#attempt((database) => this.#check(database)));
  }

  /**
   * Raises the epoch and clears every store in one transaction, tells the other tabs, then deletes what it can.
   * False when the disk did not let it.
   */
  async purge(principal: string | undefined, reason: 'logout' | 'principal'): Promise<boolean> {
    const { endpoint, platform, news } = this.#options;
    this.forget();
    if (principal === undefined) {
      news.post({ type: 'purge', principal, reason });
      return true;
    }
    const name = databaseName(endpoint, principal);
    if (principal !== this.#principal) this.use(principal);
    const cleared = await this.#settle(this.#clear(reason));
    news.post({ type: 'purge', principal, reason });
    this.close();
    const deleted = await deleteDatabase(name, platform.clock);
    if (!cleared && !deleted) this.#options.onDegraded('purge-incomplete');
    return Boolean(cleared) || deleted;
  }

  /** Memory only; answers in flight become void. */
  forget(): void {
    this.#generation++;
    this.#memory.clear();
    this.#lastGood = undefined;
  }

  close(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#principal = undefined;
    this.forget();
    void opening?.then((database) => database?.close());
  }

  #settle<T>(work: Promise<T>): Promise<T | undefined> {
    return settleWithin(this.#options.platform.clock, SETTLE_TIMEOUT, work, undefined);
  }

  #open(): Promise<PartnerDatabase | undefined> {
    if (this.#inMemory || this.#principal === undefined) return Promise.resolve(undefined);
    return (this.#opening ??= this.#openOnce(databaseName(this.#options.endpoint, this.#principal)));
  }

  async #openOnce(name: string): Promise<PartnerDatabase | undefined> {
    const database = await openDatabase(name, this.#options.platform.clock, {
      onLeaving: () => this.#leave(name),
      onTerminated: () => {
        this.#opening = undefined;
        this.#options.onDegraded('cache-evicted');
      },
    });
    if (typeof database === 'string') return this.#degrade(`cache-${database}`);
    try {
      const transaction = begin(database, 'readwrite');
      const meta = transaction.objectStore('meta');
      const [epoch, dataVersion, lastGood] = await Promise.all([meta.get('epoch'), meta.get('dataVersion'), meta.get('lastGood')]);
      if (typeof epoch === 'number') this.#epoch = epoch;
      else await meta.put((this.#epoch = this.#nextEpoch(0)), 'epoch');
      if (typeof dataVersion === 'number' && dataVersion < DATA_VERSION) {
        await transaction.objectStore('answers').clear();
        this.#options.onDegraded('cache-older-version');
      }
      if (!(Number(dataVersion) >= DATA_VERSION)) await meta.put(DATA_VERSION, 'dataVersion');
      await transaction.done;
      this.#lastGood ??= lastGood as LastGoodSession | undefined;
      return database;
    } catch {
      database.close();
      return this.#degrade('cache-unavailable');
    }
  }

  /** Unlike any earlier one, also after the database was deleted and made anew. */
  #nextEpoch(previous: number): number {
    return Math.max(previous + 1, this.#options.platform.clock.now());
  }

  async #leave(name: string): Promise<void> {
    const opening = this.#opening;
    const database = await opening;
    if (database?.name === name) await this.#settle(this.#check(database).catch(() => undefined));
    if (this.#opening === opening) this.#opening = undefined;
  }

  async #check(database: PartnerDatabase): Promise<void> {
    const meta = begin(database, 'readonly').objectStore('meta');
    const [epoch, reason] = await Promise.all([meta.get('epoch'), meta.get('purged')]);
    this.#isPurged(epoch, reason);
  }

  #isPurged(epoch: unknown, reason: unknown): boolean {
    if (epoch === this.#epoch) return false;
    const principal = this.#principal;
    this.forget();
    if (typeof epoch === 'number') this.#epoch = epoch;
    // A purge always leaves an epoch: without one the disk is damaged, and is set up anew.
    else return !(this.#opening = undefined);
    if (principal !== undefined) this.#options.onPurged(principal, reason === 'principal' ? 'principal' : 'logout');
    return true;
  }

  async #clear(reason: string): Promise<boolean> {
    const database = await this.#open();
    if (!database) return false;
    const transaction = begin(database, 'readwrite');
    const meta = transaction.objectStore('meta');
    const epoch = this.#nextEpoch(Number((await meta.get('epoch')) ?? 0));
    await meta.clear();
    await Promise.all([
      meta.put(epoch, 'epoch'),
      meta.put(reason, 'purged'),
      meta.put(DATA_VERSION, 'dataVersion'),
      transaction.objectStore('answers').clear(),
      transaction.done,
    ]);
    this.#epoch = epoch;
    return true;
  }

  async #write(database: PartnerDatabase, ticket: CacheTicket, row: StoredAnswer): Promise<void> {
    const transaction = begin(database, 'readwrite');
    const meta = transaction.objectStore('meta');
    const [epoch, reason] = await Promise.all([meta.get('epoch'), meta.get('purged')]);
    if (!this.isCurrent(ticket) || this.#isPurged(epoch, reason)) return;
    const done = transaction.done;
    await Promise.all([transaction.objectStore('answers').put(row), done]);
  }

  async #touch(database: PartnerDatabase, key: string): Promise<void> {
    const answers = begin(database, 'readwrite').objectStore('answers');
    const row = await answers.get(key);
    if (row) await answers.put({ ...row, usedAt: this.#options.platform.clock.now() });
  }

  async #trim(database: PartnerDatabase, keep: number): Promise<void> {
    const transaction = begin(database, 'readwrite');
    const answers = transaction.objectStore('answers');
    let surplus = (await answers.count()) - keep;
    let cursor = surplus > 0 ? await answers.index('usedAt').openCursor() : null;
    for (; cursor && surplus > 0; surplus--) {
      await cursor.delete();
      cursor = await cursor.continue();
    }
    await transaction.done;
  }

  /** Once more on a connection of its own, for it may have been closed under us; then memory. */
  async #attempt<T>(work: (database: PartnerDatabase) => Promise<T>): Promise<T | undefined> {
    for (let round = 0; round < 2; round++) {
      const opening = this.#open();
      const database = await opening;
      if (!database) return undefined;
      try {
        return await work(database);
      } catch (error) {
        if (Object(error).name === 'QuotaExceededError') return this.#degrade('cache-full');
        if (this.#opening !== opening) continue;
        database.close();
        this.#opening = undefined;
        if (++this.#reopened > 3) return this.#degrade('cache-unavailable');
      }
    }
    return undefined;
  }

  #degrade(reason: DegradedNotice['reason']): undefined {
    this.#inMemory = true;
    this.#opening = undefined;
    this.#options.onDegraded(reason);
    return undefined;
  }
}
