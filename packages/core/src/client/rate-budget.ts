import type { Leader } from '../cache/leader.js';
import type { News } from '../cache/news.js';
import type { Platform } from '../platform/platform.js';
import { throwIfAborted, untilAborted } from '../platform/waiting.js';
import { ClientError } from './client-error.js';
import { BucketQueue, type RateLimit, type Turn, type Wish } from './bucket-queue.js';

/** Who has not been answered by then draws on a share of its own. */
const ANSWER_TIMEOUT = 200;
const SHARE = 5;
/** A leader that did not answer is not asked again for so long. */
const DEAF_FOR = 5_000;
/** Nobody is kept waiting in silence longer than this; the error says when to come back. */
export const LONGEST_WAIT = 10_000;

interface Asked {
  readonly turn: Turn;
  cancelTimer(): void;
}

/**
 * One bucket for all widgets of all tabs, visible requests first. The leading tab grants; the gateway's 429 is the
 * authority and pauses everybody.
 */
export class RateBudget {
  readonly #platform: Platform;
  readonly #news: News;
  readonly #leader: Leader;
  readonly #bucket: BucketQueue;
  readonly #share: BucketQueue;
  readonly #asked = new Map<string, Asked>();
  readonly #granting = new Map<string, () => void>();
  readonly #stopNews: () => void;
  /** Taken at once while it is not yet known who leads: the first paint does not wait for that. */
  #advance: number;
  #deafUntil = 0;
  #pausedUntil = 0;
  #asks = 0;
  readonly #id = Math.random().toString(36).slice(2);

  constructor(options: { platform: Platform; news: News; leader: Leader; limit: RateLimit }) {
    const { perSecond, burst } = options.limit;
    this.#platform = options.platform;
    this.#news = options.news;
    this.#leader = options.leader;
    this.#advance = Math.max(1, Math.floor(burst / SHARE));
    this.#bucket = new BucketQueue(options.platform.clock, options.limit);
    this.#share = new BucketQueue(options.platform.clock, {
      perSecond: perSecond / SHARE,
      burst: Math.max(1, burst / SHARE),
    });
    this.#leader.onLead(() => this.#lead());
    this.#stopNews = this.#news.subscribe((item) => {
      if (item.type === 'rate-pause') this.#pause(item.ms);
      else if (item.type === 'rate-ask' && this.#leader.isLeader)
        this.#answer(item.id, item.background);
      else if (item.type === 'rate-cancel') this.#granting.get(item.id)?.();
      else if (item.type === 'rate-wait') this.#expect(item.id, DEAF_FOR);
      else if (item.type === 'rate-grant') this.#settle(item.id)?.grant();
    });
  }

  /** Resolves when the request may be sent. */
  async take(wish: Wish, signal?: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    const left = this.#pausedUntil - this.#platform.clock.monotonic();
    if (left > LONGEST_WAIT)
      throw new ClientError('rate-limited', { retryAfter: Math.ceil(left / 1000) });
    let cancel = (): void => undefined;
    const granted = new Promise<void>((grant, refuse) => {
      cancel = this.#enter({ wish, grant, refuse });
    });
    await untilAborted(granted, signal).catch((error: unknown) => {
      cancel();
      throw error;
    });
  }

  /** 429: nobody asks before that, in any tab. */
  pause(ms: number): void {
    this.#pause(ms);
    this.#news.post({ type: 'rate-pause', ms });
  }

  close(): void {
    this.#stopNews();
    for (const id of [...this.#asked.keys()]) this.#settle(id);
    this.#bucket.clear();
    this.#share.clear();
  }

  #pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#platform.clock.monotonic() + ms);
    const refusal =
      ms > LONGEST_WAIT
        ? new ClientError('rate-limited', { retryAfter: Math.ceil(ms / 1000) })
        : undefined;
    this.#bucket.pause(ms, refusal);
    this.#share.pause(ms, refusal);
  }

  #enter(turn: Turn): () => void {
    if (this.#leader.isLeader) return this.#bucket.add(turn);
    const now = this.#platform.clock.monotonic();
    if (this.#advance > 0 && now >= this.#pausedUntil) {
      this.#advance--;
      turn.grant();
      return () => undefined;
    }
    if (now < this.#deafUntil) return this.#share.add(turn);
    const id = `${this.#id}${this.#asks++}`;
    this.#asked.set(id, { turn, cancelTimer: () => undefined });
    this.#expect(id, ANSWER_TIMEOUT);
    this.#news.post({ type: 'rate-ask', id, background: turn.wish.background });
    return () => {
      if (this.#settle(id)) this.#news.post({ type: 'rate-cancel', id });
    };
  }

  #expect(id: string, ms: number): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    asked.cancelTimer();
    asked.cancelTimer = this.#platform.clock.after(ms, () => {
      this.#deafUntil = this.#platform.clock.monotonic() + DEAF_FOR;
      if (this.#settle(id)) this.#share.add(asked.turn);
    });
  }

  #settle(id: string): Turn | undefined {
    const asked = this.#asked.get(id);
    asked?.cancelTimer();
    this.#asked.delete(id);
    return asked?.turn;
  }

  #answer(id: string, background: boolean): void {
    const turn: Turn = {
      wish: { background },
      grant: () => {
        this.#granting.delete(id);
        this.#news.post({ type: 'rate-grant', id });
      },
      refuse: () => this.#granting.delete(id),
    };
    const leave = this.#bucket.add(turn);
    if (!this.#bucket.has(turn)) return;
    this.#granting.set(id, () => {
      this.#granting.delete(id);
      leave();
    });
    this.#news.post({ type: 'rate-wait', id });
  }

  #lead(): void {
    this.#bucket.spend(Math.max(0, Math.floor(this.#share.burst) - this.#advance));
    this.#advance = 0;
    for (const id of [...this.#asked.keys()]) {
      const turn = this.#settle(id);
      if (turn) this.#bucket.add(turn);
    }
  }
}
