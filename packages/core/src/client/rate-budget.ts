import type { Leader } from '../cache/leader.js';
import type { News } from '../cache/news.js';
import type { Platform } from '../platform/platform.js';
import { throwIfAborted, untilAborted } from '../platform/waiting.js';
import { ClientError } from './client-error.js';
import { BucketQueue, type RateLimit, type Turn, type Wish } from './bucket-queue.js';
import type { TurnsBetweenTabs } from './turns-between-tabs.js';

/** Who is not answered, or does not know yet who leads, draws on this part of the budget. */
const SHARE = 5;
/** Nobody is kept waiting in silence longer than this; the error says when to come back. */
export const LONGEST_WAIT = 10_000;

export interface RateBudgetOptions {
  readonly platform: Platform;
  readonly news: News;
  readonly leader: Leader;
  readonly limit: RateLimit;
}

/**
 * One bucket for all widgets of all tabs, visible requests first. The leading tab grants; the gateway's 429 is the
 * authority and pauses everybody. What tabs say to each other about turns comes when there is something to say.
 */
export class RateBudget {
  readonly #platform: Platform;
  readonly #news: News;
  readonly #leader: Leader;
  readonly #bucket: BucketQueue;
  readonly #share: BucketQueue;
  readonly #stopNews: () => void;
  /** Taken at once while it is not yet known who leads: the first paint does not wait for that. */
  #advance: number;
  #pausedUntil = 0;
  #between: TurnsBetweenTabs | undefined;
  #loading: Promise<TurnsBetweenTabs | undefined> | undefined;
  #isClosed = false;

  constructor({ platform, news, leader, limit: { perSecond, burst } }: RateBudgetOptions) {
    this.#platform = platform;
    this.#news = news;
    this.#leader = leader;
    this.#advance = Math.max(1, Math.floor(burst / SHARE));
    this.#bucket = new BucketQueue(platform.clock, { perSecond, burst });
    this.#share = new BucketQueue(platform.clock, {
      perSecond: perSecond / SHARE,
      burst: Math.max(1, burst / SHARE),
    });
    leader.onLead(() => this.#lead());
    this.#stopNews = news.subscribe((item) => {
      if (item.type === 'rate-pause') this.#pause(item.ms);
      else if (this.#loading || (item.type === 'rate-ask' && leader.isLeader))
        void this.#load().then((between) => between?.hear(item));
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
    this.#isClosed = true;
    this.#stopNews();
    this.#between?.close();
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
    if (this.#advance > 0 && this.#platform.clock.monotonic() >= this.#pausedUntil) {
      this.#advance--;
      turn.grant();
      return () => undefined;
    }
    if (this.#between) return this.#between.ask(turn);
    let hasLeft = false;
    let leave = (): void => undefined;
    void this.#load().then((between) => {
      if (hasLeft || this.#isClosed) return;
      leave = between ? between.ask(turn) : this.#share.add(turn);
    });
    return () => {
      hasLeft = true;
      leave();
    };
  }

  /** Undefined while the file can't be fetched: then it is as if nobody answered. */
  #load(): Promise<TurnsBetweenTabs | undefined> {
    this.#loading ??= import('./turns-between-tabs.js').then(
      ({ TurnsBetweenTabs: Loaded }) =>
        this.#isClosed
          ? undefined
          : (this.#between = new Loaded({
              clock: this.#platform.clock,
              news: this.#news,
              leader: this.#leader,
              bucket: this.#bucket,
              share: this.#share,
            })),
      () => (this.#loading = undefined),
    );
    return this.#loading;
  }

  #lead(): void {
    this.#bucket.spend(Math.max(0, Math.floor(this.#share.burst) - this.#advance));
    this.#advance = 0;
    this.#between?.lead();
  }
}
