import { sql, type Kysely } from 'kysely';
import type { Store } from '../open.js';

/** Versions and row counts of the charges; `ensureDataParts` fills them and keeps them. */
export async function dataParts(store: Store, schema: Kysely<never>): Promise<void> {
  const text = sql.raw(store.engine === 'postgres' ? 'text collate "C"' : 'text');
  await sql`create table data_parts (
    partner_id ${text} not null, distributor_id ${text} not null, cycle ${text} not null,
    account_manager_id ${text} not null, row_count bigint not null, version bigint not null,
    primary key (partner_id, distributor_id, cycle, account_manager_id))`.execute(schema);
  await sql`create table data_versions (name ${text} primary key, version bigint not null)`.execute(
    schema,
  );
}
