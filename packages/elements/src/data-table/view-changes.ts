import type { ColumnView, TableView } from './table-view.js';

export function changeColumn(
  view: TableView,
  id: string,
  change: Partial<Omit<ColumnView, 'id'>>,
): TableView {
  return {
    version: 1,
    columns: view.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  };
}

/**
 * Puts a column before or behind another. Only among columns of the same pin: a pinned column
 * stays at its edge.
 */
export function placeColumn(
  view: TableView,
  id: string,
  target: string,
  side: 'before' | 'after',
): TableView {
  const moved = view.columns.find((column) => column.id === id);
  if (!moved || id === target) return view;
  const columns = view.columns.filter((column) => column !== moved);
  const at = columns.findIndex((column) => column.id === target);
  if (at < 0) return view;
  columns.splice(side === 'before' ? at : at + 1, 0, moved);
  return { version: 1, columns };
}

/** The neighbour in the given direction that is shown and has the same pin. */
export function neighbourOf(view: TableView, id: string, step: -1 | 1): string | undefined {
  const column = view.columns.find((candidate) => candidate.id === id);
  const peers = view.columns.filter(({ visible, pinned }) => visible && pinned === column?.pinned);
  return peers[peers.findIndex((peer) => peer.id === id) + step]?.id;
}
