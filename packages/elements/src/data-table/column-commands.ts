import type { DataTableHost } from './data-table-host.js';
import { arrangeColumns, clampWidth, viewOf, type TableView } from './table-view.js';
import { changeColumn, neighbourOf, placeColumn } from './view-changes.js';

/** The arrangement of all columns, also of those that are hidden. */
export function arrangementOf<Row>({ columns, view }: DataTableHost<Row>): TableView {
  return viewOf(arrangeColumns(columns, view));
}

/** What keyboard, menu and picker do to a column. Each says what became of it. */

export function moveColumn<Row>(host: DataTableHost<Row>, id: string, step: -1 | 1): void {
  const neighbour = neighbourOf(arrangementOf(host), id, step);
  if (neighbour === undefined) {
    sayPosition(host, id);
    return;
  }
  host.arrange(
    placeColumn(arrangementOf(host), id, neighbour, step < 0 ? 'before' : 'after'),
    true,
  );
  sayPosition(host, id);
}

export function resizeColumn<Row>(host: DataTableHost<Row>, id: string, change: number): void {
  const column = host.placed.columns.find((candidate) => candidate.id === id);
  if (!column) return;
  const width = clampWidth(column.definition, column.width + change);
  host.arrange(changeColumn(arrangementOf(host), id, { width }), true);
  sayWidth(host, id, width);
}

export function restoreWidth<Row>(host: DataTableHost<Row>, id: string): void {
  host.arrange(changeColumn(arrangementOf(host), id, { width: null }), true);
  const column = host.placed.columns.find((candidate) => candidate.id === id);
  if (column) sayWidth(host, id, column.width);
}

export function pinColumn<Row>(
  host: DataTableHost<Row>,
  id: string,
  pinned: 'start' | 'end' | null,
): void {
  host.arrange(changeColumn(arrangementOf(host), id, { pinned }), true);
  host.announce(host.words?.columnPinned(labelOf(host, id), pinned) ?? '');
}

export function showColumn<Row>(host: DataTableHost<Row>, id: string, visible: boolean): void {
  const label = labelOf(host, id);
  host.arrange(changeColumn(arrangementOf(host), id, { visible }), true);
  host.announce(host.words?.columnShown(label, visible) ?? '');
}

/** Everything as the definitions have it. */
export function resetColumns<Row>(host: DataTableHost<Row>): void {
  host.arrange(viewOf(arrangeColumns(host.columns, undefined)), true);
  host.announce(host.words?.columnsReset ?? '');
}

export function sayWidth<Row>(host: DataTableHost<Row>, id: string, width: number): void {
  host.announce(host.words?.columnWidth(labelOf(host, id), host.number(width)) ?? '');
}

export function sayPosition<Row>(host: DataTableHost<Row>, id: string): void {
  const shown = host.placed.columns.filter(({ id: column }) => !column.startsWith('_'));
  const position = shown.findIndex((column) => column.id === id) + 1;
  if (position === 0) return;
  host.announce(
    host.words?.columnPosition(
      labelOf(host, id),
      host.number(position),
      host.number(shown.length),
    ) ?? '',
  );
}

/** After another order was asked for. */
export function saySort<Row>(host: DataTableHost<Row>, id: string): void {
  const order = host.sort.find((entry) => entry.column === id);
  const say = !order
    ? host.words?.sortRemoved
    : order.descending
      ? host.words?.sortedDescending
      : host.words?.sortedAscending;
  host.announce(say?.(labelOf(host, id)) ?? '');
}

export function labelOf<Row>(host: DataTableHost<Row>, id: string): string {
  return host.columns.find((column) => column.id === id)?.label ?? id;
}
