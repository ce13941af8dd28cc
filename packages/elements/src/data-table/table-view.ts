import { defaultMinimumWidth, type ColumnDefinition } from './column-definition.js';

/** One column of a saved view. */
export interface ColumnView {
  readonly id: string;
  readonly visible: boolean;
  /** CSS pixels; null while the user has not changed it. */
  readonly width: number | null;
  readonly pinned: 'start' | 'end' | null;
}

/** How the user arranged the columns, in their order. Plain data, to be stored. */
export interface TableView {
  readonly version: 1;
  readonly columns: readonly ColumnView[];
}

/** A column and how it is arranged. */
export interface ArrangedColumn<Row> extends ColumnView {
  readonly definition: ColumnDefinition<Row>;
}

export const widestColumn = 1200;

/**
 * Joins the definitions with a stored view. A column that the view does not know (added later)
 * appears behind the one it follows in the definitions; what no longer exists is forgotten.
 */
export function arrangeColumns<Row>(
  definitions: readonly ColumnDefinition<Row>[],
  view: TableView | undefined,
): ArrangedColumn<Row>[] {
  const known = new Map(definitions.map((definition) => [definition.id, definition]));
  const arranged: ArrangedColumn<Row>[] = [];
  for (const stored of view?.columns ?? []) {
    const definition = known.get(stored.id);
    if (!definition || arranged.some(({ id }) => id === stored.id)) continue;
    arranged.push({
      definition,
      id: stored.id,
      visible: stored.visible || definition.removable === false,
      width: stored.width === null ? null : clampWidth(definition, stored.width),
      pinned: stored.pinned === 'start' || stored.pinned === 'end' ? stored.pinned : null,
    });
  }
  definitions.forEach((definition, index) => {
    if (arranged.some(({ id }) => id === definition.id)) return;
    const before = definitions[index - 1]?.id;
    const place = before ? arranged.findIndex(({ id }) => id === before) + 1 : 0;
    arranged.splice(place, 0, {
      definition,
      id: definition.id,
      visible: definition.defaultVisible !== false,
      width: null,
      pinned: definition.pinned ?? null,
    });
  });
  return arranged;
}

/** The arrangement as plain data. */
export function viewOf<Row>(arranged: readonly ArrangedColumn<Row>[]): TableView {
  return {
    version: 1,
    columns: arranged.map(({ id, visible, width, pinned }) => ({ id, visible, width, pinned })),
  };
}

export function clampWidth<Row>(definition: ColumnDefinition<Row>, width: number): number {
  const minimum = definition.minWidth ?? defaultMinimumWidth;
  return Math.round(
    Math.min(widestColumn, Math.max(minimum, Number.isFinite(width) ? width : definition.width)),
  );
}
