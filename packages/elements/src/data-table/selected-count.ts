import type { DataTableHost } from './data-table-host.js';

/** Rows that match the filter; in a tree not every line is one. */
export function matchingRows<Row>({ rows, total }: DataTableHost<Row>): number {
  return rows.matching ?? total ?? 0;
}

export function selectedCount<Row>(host: DataTableHost<Row>): number {
  return host.selection.count(matchingRows(host));
}
