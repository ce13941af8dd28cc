import { EngineError, type QueryOptions } from './engine-types.js';
import { Pace } from './pace.js';

/** Milliseconds. */
const idleAfter = 100;

interface Asking {
  isSuperseded: boolean;
}

/** One query is computed at a time; of a channel only the newest is. */
export class Turns {
  readonly #newest = new Map<string, Asking>();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** The pace of a query that begins now; the ones of its channel before it end. */
  pace({ channel, signal }: QueryOptions): Pace {
    const asking: Asking = { isSuperseded: false };
    if (channel !== undefined) {
      const before = this.#newest.get(channel);
      if (before) before.isSuperseded = true;
      this.#newest.set(channel, asking);
    }
    return new Pace(() => {
      signal?.throwIfAborted();
      if (asking.isSuperseded) throw new EngineError('superseded', 'a newer query came');
    });
  }

  /** Waits until those before have ended, then works. */
  take<T>(pace: Pace, work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#last.then(() => {
      pace.check();
      return work();
    });
    this.#last = result.then(
      () => this.#waiting--,
      () => this.#waiting--,
    );
    return result;
  }

  /** Works when nobody has asked anything for a moment, and stops as soon as somebody does; then it may be called again. */
  whenIdle(work: (pace: Pace) => Promise<unknown>): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      const pace = new Pace(() => {
        if (this.#waiting > 1) throw new EngineError('superseded', 'somebody asks');
      });
      if (this.#waiting === 0) this.take(pace, () => work(pace)).catch(() => undefined);
      else this.whenIdle(work);
    }, idleAfter);
  }
}
