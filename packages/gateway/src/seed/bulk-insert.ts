import { CompiledQuery, type Insertable } from 'kysely';
import type { Store } from '../database/open.js';
import type { Tables } from '../database/schema.js';

/** Rows of a table with all columns present. */
export type Rows<T extends keyof Tables> = readonly Insertable<Tables[T]>[];

const valuesAtOnce = 3000;

/** Inserts many rows with statements of many rows each; several times as fast as one by one. */
export async function bulkInsert<T extends keyof Tables>(
  store: Store,
  table: T,
  rows: Rows<T>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const many = Math.max(1, Math.floor(valuesAtOnce / columns.length));
  let statement = '';
  let statementRows = 0;
  for (let begin = 0; begin < rows.length; begin += many) {
    const batch = rows.slice(begin, begin + many);
    if (batch.length !== statementRows) {
      statement = insertStatement(store, table, columns, batch.length);
      statementRows = batch.length;
    }
    const values: unknown[] = [];
    for (const row of batch) {
      for (const column of columns) values.push((row as Record<string, unknown>)[column] ?? null);
    }
    await store.tables.executeQuery(CompiledQuery.raw(statement, values));
  }
}

function insertStatement(store: Store, table: string, columns: string[], rows: number): string {
  let number = 0;
  const place = store.engine === 'postgres' ? () => `$${++number}` : () => '?';
  const row = () => `(${columns.map(place).join(',')})`;
  return `insert into ${table} (${columns.join(',')}) values ${Array.from({ length: rows }, row).join(',')}`;
}
