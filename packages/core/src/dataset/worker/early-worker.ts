import type { ToWorker } from './protocol.js';
import { startWorker, workerAddress } from './start-worker.js';

/** Nobody has taken it by then (ms): the principal is another one, or the code did not come. */
const PATIENCE = 10_000;

interface EarlyWorker {
  readonly address: string;
  readonly database: string;
  readonly worker: Worker;
}

/** Of the page: whoever takes it may be another copy of this file. */
const place = Symbol.for('partner-widgets/1/worker');
const slot = globalThis as { [place]?: EarlyWorker | undefined };

function take(early: EarlyWorker | undefined): EarlyWorker | undefined {
  if (slot[place] !== early) return undefined;
  slot[place] = undefined;
  return early;
}

/**
 * Starts the worker while the code that asks it is on its way, and has it read a dataset of `database` into memory: behind
 * the page's first rows a million rows would come half a second later. Whoever takes the worker says whether they may be
 * shown; nobody takes it: it ends. The way to end it at once.
 */
export function startEarly(given: string | undefined, database: string, key: string): () => void {
  try {
    const address = workerAddress(given);
    const worker = startWorker(address);
    const early = (slot[place] = { address, database, worker });
    const end = (): void => take(early)?.worker.terminate();
    // Told by who needs it: that one starts another, and hears it too.
    worker.onerror = (event) => {
      event.preventDefault();
      end();
    };
    worker.postMessage({ id: 0, method: 'ahead', args: [database, key] } satisfies ToWorker);
    setTimeout(end, PATIENCE);
    return end;
  } catch {
    return () => undefined;
  }
}

/** The worker that was started beside the code for this database, or a new one. Throws `WorkerUnavailable`. */
export function workerFor(given: string | undefined, database: string): Worker {
  const early = take(slot[place]);
  const address = workerAddress(given);
  if (early?.address === address && early.database === database) return early.worker;
  early?.worker.terminate();
  return startWorker(address);
}
