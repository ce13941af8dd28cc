import type { Leader } from '../cache/leader.js';
import type { News, NewsItem } from '../cache/news.js';
import type { Clock } from '../platform/clock.js';
import type { BucketQueue, Turn } from './bucket-queue.js';

/** Who has not been answered by then draws on a share of its own. */
const ANSWER_TIMEOUT = 200;
/** A leader that did not answer is not asked again for so long. */
const DEAF_FOR = 5_000;

interface Asked {
  readonly turn: Turn;
  cancelTimer(): void;
}

export interface BetweenTabs {
  readonly clock: Clock;
  readonly news: News;
  readonly leader: Leader;
  /** Of all tabs; the leader's counts. */
  readonly bucket: BucketQueue;
  readonly share: BucketQueue;
}

/** A tab that follows asks the leading one for its turns; the leading one grants them from its bucket. */
export class TurnsBetweenTabs {
  readonly #clock: Clock;
  readonly #news: News;
  readonly #leader: Leader;
  readonly #bucket: BucketQueue;
  readonly #share: BucketQueue;
  readonly #asked = new Map<string, Asked>();
  readonly #granting = new Map<string, () => void>();
  #deafUntil = 0;
  #asks = 0;
  readonly #id = Math.random().toString(36).slice(2);

  constructor({ clock, news, leader, bucket, share }: BetweenTabs) {
    this.#clock = clock;
    this.#news = news;
    this.#leader = leader;
    this.#bucket = bucket;
    this.#share = share;
  }

  /** Answers how to leave the queue. */
  ask(turn: Turn): () => void {
    // Since it was decided to ask.
    if (this.#leader.isLeader) return this.#bucket.add(turn);
    if (this.#clock.monotonic() < this.#deafUntil) return this.#share.add(turn);
    const id = `${this.#id}${this.#asks++}`;
    this.#asked.set(id, { turn, cancelTimer: () => undefined });
    this.#expect(id, ANSWER_TIMEOUT);
    this.#news.post({ type: 'rate-ask', id, background: turn.wish.background });
    return () => {
      if (this.#settle(id)) this.#news.post({ type: 'rate-cancel', id });
    };
  }

  hear(item: NewsItem): void {
    if (item.type === 'rate-ask' && this.#leader.isLeader) this.#answer(item.id, item.background);
    else if (item.type === 'rate-cancel') this.#granting.get(item.id)?.();
    else if (item.type === 'rate-wait') this.#expect(item.id, DEAF_FOR);
    else if (item.type === 'rate-grant') this.#settle(item.id)?.grant();
  }

  /** This tab leads now: whom it would have asked is itself. */
  lead(): void {
    for (const id of [...this.#asked.keys()]) {
      const turn = this.#settle(id);
      if (turn) this.#bucket.add(turn);
    }
  }

  close(): void {
    for (const id of [...this.#asked.keys()]) this.#settle(id);
  }

  #expect(id: string, ms: number): void {
    const asked = this.#asked.get(id);
    if (!asked) return;
    asked.cancelTimer();
    asked.cancelTimer = this.#clock.after(ms, () => {
      this.#deafUntil = this.#clock.monotonic() + DEAF_FOR;
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
}
