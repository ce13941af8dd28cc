import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Store } from '../database/open.js';
import type { Tables } from '../database/schema.js';
import { ProblemError } from '../problem.js';
import type { Asking } from './call.js';

/** A write as its key knows it. */
export interface KeyedRequest {
  readonly operation: string;
  readonly idempotencyKey: string;
  /** Everything that makes it this request and no other: target and body. */
  readonly content: unknown;
}

/**
 * Does a write once per key of a principal: the same key with the same content gets the
 * stored answer, with another content a problem. The work, its answer and the key are one
 * transaction, so that a gateway killed after commit answers the repetition alike.
 *
 * @throws {ProblemError} `idempotency-key-reused`.
 */
export async function once<Answer>(
  store: Store,
  asking: Asking,
  request: KeyedRequest,
  work: (tables: Kysely<Tables>) => Promise<Answer>,
): Promise<Answer> {
  const { operation, idempotencyKey } = request;
  const principal = asking.principal.id;
  const requestHash = createHash('sha256').update(canonicalText(request.content)).digest('hex');
  return store.tables.transaction().execute(async (tables) => {
    if (store.engine === 'postgres') {
      // SQLite has one writer at a time; here the key itself is what parallel calls wait for.
      await sql`select pg_advisory_xact_lock(hashtext(${`${principal} ${operation} ${idempotencyKey}`}))`.execute(
        tables,
      );
    }
    const stored = await tables
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'answer'])
      .where('principal', '=', principal)
      .where('operation', '=', operation)
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst();
    if (stored) {
      if (stored.request_hash !== requestHash) throw new ProblemError('idempotency-key-reused');
      return JSON.parse(stored.answer) as Answer;
    }
    const answer = await work(tables);
    await tables
      .insertInto('idempotency_keys')
      .values({
        principal,
        operation,
        idempotency_key: idempotencyKey,
        request_hash: requestHash,
        answer: JSON.stringify(answer),
        created_on: asking.now.toISOString(),
      })
      .execute();
    return answer;
  });
}

/** JSON with members in order, so that two writings of one body are one content. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

const keptDays = 30;

/** Forgets keys nobody will repeat; what they decided stays decided. */
export async function forgetOldKeys({ tables }: Store, now: Date = new Date()): Promise<void> {
  const oldest = new Date(now.getTime() - keptDays * 24 * 60 * 60 * 1000).toISOString();
  await tables.deleteFrom('idempotency_keys').where('created_on', '<', oldest).execute();
}
