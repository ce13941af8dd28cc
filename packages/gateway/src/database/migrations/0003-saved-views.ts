import { sql, type Kysely } from 'kysely';
import type { Store } from '../open.js';

/** How principals look at tables, each under a name. */
export async function savedViews(store: Store, schema: Kysely<never>): Promise<void> {
  const text = sql.raw(store.engine === 'postgres' ? 'text collate "C"' : 'text');
  await sql`create table saved_views (
    view_id ${text} primary key, principal ${text} not null, page ${text} not null,
    name ${text} not null, content ${text} not null, update_time ${text} not null)`.execute(schema);
  await sql`create unique index one_view_of_a_name on saved_views(principal, page, name)`.execute(
    schema,
  );
}
