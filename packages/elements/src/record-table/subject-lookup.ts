import type { Client } from '@partner-widgets/core/client/client';
import type { SubjectQuestion } from './record-page.js';

/**
 * Typed names and accounts → opaque ids, by the server (scoped and audited there). The last answer is
 * kept in memory: sorting and refreshing must not write another audit record.
 */
export class SubjectLookup {
  #key: string | undefined;
  #ids: readonly string[] | undefined;

  /** The ids if they are known already. An empty list means: nobody of that name. */
  known(question: SubjectQuestion): readonly string[] | undefined {
    return this.#key === JSON.stringify(question) ? this.#ids : undefined;
  }

  /** Rejects with a `ClientError`; `too-many-matches` is never cut silently. */
  async resolve(
    client: Client,
    question: SubjectQuestion,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const { value } = await client.read('resolveSubjects', { body: question }, { signal });
    this.#key = JSON.stringify(question);
    this.#ids = value.ids;
    return value.ids;
  }

  forget(): void {
    this.#key = undefined;
    this.#ids = undefined;
  }
}
