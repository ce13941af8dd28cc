import type { News } from '../../cache/news.js';
import type { Platform } from '../../platform/platform.js';

/** A visible tab says again and again that it waits; what is older than this says nothing any more. */
const WAIT_COUNTS_FOR = 10_000;

/** What the holder looks at between two chunks. */
export interface SyncTurn {
  /** This tab is hidden and one that is seen waits. */
  shouldYield(): boolean;
  readonly signal: AbortSignal;
}

/**
 * One tab syncs a dataset at a time; without Web Locks (plain http, a sandbox) each does so itself. Visible tabs that
 * wait repeat themselves whenever the holder tells of a chunk, so that a hidden holder hears them.
 */
export class SyncLock {
  readonly #name: string;
  readonly #platform: Platform;
  readonly #news: News;
  readonly #stopNews: () => void;
  #heardWaitAt = -Infinity;
  #waits = false;

  constructor(name: string, platform: Platform, news: News) {
    this.#name = name;
    this.#platform = platform;
    this.#news = news;
    this.#stopNews = news.subscribe((item) => {
      if (item.type === 'dataset-wait' && item.name === name)
        this.#heardWaitAt = platform.clock.monotonic();
      else if (item.type === 'dataset' && item.name === name) this.#ask();
    });
  }

  /**
   * Runs `work` when it is this tab's turn; `shared`: the others hear of it on disk, so one is enough. Rejects when
   * `signal` is aborted before.
   */
  async run(
    shared: boolean,
    signal: AbortSignal,
    work: (turn: SyncTurn) => Promise<void>,
  ): Promise<void> {
    const { locks } = this.#platform;
    const turn: SyncTurn = { signal, shouldYield: () => shared && this.#shouldYield() };
    if (!locks || !shared) return work(turn);
    this.#waits = true;
    this.#ask();
    let hasBegun = false;
    try {
      await locks.request(this.#name, { signal }, async () => {
        hasBegun = true;
        this.#waits = false;
        await work(turn);
      });
    } catch (error) {
      // A sandboxed frame refuses locks: it leads itself.
      if (hasBegun || signal.aborted) throw error;
      await work(turn);
    } finally {
      this.#waits = false;
    }
  }

  /** A chunk or a manifest has been stored: the others look at the disk. */
  tell(): void {
    this.#news.post({ type: 'dataset', name: this.#name });
  }

  close(): void {
    this.#stopNews();
  }

  #ask(): void {
    if (this.#waits && !this.#platform.isHidden())
      this.#news.post({ type: 'dataset-wait', name: this.#name });
  }

  #shouldYield(): boolean {
    const since = this.#platform.clock.monotonic() - this.#heardWaitAt;
    return this.#platform.isHidden() && since < WAIT_COUNTS_FOR;
  }
}
