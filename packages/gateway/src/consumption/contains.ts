import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import { foldText } from '@partner-widgets/domain/fold-text';
import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../database/open.js';
import {
  foreignIdsContaining,
  idColumns,
  isPlainAscii,
  textColumns,
  valuesContaining,
  type IdColumn,
  type TextsOf,
} from './shown-texts.js';

/**
 * The conditions of `contains` on `consumption_records as c`: every text is folded (full width, case)
 * and none of its characters means anything but itself.
 */
export function containsConditions(
  store: Store,
  of: TextsOf,
  contains: NonNullable<ConsumptionFilter['contains']>,
): Promise<RawBuilder<unknown>[]> {
  return Promise.all(
    contains.map(async ({ column, text }) => {
      const folded = foldText(text);
      if (isIdColumn(column)) return idContains(store, of, column, folded);
      const values = await valuesContaining(store, of, column, folded);
      return amongMany(store, sql.ref(`c.${textColumns[column]}`), values);
    }),
  );
}

function isIdColumn(column: string): column is IdColumn {
  return column in idColumns;
}

async function idContains(
  store: Store,
  of: TextsOf,
  column: IdColumn,
  folded: string,
): Promise<RawBuilder<unknown>> {
  const id = sql.ref(`c.${idColumns[column]}`);
  const foreign = await foreignIdsContaining(store, of, column, folded);
  const found =
    store.engine === 'postgres'
      ? sql`position(${folded} in lower(${id})) > 0`
      : sql`instr(lower(${id}), ${folded}) > 0`;
  const plain = sql`(${isPlainAscii(store, id)} and ${found})`;
  return foreign.length > 0 ? sql`(${plain} or ${amongMany(store, id, foreign)})` : plain;
}

/** `column in (…)` for any number of values: each engine allows but so many parameters. */
function amongMany(
  store: Store,
  column: RawBuilder<unknown>,
  values: readonly string[],
): RawBuilder<unknown> {
  if (values.length === 0) return sql`1 = 0`;
  return store.engine === 'postgres'
    ? sql`${column} = any(${values}::text[])`
    : sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}
