import type { Operations } from './limit-worker.js';

type Input<Name extends keyof Operations> = Parameters<Operations[Name]>[0];
type Answer<Name extends keyof Operations> = Awaited<ReturnType<Operations[Name]>>;

/** The page's end of the worker. */
export class LimitClient {
  readonly #worker = new Worker('/built/limit-worker.js', { type: 'module' });
  readonly #waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>();
  #last = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }) => {
      const answer = data as { id: number; value?: unknown; error?: string };
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  ask<Name extends keyof Operations>(name: Name, input?: Input<Name>): Promise<Answer<Name>> {
    const id = ++this.#last;
    this.#worker.postMessage({ id, name, input });
    return new Promise((resolve, reject) =>
      this.#waiting.set(id, ({ value, error }) =>
        error === undefined ? resolve(value as Answer<Name>) : reject(new Error(error)),
      ),
    );
  }
}
