import type { RowGroup, SortColumn } from '@partner-widgets/core/rows/row-source';
import { isAmount, parseAmount } from '@partner-widgets/domain/money';

/**
 * Groups in the order that the user asked of the rows: by the exact sums of an amount column, by the
 * groups themselves the other way round, else by their keys as the source gave them.
 */
export function orderGroups(
  groups: readonly RowGroup[],
  [first]: readonly SortColumn[],
  groupedBy: string,
): readonly RowGroup[] {
  if (!first) return groups;
  const { column, descending } = first;
  if (column === groupedBy) return descending ? [...groups].reverse() : groups;
  const units = new Map<RowGroup, bigint>();
  for (const group of groups) {
    const sum = group.sums[column];
    if (sum === undefined || !isAmount(sum)) return groups;
    units.set(group, parseAmount(sum));
  }
  const direction = descending ? -1 : 1;
  return [...groups].sort((left, right) => {
    const [a, b] = [units.get(left) ?? 0n, units.get(right) ?? 0n];
    return a === b ? 0 : a < b ? -direction : direction;
  });
}
