import type { Client } from '@partner-widgets/core/client/client';

/** What a page asks that nobody sees: behind the questions of those in sight, until it comes there itself. */
export class FarQuestions {
  /** Each asks the same again as one that is waited for. */
  readonly #waiting = new Set<() => Promise<unknown>>();

  readonly inLine = (client: Client): Client => {
    const read: Client['read'] = (operation, input, options) => {
      const again = (): Promise<unknown> =>
        client.read(operation, input, { ...options, onCached: undefined });
      this.#waiting.add(again);
      return client
        .read(operation, input, { ...options, priority: 'background' })
        .finally(() => this.#waiting.delete(again));
    };
    return { read } as Client;
  };

  /** The same question joins the one that is under way, which so becomes one that is waited for. */
  moveUp(): void {
    for (const again of this.#waiting) again().catch(() => undefined);
    this.#waiting.clear();
  }
}
