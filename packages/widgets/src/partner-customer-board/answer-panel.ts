import type { Answer, Client } from '@partner-widgets/core/client/client';
import { isClientError } from '@partner-widgets/core/client/client-error';
import { LatestOnly } from '@partner-widgets/core/client/latest-only';
import type { BoardFilter } from '@partner-widgets/contract/board';
import { panelOperations, type AnswerPanelId, type PanelAnswer } from './board-panels.js';

export interface PanelRequest {
  readonly client: Client;
  readonly filter: BoardFilter;
  readonly locale: string;
  readonly reload?: boolean;
}

/** One panel: loads, fails and is tried again on its own (customers/CB-04). */
export class AnswerPanel<Id extends AnswerPanelId> {
  readonly id: Id;
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  readonly #asking = new LatestOnly();
  #answer: Answer<PanelAnswer<Id>> | undefined;
  #error: unknown;
  #loading = false;

  constructor(id: Id, changed: () => void, failed: (error: unknown) => void) {
    this.id = id;
    this.#changed = changed;
    this.#failed = failed;
  }

  /** The newest answer; while another one is on its way, the one before. */
  get answer(): Answer<PanelAnswer<Id>> | undefined {
    return this.#answer;
  }

  get error(): unknown {
    return this.#error;
  }

  get loading(): boolean {
    return this.#loading;
  }

  /** Has something to show, or failed. */
  get settled(): boolean {
    return this.#answer !== undefined || this.#error !== undefined;
  }

  async load({ client, filter, locale, reload }: PanelRequest): Promise<void> {
    this.#loading = true;
    this.#error = undefined;
    this.#changed();
    const take = (answer: Answer<unknown>): void => {
      this.#answer = answer as Answer<PanelAnswer<Id>>;
      this.#changed();
    };
    try {
      const answer = await this.#asking.run((signal) =>
        // All six ask the same way; the compiler can't see that through the type parameter.
        client.read<'getBoardCount'>(
          panelOperations[this.id] as 'getBoardCount',
          { query: filter },
          { signal, locale, cache: reload ? 'reload' : 'default', onCached: take },
        ),
      );
      if (!answer) return;
      this.#loading = false;
      take(answer);
    } catch (error) {
      this.#loading = false;
      if (isClientError(error) && error.kind === 'aborted') return;
      // What was shown belongs to another question or is doubtful now: the failure says so.
      this.#answer = undefined;
      this.#error = error;
      this.#changed();
      this.#failed(error);
    }
  }

  /** Forgets everything; a request on its way is cancelled. */
  clear(): void {
    this.#asking.cancel();
    this.#answer = undefined;
    this.#error = undefined;
    this.#loading = false;
  }
}
