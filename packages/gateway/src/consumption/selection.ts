import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import type { RawBuilder } from 'kysely';
import { dataVersion } from '../database/data-parts.js';
import type { Store } from '../database/open.js';
import type { Language } from '../http/language.js';
import type { RowScope } from '../scope/row-scope.js';
import { containsConditions } from './contains.js';
import type { TextsOf } from './shown-texts.js';

/** A filter that was checked, with the rows the caller may see of it. */
export interface ConsumptionSelection {
  readonly filter: ConsumptionFilter;
  readonly scope: RowScope;
  /** Whose texts are looked up, in which data version. */
  readonly texts: TextsOf;
  readonly contains: readonly RawBuilder<unknown>[];
}

/** The rows of a filter within a scope; names are those of the language. */
export async function selectionOf(
  store: Store,
  scope: RowScope,
  filter: ConsumptionFilter,
  language: Language,
): Promise<ConsumptionSelection> {
  const { cycle, contains = [] } = filter;
  const texts = { scope, cycle, language, version: await dataVersion(store, scope, cycle) };
  return { filter, scope, texts, contains: await containsConditions(store, texts, contains) };
}

/** What tells an answer about a selection from others of the same data version. */
export function selectionKey({ filter, scope, texts }: ConsumptionSelection): unknown {
  return [filter, scope, filter.contains?.length ? texts.language : ''];
}
