import type { RowSource } from '@partner-widgets/core/rows/row-source';
import type { DataTableHost } from './data-table-host.js';

/** Rows that one range may name; beyond it "all" is the tool. */
export const largestRange = 2000;

/**
 * Every row of a range, asking the source for what has not been loaded. Undefined when something
 * could not be had: a range is selected whole or not at all.
 */
export async function rowsOfRange<Row>(
  host: DataTableHost<Row>,
  source: RowSource<Row> | undefined,
  filter: unknown,
  first: number,
  last: number,
): Promise<Map<number, Row> | undefined> {
  const found = new Map<number, Row>();
  const missing = new Set<number>();
  const page = 100;
  let headings = 0;
  for (let index = first; index <= last; index++) {
    const row = host.rows.rowAt(index);
    if (host.special?.faceAt(index) === 'group') headings++;
    else if (row === undefined) missing.add(Math.floor(index / page));
    else found.set(index, row);
  }
  if (missing.size > 0 && !source) return undefined;
  try {
    for (const number of missing) {
      const answer = await source?.query({
        filter,
        sort: host.sort,
        offset: number * page,
        limit: page,
      });
      answer?.rows.forEach((row, place) => {
        const index = number * page + place;
        if (index >= first && index <= last) found.set(index, row);
      });
    }
  } catch {
    return undefined;
  }
  return found.size + headings === last - first + 1 ? found : undefined;
}
