import type { LocalExport } from '@partner-widgets/contract/export-task';
import type { AnswerCache } from '../../cache/answer-cache.js';
import type { Client } from '../../client/client.js';
import { isClientError } from '../../client/client-error.js';

const KEY = 'outbox|recordLocalExport';

/** A record that could not be sent, with the key under which it may already have arrived. */
export interface QueuedRecord {
  readonly idempotencyKey: string;
  readonly body: LocalExport;
}

export interface OutboxOptions {
  /** Emptied with everything else of the principal by a purge. */
  readonly cache: Pick<AnswerCache, 'get' | 'put' | 'ticket'>;
  readonly client: Pick<Client, 'write' | 'serverNow'>;
  readonly locks?: Pick<LockManager, 'request'> | undefined;
}

/**
 * Audit records of exports that were made offline, kept until the gateway has them. They hold the filter by codes and
 * ids as it went to the dataset, no name and no account.
 */
export class AuditOutbox {
  readonly #options: OutboxOptions;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  async waiting(): Promise<readonly QueuedRecord[]> {
    const stored = await this.#options.cache.get(KEY);
    const { records } = Object(stored?.value) as { records?: QueuedRecord[] };
    return Array.isArray(records) ? records : [];
  }

  /** False when it could not be kept: then there is no export. */
  async add(record: QueuedRecord): Promise<boolean> {
    return this.#alone(async () => {
      await this.#put([...(await this.waiting()), record]);
      return (await this.waiting()).some(
        ({ idempotencyKey }) => idempotencyKey === record.idempotencyKey,
      );
    });
  }

  /** Sends what waits, one after another; what the gateway refuses for good is not asked again. */
  async flush(): Promise<void> {
    await this.#alone(async () => {
      for (let [first, ...rest] = await this.waiting(); first; [first, ...rest] = rest) {
        const { body, idempotencyKey } = first;
        try {
          await this.#options.client.write('recordLocalExport', { body }, { idempotencyKey });
        } catch (error) {
          const isFinal =
            isClientError(error) &&
            ['invalid', 'forbidden', 'conflict', 'precondition'].includes(error.kind);
          if (!isFinal) return;
        }
        await this.#put(rest);
      }
    });
  }

  #put(records: readonly QueuedRecord[]): Promise<void> {
    const { cache, client } = this.#options;
    const answer = { value: { records }, asOf: null, storedAt: client.serverNow() };
    return cache.put(cache.ticket(), KEY, answer);
  }

  /** Two tabs must not write over each other's records. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const { locks } = this.#options;
    if (!locks) return work();
    return new Promise<T>((resolve, reject) => {
      locks.request(`partner-widgets/${KEY}`, () => work().then(resolve, reject)).catch(reject);
    });
  }
}
