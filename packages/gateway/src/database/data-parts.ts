/**
 * What the charges are made of: how many rows each partner, distributor and account manager has in a
 * cycle, and a version that changes with every change of them. Triggers keep both, so that a load by
 * whatever way is seen; whoever keeps an answer keeps it for a version.
 */
import { sql, type Kysely } from 'kysely';
import type { RowScope } from '../scope/row-scope.js';
import { inScope } from '../scope/row-scope.js';
import type { Store } from './open.js';
import { whole, type FromColumn } from './values.js';

/** Rows of one partner, distributor and manager as of trade; '' stands for none. */
export interface DataPart {
  readonly partnerId: string;
  readonly distributorId: string;
  readonly managerId: string;
  readonly cycle: string;
  readonly rows: number;
  /** Never the same for other rows. */
  readonly version: string;
}

interface PartRow {
  partner_id: string;
  distributor_id: string;
  account_manager_id: string;
  row_count: FromColumn;
  version: FromColumn;
}

/** The parts in a scope, in the order of their keys; empty ones are none. */
export async function partsInScope(
  { tables }: Store,
  scope: RowScope,
  cycle: string,
): Promise<DataPart[]> {
  const { rows } = await sql<PartRow>`
    select p.partner_id, p.distributor_id, p.account_manager_id, p.row_count, p.version
    from data_parts p
    where ${inScope(scope, 'p')} and p.cycle = ${cycle} and p.row_count > 0
    order by p.partner_id, p.distributor_id, p.account_manager_id`.execute(tables);
  return rows.map((row) => ({
    partnerId: row.partner_id,
    distributorId: row.distributor_id,
    managerId: row.account_manager_id,
    cycle,
    rows: whole(row.row_count),
    version: String(row.version),
  }));
}

/** The same as long as no row of the scope has changed. */
export async function dataVersion(store: Store, scope: RowScope, cycle: string): Promise<string> {
  const parts = await partsInScope(store, scope, cycle);
  return parts.map(({ version, rows }) => `${version}:${rows}`).join(' ');
}

/** The same as long as no customer has changed. */
export async function customersVersion({ tables }: Store): Promise<string> {
  const { rows } = await sql<{ version: FromColumn }>`
    select version from data_versions where name = 'customers'`.execute(tables);
  return String(rows[0]?.version ?? 0);
}

const keys = 'partner_id, distributor_id, cycle, account_manager_id';
/** Microseconds since 1970: a version that was never given out before. */
const epoch = {
  sqlite: "cast((julianday('now') - 2440587.5) * 86400000000 as integer)",
  postgres: 'cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)',
} as const;

/** Makes the triggers where they are missing, and then counts what is there. */
export async function ensureDataParts(store: Store): Promise<void> {
  const { engine } = store;
  await store.tables.transaction().execute(async (tables) => {
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(7204412)`.execute(tables);
    const { rows } = await (
      engine === 'postgres'
        ? sql`select 1 from pg_trigger where tgname = 'parts_of_new_charges'`
        : sql`select 1 from sqlite_master where name = 'parts_of_new_charges'`
    ).execute(tables);
    if (rows.length > 0) return;
    for (const statement of engine === 'postgres' ? postgresTriggers : sqliteTriggers) {
      await sql.raw(statement).execute(tables);
    }
    await sql`delete from data_parts`.execute(tables);
    await sql
      .raw(
        `insert into data_parts (${keys}, row_count, version)
         select partner_id, coalesce(distributor_id, ''), cycle, coalesce(account_manager_id, ''),
           count(*), ${epoch[engine]}
         from consumption_records group by 1, 2, 3, 4`,
      )
      .execute(tables);
    await sql`delete from data_versions`.execute(tables);
    await sql
      .raw(`insert into data_versions (name, version) values ('customers', ${epoch[engine]})`)
      .execute(tables);
  });
}

/** Lets go of them before a large load, which would take far longer with them. */
export async function dropDataParts(engine: Store['engine'], tables: Kysely<never>): Promise<void> {
  for (const name of triggerNames) {
    const table = name.endsWith('customers') ? 'customers' : 'consumption_records';
    const on = engine === 'postgres' ? ` on ${table}` : '';
    await sql.raw(`drop trigger if exists ${name}${on}`).execute(tables);
  }
}

const triggerNames = [
  'parts_of_new_charges',
  'parts_of_changed_charges',
  'parts_of_gone_charges',
  'version_of_new_customers',
  'version_of_changed_customers',
  'version_of_gone_customers',
];

const added = `
  insert into data_parts (${keys}, row_count, version)
  values (new.partner_id, coalesce(new.distributor_id, ''), new.cycle,
    coalesce(new.account_manager_id, ''), 1, ${epoch.sqlite})
  on conflict (${keys}) do update set row_count = row_count + 1, version = version + 1;`;
const removed = `
  update data_parts set row_count = row_count - 1, version = version + 1
  where partner_id = old.partner_id and distributor_id = coalesce(old.distributor_id, '')
    and cycle = old.cycle and account_manager_id = coalesce(old.account_manager_id, '');`;
const anotherCustomer = `
  update data_versions set version = version + 1 where name = 'customers';`;

const sqliteTriggers = [
  `create trigger parts_of_new_charges after insert on consumption_records begin ${added} end`,
  `create trigger parts_of_changed_charges after update on consumption_records begin ${removed} ${added} end`,
  `create trigger parts_of_gone_charges after delete on consumption_records begin ${removed} end`,
  `create trigger version_of_new_customers after insert on customers begin ${anotherCustomer} end`,
  `create trigger version_of_changed_customers after update on customers begin ${anotherCustomer} end`,
  `create trigger version_of_gone_customers after delete on customers begin ${anotherCustomer} end`,
];

const partsOf = (rows: string) => `
  select partner_id, coalesce(distributor_id, '') as distributor_id, cycle,
    coalesce(account_manager_id, '') as account_manager_id, count(*) as row_count
  from ${rows} group by 1, 2, 3, 4`;

/** Once a statement, not once a row. The parts are taken in one order, so that two loads can't lock each other out. */
const postgresTriggers = [
  `create or replace function count_charges() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then
      update data_parts p set row_count = p.row_count - g.row_count, version = p.version + 1
      from (${partsOf('gone')}) g
      where p.partner_id = g.partner_id and p.distributor_id = g.distributor_id
        and p.cycle = g.cycle and p.account_manager_id = g.account_manager_id;
    end if;
    if tg_op <> 'DELETE' then
      insert into data_parts (${keys}, row_count, version)
      select ${keys}, row_count, ${epoch.postgres} from (${partsOf('fresh')}) f order by ${keys}
      on conflict (${keys}) do update
        set row_count = data_parts.row_count + excluded.row_count, version = data_parts.version + 1;
    end if;
    return null;
  end $$`,
  `create or replace function count_customers() returns trigger language plpgsql as $$ begin
    ${anotherCustomer}
    return null;
  end $$`,
  `create trigger parts_of_new_charges after insert on consumption_records
    referencing new table as fresh for each statement execute function count_charges()`,
  `create trigger parts_of_changed_charges after update on consumption_records
    referencing old table as gone new table as fresh for each statement execute function count_charges()`,
  `create trigger parts_of_gone_charges after delete on consumption_records
    referencing old table as gone for each statement execute function count_charges()`,
  `create trigger version_of_new_customers after insert on customers
    for each statement execute function count_customers()`,
  `create trigger version_of_changed_customers after update on customers
    for each statement execute function count_customers()`,
  `create trigger version_of_gone_customers after delete on customers
    for each statement execute function count_customers()`,
];
