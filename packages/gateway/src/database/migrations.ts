import { sql, type Kysely } from 'kysely';
import { dropDataParts, ensureDataParts } from './data-parts.js';
import { bulkIndexes, firstTables } from './migrations/0001-first-tables.js';
import { dataParts } from './migrations/0002-data-parts.js';
import { savedViews } from './migrations/0003-saved-views.js';
import type { Store } from './open.js';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly run: (store: Store, schema: Kysely<never>) => Promise<void>;
}

const migrations: readonly Migration[] = [
  { version: 1, name: 'first tables', run: firstTables },
  { version: 2, name: 'data parts', run: dataParts },
  { version: 3, name: 'saved views', run: savedViews },
];

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

/** Makes the indexes of the large tables, and what counts their rows, where they are missing. */
export async function ensureIndexes(store: Store): Promise<void> {
  for (const [name, target] of bulkIndexes) {
    await sql.raw(`create index if not exists ${name} on ${target}`).execute(store.tables);
  }
  await ensureDataParts(store);
}

/** Drops them before a large load. */
export async function dropIndexes(store: Store): Promise<void> {
  await dropDataParts(store.engine, store.tables as unknown as Kysely<never>);
  for (const [name] of bulkIndexes) {
    await sql.raw(`drop index if exists ${name}`).execute(store.tables);
  }
}
