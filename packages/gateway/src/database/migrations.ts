import { sql, type Kysely } from 'kysely';
import { bulkIndexes, firstTables } from './migrations/0001-first-tables.js';
import type { Store } from './open.js';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly run: (store: Store, schema: Kysely<never>) => Promise<void>;
}

const migrations: readonly Migration[] = [{ version: 1, name: 'first tables', run: firstTables }];

/**
 * Brings the schema up to date, each step in a transaction with its line in
 * `schema_versions`. Several gateways may start at once: SQLite's writer lock, and an
 * advisory lock on PostgreSQL, lets one of them work while the others wait.
 *
 * @throws {Error} when the database is newer than this gateway.
 */
export async function migrate(store: Store): Promise<void> {
  await store.tables.transaction().execute(async (transaction) => {
    const schema = transaction as unknown as Kysely<never>;
    if (store.engine === 'postgres')
      await sql`select pg_advisory_xact_lock(7204411)`.execute(schema);
    await sql`create table if not exists schema_versions (
      version integer primary key, name text not null, applied_on text not null)`.execute(schema);
    const applied = await sql<{
      version: bigint | number;
    }>`select version from schema_versions`.execute(schema);
    const newest = Math.max(0, ...applied.rows.map((row) => Number(row.version)));
    const known = migrations.at(-1)?.version ?? 0;
    if (newest > known) {
      throw new Error(
        `the database has schema version ${newest}, this gateway knows ${known}: update the gateway`,
      );
    }
    for (const { version, name, run } of migrations) {
      if (version <= newest) continue;
      await run(store, schema);
      await sql`insert into schema_versions values (${version}, ${name}, ${new Date().toISOString()})`.execute(
        schema,
      );
    }
  });
}

/** Makes the indexes of the large tables where they are missing. */
export async function ensureIndexes(store: Store): Promise<void> {
  for (const [name, target] of bulkIndexes) {
    await sql.raw(`create index if not exists ${name} on ${target}`).execute(store.tables);
  }
}

/** Drops them before a large load. */
export async function dropIndexes(store: Store): Promise<void> {
  for (const [name] of bulkIndexes) {
    await sql.raw(`drop index if exists ${name}`).execute(store.tables);
  }
}
