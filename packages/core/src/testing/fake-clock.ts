import type { Clock } from '../platform/clock.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Kept, because tests take `indexedDB` away. */
const databases = indexedDB.databases.bind(indexedDB);

/** Lets what real browser parts (IndexedDB, channels, promises) have under way come through. */
export async function settle(turns = 10): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    // A way to the store and back: on a busy machine that takes as long as it takes.
    await databases().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Tries an assertion again until it holds: for what crosses tabs or the disk, which takes as long as it takes. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  for (let turn = 0; ; turn++) {
    try {
      return await assertion();
    } catch (error) {
      if (turn > 100) throw error;
      await settle(2);
    }
  }
}

/** A clock that moves only when told. Its wall clock may be skewed, jump, or go on alone (sleep). */
export class FakeClock implements Clock {
  #monotonic = 1_000;
  #wall: number;
  readonly #timers = new Set<Timer>();

  constructor(wall = Date.parse('2026-11-20T02:00:00Z')) {
    this.#wall = wall;
  }

  now(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  random(): number {
    return 0.5;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#monotonic + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  get timers(): number {
    return this.#timers.size;
  }

  async advance(ms: number): Promise<void> {
    await settle();
    const end = this.#monotonic + ms;
    for (;;) {
      const next = [...this.#timers]
        .filter((timer) => timer.at <= end)
        .sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers.delete(next);
      this.#pass(next.at - this.#monotonic);
      next.run();
      await settle(3);
    }
    this.#pass(end - this.#monotonic);
    await settle();
  }

  /** For what waits on the disk first and on the clock then. */
  async passUntil<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    promise.then(
      () => (settled = true),
      () => (settled = true),
    );
    for (let step = 0; step < 100 && !settled; step++) await this.advance(250);
    return promise;
  }

  /** The machine sleeps: the wall clock goes on, nothing else does. */
  sleep(ms: number): void {
    this.#wall += ms;
  }

  /** Somebody sets the clock. */
  setWall(wall: number): void {
    this.#wall = wall;
  }

  #pass(ms: number): void {
    this.#monotonic += Math.max(0, ms);
    this.#wall += Math.max(0, ms);
  }
}
