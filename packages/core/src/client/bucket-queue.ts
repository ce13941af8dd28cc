import type { Clock } from '../platform/clock.js';
import type { ClientError } from './client-error.js';

export interface RateLimit {
  readonly perSecond: number;
  /** How many may go at once after a quiet time. */
  readonly burst: number;
}

/** Mutable on purpose: a background request that somebody looks at now moves up. */
export interface Wish {
  background: boolean;
}

export interface Turn {
  readonly wish: Wish;
  grant(): void;
  refuse(error: ClientError): void;
}

/** A token bucket with a queue before it; visible ones first, else first come, first served. */
export class BucketQueue {
  readonly #clock: Clock;
  readonly #limit: RateLimit;
  readonly #queue: Turn[] = [];
  #tokens: number;
  #filledAt: number;
  #pausedUntil = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock, limit: RateLimit) {
    this.#clock = clock;
    this.#limit = limit;
    this.#tokens = limit.burst;
    this.#filledAt = clock.monotonic();
  }

  get burst(): number {
    return this.#limit.burst;
  }

  /** Granted at once or queued; returns how to leave the queue. */
  add(turn: Turn): () => void {
    this.#queue.push(turn);
    this.#serve();
    return () => {
      if (this.has(turn)) this.#queue.splice(this.#queue.indexOf(turn), 1);
    };
  }

  has(turn: Turn): boolean {
    return this.#queue.includes(turn);
  }

  spend(count: number): void {
    this.#tokens -= count;
  }

  /** With an error, those who wait are sent away rather than kept. */
  pause(ms: number, refusal: ClientError | undefined): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.monotonic() + ms);
    // After a 429 the server's own bucket is empty: start again with one, not with a burst.
    this.#tokens = Math.min(this.#tokens, 1);
    this.#filledAt = this.#pausedUntil;
    if (refusal) this.#queue.splice(0).forEach((turn) => turn.refuse(refusal));
  }

  clear(): void {
    this.#queue.length = 0;
    this.#cancelTimer?.();
  }

  #serve(): void {
    const now = this.#clock.monotonic();
    if (now > this.#filledAt) {
      this.#tokens = Math.min(
        this.#limit.burst,
        this.#tokens + ((now - this.#filledAt) / 1000) * this.#limit.perSecond,
      );
      this.#filledAt = now;
    }
    while (this.#queue.length > 0 && this.#tokens >= 1 && now >= this.#pausedUntil) {
      const visible = this.#queue.findIndex((turn) => !turn.wish.background);
      const [turn] = this.#queue.splice(Math.max(0, visible), 1);
      this.#tokens--;
      turn?.grant();
    }
    if (this.#queue.length === 0 || this.#cancelTimer) return;
    const refill = ((1 - Math.min(1, this.#tokens)) / this.#limit.perSecond) * 1000;
    this.#cancelTimer = this.#clock.after(Math.max(refill, this.#pausedUntil - now, 1), () => {
      this.#cancelTimer = undefined;
      this.#serve();
    });
  }
}
