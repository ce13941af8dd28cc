import type { ViewContent } from '@partner-widgets/contract/saved-view';
import type { SortColumn } from '@partner-widgets/core/rows/row-source';
import type { TableView } from '../../data-table/table-view.js';
import type { FilterInput, FilterProperty } from '../record-page.js';

/** Raised when the meaning of a member changes; an older one is read on, a newer one is not understood. */
export const viewVersion = 1;

/** How a table is looked at now. Filters by their fields; unset ones are left out. */
export interface TableLook {
  readonly columns: TableView['columns'];
  readonly sort: readonly SortColumn[];
  readonly filters: FilterInput;
  readonly grouping: string | undefined;
}

/** What is kept of a look: never what was typed into a sensitive filter. */
export function contentOf(
  { columns, sort, filters, grouping }: TableLook,
  properties: readonly FilterProperty[],
): ViewContent {
  const kept = properties.flatMap(({ property, field, sensitive }) => {
    const value = filters[field];
    return sensitive || value === undefined || value === '' ? [] : [[property, value] as const];
  });
  return {
    version: viewVersion,
    columns: columns.map(({ id, visible, width, pinned }) => ({ id, visible, width, pinned })),
    sort: sort.slice(0, 4).map(({ column, descending }) => ({ column, descending })),
    filters: Object.fromEntries(kept) as ViewContent['filters'],
    group: grouping ?? null,
  };
}

/** Something is typed that a view would not hold. */
export function hasUnsavable(filters: FilterInput, properties: readonly FilterProperty[]): boolean {
  return properties.some(({ field, sensitive }) => sensitive && filters[field]);
}

/**
 * The look of a stored content. A column or filter that no longer exists is left out, one that was added later
 * keeps its default. Undefined for a content of a newer version.
 */
export function lookOf(
  content: ViewContent,
  properties: readonly FilterProperty[],
  canSort: (column: string) => boolean,
): TableLook | undefined {
  if (content.version > viewVersion) return undefined;
  const filters = properties.flatMap(({ property, field, kind, sensitive }) => {
    const value = content.filters[property];
    const fits =
      kind === 'list'
        ? Array.isArray(value)
        : typeof value === (kind === 'flag' ? 'boolean' : 'string');
    return !sensitive && fits ? [[field, value] as const] : [];
  });
  return {
    columns: content.columns,
    sort: content.sort.filter(({ column }) => canSort(column)),
    filters: Object.fromEntries(filters) as FilterInput,
    grouping: content.group ?? undefined,
  };
}

/** Whether two contents show the same. */
export function isSameContent(left: ViewContent, right: ViewContent): boolean {
  return canonical(left) === canonical(right);
}

function canonical({ columns, sort, filters, group }: ViewContent): string {
  const named = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    columns.map(({ id, visible, width, pinned }) => [id, visible, width, pinned]),
    sort.map(({ column, descending }) => [column, descending]),
    named,
    group,
  ]);
}
