import { EngineError, type QueryOptions } from './engine-types.js';
import { Pace } from './pace.js';

interface Asking {
  isSuperseded: boolean;
}

/** One query is computed at a time; of a channel only the newest is. */
export class Turns {
  readonly #newest = new Map<string, Asking>();
  #last: Promise<unknown> = Promise.resolve();

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
    const result = this.#last.then(() => {
      pace.check();
      return work();
    });
    this.#last = result.catch(() => undefined);
    return result;
  }
}
