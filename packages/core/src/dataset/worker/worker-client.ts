import { ClientError } from '../../client/client-error.js';
import type { Clock } from '../../platform/clock.js';
import {
  PROTOCOL,
  type DatasetMethod,
  type DatasetMethods,
  type FromWorker,
  type ToWorker,
  type WorkerEvent,
} from './protocol.js';
import { WorkerUnavailable } from './start-worker.js';

/** A file that is not there or blocked does not always say so. */
const START_TIMEOUT = 10_000;

/** What the worker said no with; `kind` of an engine's, a chunk's or an export's error. */
export class WorkerRefusal extends Error {
  readonly kind: string;

  constructor(kind: string, message: string) {
    super(message);
    this.name = 'WorkerRefusal';
    this.kind = kind;
  }
}

export interface WorkerCall {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: unknown) => void) | undefined;
  readonly transfer?: Transferable[] | undefined;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly call: WorkerCall;
}

export interface WorkerListener {
  event(event: WorkerEvent): void;
  /** Every call that runs is rejected, and every later one. */
  failed(error: WorkerUnavailable): void;
}

/** The page's end of the worker: one for all widgets of the tab. */
export class WorkerClient {
  readonly #worker: Worker;
  readonly #listener: WorkerListener;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  #over: Error | undefined;

  constructor(worker: Worker, clock: Clock, listener: WorkerListener) {
    this.#worker = worker;
    this.#listener = listener;
    let hasStarted = false;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data);
    worker.onmessageerror = () => this.#fail('crashed');
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail(hasStarted ? 'crashed' : 'blocked');
    };
    const stopTimer = clock.after(START_TIMEOUT, () => this.#fail('blocked'));
    this.call('hello', []).then(
      ({ protocol }) => {
        stopTimer();
        hasStarted = true;
        if (protocol !== PROTOCOL) this.#fail('version');
      },
      () => stopTimer(),
    );
  }

  /** Rejects with a `WorkerRefusal`, with `WorkerUnavailable`, or with an aborted `ClientError`. */
  call<Method extends DatasetMethod>(
    method: Method,
    args: Parameters<DatasetMethods[Method]>,
    call: WorkerCall = {},
  ): Promise<ReturnType<DatasetMethods[Method]>> {
    return new Promise((resolve, reject) => {
      if (this.#over) return reject(this.#over);
      if (call.signal?.aborted) return reject(new ClientError('aborted'));
      const id = ++this.#calls;
      const abort = (): void => {
        if (!this.#pending.delete(id)) return;
        this.#send({ cancel: id });
        reject(new ClientError('aborted'));
      };
      call.signal?.addEventListener('abort', abort, { once: true });
      const leave = (): void => call.signal?.removeEventListener('abort', abort);
      this.#pending.set(id, {
        resolve: (value) => (leave(), resolve(value as ReturnType<DatasetMethods[Method]>)),
        reject: (error) => (leave(), reject(error)),
        call,
      });
      this.#send({ id, method, args }, call.transfer);
    });
  }

  /** Everything of it is out of memory at once; what runs is rejected as aborted. */
  terminate(): void {
    this.#end(new ClientError('aborted'));
  }

  #send(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #hear(message: FromWorker): void {
    if ('event' in message) return this.#listener.event(message);
    const pending = this.#pending.get(message.id);
    if ('progress' in message) return pending?.call.onProgress?.(message.progress);
    this.#pending.delete(message.id);
    if ('failure' in message)
      pending?.reject(new WorkerRefusal(message.failure.kind, message.failure.message));
    else pending?.resolve(message.value);
  }

  #fail(fault: 'blocked' | 'crashed' | 'version'): void {
    if (this.#over) return;
    const error = new WorkerUnavailable(fault);
    this.#end(error);
    this.#listener.failed(error);
  }

  #end(error: Error): void {
    this.#over ??= error;
    this.#worker.terminate();
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const one of pending) one.reject(error);
  }
}
