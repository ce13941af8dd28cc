import type { DegradedNotice } from '../client/client.js';
import type { Platform } from '../platform/platform.js';
import { settleWithin } from '../platform/waiting.js';
import { DATA_VERSION, SETTLE_TIMEOUT, databaseName, deleteDatabase } from './database.js';
import { DiskAnswers } from './disk-answers.js';
import type { News } from './news.js';
import { forgetPictures } from './pictures.js';
import type { LastGoodSession, PurgeReason, StoredAnswer } from './stored-answer.js';

const MOST_IN_MEMORY = 100;

export interface AnswerCacheOptions {
  readonly endpoint: string;
  readonly platform: Platform;
  readonly news: News;
  readonly onDegraded: (reason: DegradedNotice['reason']) => void;
  /** Found while reading or writing: another tab has purged, and its news did not arrive here (a frozen tab). */
  readonly onPurged: (principal: string, reason: PurgeReason) => void;
}

/** What an answer in flight holds, to be told apart from one that was asked for after a purge. */
export interface CacheTicket {
  readonly generation: number;
}

/** Answers of one principal at one endpoint: on disk where the browser allows it, in memory else. Never rejects. */
export class AnswerCache {
  readonly #options: AnswerCacheOptions;
  readonly #memory = new Map<string, Omit<StoredAnswer, 'epoch' | 'usedAt'>>();
  #principal: string | undefined;
  #disk: DiskAnswers | undefined;
  #generation = 0;
  #lastGood: LastGoodSession | undefined;

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
    this.#disk = this.#diskOf(principal);
  }

  /** The purge generation of the disk, once it was opened; undefined where there is none. */
  get epoch(): number | undefined {
    return this.#disk?.works ? this.#disk.epoch : undefined;
  }

  ticket(): CacheTicket {
    return { generation: this.#generation };
  }

  /** Whether an answer asked for with this ticket may still be shown or stored. */
  isCurrent(ticket: CacheTicket): boolean {
    return ticket.generation === this.#generation;
  }

  async get(key: string): Promise<Omit<StoredAnswer, 'epoch' | 'usedAt'> | undefined> {
    const ticket = this.ticket();
    const stored = `${DATA_VERSION}|${key}`;
    const found = (await this.#disk?.get(stored)) ?? this.#memory.get(stored);
    return this.isCurrent(ticket) ? found : undefined;
  }

  async put(
    ticket: CacheTicket,
    key: string,
    answer: Pick<StoredAnswer, 'value' | 'asOf' | 'storedAt'>,
  ): Promise<void> {
    const row = { ...answer, key: `${DATA_VERSION}|${key}` };
    const isWanted = (): boolean => this.isCurrent(ticket);
    if (!isWanted() || !this.#disk) return;
    await this.#disk.put(row, isWanted);
    if (!isWanted() || this.#disk.works) return;
    this.#memory.delete(row.key);
    this.#memory.set(row.key, row);
    const [oldest] = this.#memory.keys();
    if (this.#memory.size > MOST_IN_MEMORY && oldest !== undefined) this.#memory.delete(oldest);
  }

  async lastGood(): Promise<LastGoodSession | undefined> {
    return this.#lastGood ?? this.#disk?.lastGood();
  }

  /** A good session: until `offlineMaxAge` after it, rows may be painted before the next one. */
  async stamp(server: number): Promise<void> {
    this.#lastGood = { server, wall: this.#options.platform.clock.now() };
    await this.#disk?.stamp(this.#lastGood);
  }

  /** For a waking tab. Settles soon, whatever the disk does. */
  async verify(): Promise<void> {
    if (this.#disk)
      await settleWithin(
        this.#options.platform.clock,
        SETTLE_TIMEOUT,
        this.#disk.verify(),
        undefined,
      );
  }

  /**
   * Raises the epoch and clears every store in one transaction, tells the other tabs, then deletes what it can.
   * False when the disk did not let it.
   */
  async purge(principal: string | undefined, reason: PurgeReason): Promise<boolean> {
    const disk = this.#disk;
    const isMine = principal === undefined || principal === this.#principal;
    if (isMine) {
      this.#principal = this.#disk = undefined;
      this.forget();
    }
    const { endpoint, platform, news } = this.#options;
    if (principal === undefined) {
      disk?.close();
      news.post({ type: 'purge', principal, reason, epoch: undefined });
      return true;
    }
    const name = databaseName(endpoint, principal);
    // Once more below: another tab may take one until it sees the new epoch.
    forgetPictures(name);
    const target = isMine && disk ? disk : this.#diskOf(principal);
    const epoch = await settleWithin(
      platform.clock,
      SETTLE_TIMEOUT,
      target.clear(reason),
      undefined,
    );
    forgetPictures(name);
    news.post({ type: 'purge', principal, reason, epoch });
    target.close();
    const deleted = await deleteDatabase(name, platform.clock);
    const isGone = epoch !== undefined || deleted;
    if (!isGone) this.#options.onDegraded('purge-incomplete');
    return isGone;
  }

  /**
   * Another tab says that it has purged this principal. False when that was found on disk before the news came: whoever
   * has asked anew since then is not to be disturbed.
   */
  heardPurge(epoch: number | undefined, reason: PurgeReason): boolean {
    if (epoch !== undefined && this.#disk?.epoch === epoch) return false;
    const principal = this.#principal;
    this.close();
    // After a logout nobody opens it again: that would make an empty database anew.
    if (principal !== undefined && reason === 'principal') this.use(principal);
    return true;
  }

  /** Memory only; answers in flight become void. */
  forget(): void {
    this.#generation++;
    this.#memory.clear();
    this.#lastGood = undefined;
  }

  close(): void {
    this.#disk?.close();
    this.#principal = this.#disk = undefined;
    this.forget();
  }

  #diskOf(principal: string): DiskAnswers {
    const { endpoint, platform, onDegraded, onPurged } = this.#options;
    const disk = new DiskAnswers(databaseName(endpoint, principal), platform, {
      onDegraded,
      onPurged: (reason) => {
        if (this.#disk !== disk) return;
        this.forget();
        onPurged(principal, reason);
      },
    });
    return disk;
  }
}
