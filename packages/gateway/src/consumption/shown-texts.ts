/**
 * What people read in the columns of a scope and cycle: the distinct values with their names, folded
 * for "contains" and ranked for orders. SQL folds no width and knows no collation, and a million rows
 * have but some thousand texts, so that is done here once a data version, in slices between which
 * other calls are answered.
 */
import { foldText } from '@partner-widgets/domain/fold-text';
import { sql, type RawBuilder } from 'kysely';
import { productName, regionName, resourceTypeName, serviceTypeName } from '../catalogue/names.js';
import type { Store } from '../database/open.js';
import type { Language } from '../http/language.js';
import { inScope, type RowScope } from '../scope/row-scope.js';
import { inSlices, sortInSlices } from './in-slices.js';
import { KeptPromises } from './kept-promises.js';

/** The rows whose texts are asked for; `version` is that of their data. */
export interface TextsOf {
  readonly scope: RowScope;
  readonly cycle: string;
  readonly version: string;
  readonly language: Language;
}

/** Columns whose shown text is looked up, with where their values stand. */
export const textColumns = {
  serviceTypeName: 'service_type_code',
  resourceTypeName: 'resource_type_code',
  productName: 'product_name',
  productSpec: 'product_spec',
  regionName: 'region_code',
  resourceName: 'resource_name',
  accountManagerName: 'account_manager_id',
} as const;
export type TextColumn = keyof typeof textColumns;

/** Columns of ids: nearly every row has its own, so that they are searched in SQL. */
export const idColumns = { resourceId: 'resource_id', tradeId: 'trade_id' } as const;
export type IdColumn = keyof typeof idColumns;

/** A value and what is shown for it. */
interface ShownText {
  readonly value: string;
  readonly text: string;
}

interface FoldedText {
  readonly value: string;
  readonly folded: string;
}

/** Values in the order of their texts; equal texts share a rank. */
export interface Ranks {
  readonly values: readonly string[];
  readonly ranks: readonly number[];
}

const kept = new WeakMap<Store, KeptPromises>();

function keptOf(store: Store): KeptPromises {
  let promises = kept.get(store);
  if (!promises) kept.set(store, (promises = new KeptPromises()));
  return promises;
}

/** The values whose shown text contains a folded text. */
export async function valuesContaining(
  store: Store,
  of: TextsOf,
  column: TextColumn,
  folded: string,
): Promise<string[]> {
  const texts = await foldedTexts(store, of, column);
  return texts.filter((text) => text.folded.includes(folded)).map(({ value }) => value);
}

function foldedTexts(store: Store, of: TextsOf, column: TextColumn): Promise<FoldedText[]> {
  return keptTexts(store, ['folded', keyOf(of), column], async () => {
    const texts = await shownTexts(store, of, column);
    return inSlices(texts, ({ value, text }) => ({ value, folded: foldText(text) }));
  });
}

/** `Intl.Collator` of the language; texts it holds for equal by code unit. */
export function ranksOf(store: Store, of: TextsOf, column: TextColumn): Promise<Ranks> {
  return keptTexts(store, ['ranks', keyOf(of), column], async () => {
    const { compare } = new Intl.Collator(of.language);
    const texts = await sortInSlices(
      await shownTexts(store, of, column),
      (a, b) => compare(a.text, b.text) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0),
    );
    let rank = -1;
    const ranks = texts.map(({ text }, at) => (text === texts[at - 1]?.text ? rank : ++rank));
    return { values: texts.map(({ value }) => value), ranks };
  });
}

/** Managers are few, and renamed without any change of the rows: their names are read each time. */
function keptTexts<T>(
  store: Store,
  question: readonly [string, unknown, TextColumn],
  compute: () => Promise<T>,
): Promise<T> {
  return question[2] === 'accountManagerName' ? compute() : keptOf(store).get(question, compute);
}

/** Ids with anything but printable ASCII, which SQL can't fold: nearly always none. */
export async function foreignIdsContaining(
  store: Store,
  of: TextsOf,
  column: IdColumn,
  folded: string,
): Promise<string[]> {
  const ids = await keptOf(store).get(['ids', keyOf(of), column], async () => {
    const id = sql.ref(`c.${idColumns[column]}`);
    const { rows } = await sql<{ value: string }>`
      select distinct ${id} as value from consumption_records c
      where ${rowsOf(of)} and not ${isPlainAscii(store, id)}`.execute(store.sums);
    return rows.map(({ value }) => value);
  });
  return ids.filter((id) => foldText(id).includes(folded));
}

/** Whether a column holds printable ASCII only. */
export function isPlainAscii(store: Store, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return store.engine === 'postgres'
    ? sql`(${column} !~ '[^ -~]')`
    : sql`(${column} not glob '*[^ -~]*')`;
}

async function shownTexts(store: Store, of: TextsOf, column: TextColumn): Promise<ShownText[]> {
  if (column === 'accountManagerName') return managerNames(store);
  const values = await distinctValues(store, of, column);
  const { language } = of;
  const name = {
    serviceTypeName: (value: string) => serviceTypeName(value, language),
    resourceTypeName: (value: string) => resourceTypeName(value, language),
    productName: (value: string) => productName(value, language),
    regionName: (value: string) => regionName(value, language),
    productSpec: (value: string) => value,
    resourceName: (value: string) => value,
  }[column];
  return values.map((value) => ({ value, text: name(value) }));
}

async function managerNames(store: Store): Promise<ShownText[]> {
  const rows = await store.tables
    .selectFrom('account_managers')
    .select(['manager_id as value', 'name as text'])
    .execute();
  return rows;
}

const named = ['serviceTypeName', 'resourceTypeName', 'productName', 'productSpec', 'regionName'];

async function distinctValues(
  store: Store,
  of: TextsOf,
  column: Exclude<TextColumn, 'accountManagerName'>,
): Promise<readonly string[]> {
  const group = named.includes(column) ? named : [column];
  const columns = group.map((name) => textColumns[name as TextColumn]);
  // Columns of few values are read in one walk over the rows.
  const found = await keptOf(store).get(
    ['values', { ...keyOf(of), language: '' }, group],
    async () => {
      const selected = sql.join(columns.map((name) => sql.ref(`c.${name}`)));
      const { rows } = await sql<Record<string, string>>`
      select distinct ${selected} from consumption_records c where ${rowsOf(of)}`.execute(
        store.sums,
      );
      return new Map(
        columns.map((name) => [name, [...new Set(rows.map((row) => row[name] ?? ''))]]),
      );
    },
  );
  return found.get(textColumns[column]) ?? [];
}

function rowsOf({ scope, cycle }: TextsOf): RawBuilder<unknown> {
  return sql`${inScope(scope, 'c')} and c.cycle = ${cycle}`;
}

function keyOf({ scope, cycle, version, language }: TextsOf) {
  return { scope, cycle, version, language };
}
