import { deflateBlock, type DeflatedBlock } from './deflate-block.js';
import type { FromDeflater } from './deflater.js';

/** More are of no use: rows are not written any faster. */
const MOST_WORKERS = 3;

interface Waiting {
  resolve(block: DeflatedBlock): void;
  reject(error: Error): void;
}

/**
 * Deflates blocks in workers of its own, on as many processors as there are. Until one of them has said that it runs,
 * and where none may (a policy, a browser without nested workers), blocks are deflated here.
 */
export class DeflatePool {
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #queue: { readonly piece: Uint8Array<ArrayBuffer>; readonly waiting: Waiting }[] = [];
  readonly #running = new Map<Worker, Waiting>();
  #hasWorkers = false;

  /** `start` makes a worker that runs `serveDeflater`; it may throw. */
  constructor(start?: () => Worker) {
    const { hardwareConcurrency = 1 } = globalThis.navigator ?? {};
    if (!start || hardwareConcurrency < 2) return;
    try {
      for (let count = Math.min(hardwareConcurrency, MOST_WORKERS); count > 0; count--)
        this.#begin(start());
    } catch {
      // Not here: then none.
    }
  }

  /** Blocks that are worth being begun before the first one is waited for. */
  get width(): number {
    return this.#hasWorkers ? this.#workers.length + 1 : 1;
  }

  /** The piece may be written over at once. */
  deflate(piece: Uint8Array<ArrayBuffer>): Promise<DeflatedBlock> {
    const own = piece.slice();
    if (!this.#hasWorkers) return deflateBlock(own);
    return new Promise((resolve, reject) => {
      this.#queue.push({ piece: own, waiting: { resolve, reject } });
      this.#next();
    });
  }

  /** What still runs is of no interest any more. */
  close(): void {
    for (const worker of this.#workers) worker.terminate();
    const error = new Error('closed');
    for (const waiting of this.#running.values()) waiting.reject(error);
    for (const { waiting } of this.#queue) waiting.reject(error);
    this.#workers.length = this.#idle.length = this.#queue.length = 0;
    this.#running.clear();
  }

  #begin(worker: Worker): void {
    this.#workers.push(worker);
    worker.onmessage = ({ data }: MessageEvent<FromDeflater>) => {
      const waiting = this.#running.get(worker);
      this.#running.delete(worker);
      if ('ready' in data) this.#hasWorkers = true;
      else if ('failure' in data) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data);
      this.#idle.push(worker);
      this.#next();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lose(worker);
    };
  }

  /** Its block is lost with it, and so is the export; nothing waits for it. */
  #lose(worker: Worker): void {
    worker.terminate();
    const error = new Error('a deflater is gone');
    this.#running.get(worker)?.reject(error);
    this.#running.delete(worker);
    for (const list of [this.#workers, this.#idle]) {
      const at = list.indexOf(worker);
      if (at >= 0) list.splice(at, 1);
    }
    if (this.#workers.length > 0) return;
    this.#hasWorkers = false;
    for (const { waiting } of this.#queue.splice(0)) waiting.reject(error);
  }

  #next(): void {
    const worker = this.#queue.length > 0 ? this.#idle.pop() : undefined;
    const job = worker && this.#queue.shift();
    if (!job) return;
    this.#running.set(worker, job.waiting);
    worker.postMessage(job.piece, [job.piece.buffer]);
  }
}
