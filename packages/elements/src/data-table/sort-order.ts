import type { SortColumn } from '@partner-widgets/core/rows/row-source';

/**
 * The order after a press on a header: ascending, descending, none, and round again. With Shift
 * the column joins the others, else it stands alone.
 */
export function nextSort(
  sort: readonly SortColumn[],
  column: string,
  additional: boolean,
  direction?: 'ascending' | 'descending' | null,
): readonly SortColumn[] {
  const present = sort.find((entry) => entry.column === column);
  const wanted =
    direction === undefined
      ? !present
        ? 'ascending'
        : present.descending
          ? null
          : 'descending'
      : direction;
  const own: SortColumn[] =
    wanted === null ? [] : [{ column, descending: wanted === 'descending' }];
  if (!additional) return own;
  if (!present) return [...sort, ...own];
  return sort.flatMap((entry) => (entry === present ? own : [entry]));
}
