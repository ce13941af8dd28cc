import type { ColumnDefinition } from './column-definition.js';
import type { ArrangedColumn } from './table-view.js';

/** A visible column with its place. All lengths are CSS pixels along the inline axis. */
export interface PlacedColumn<Row> {
  readonly id: string;
  readonly definition: ColumnDefinition<Row>;
  /** 0-based among the visible columns, as they stand on screen. */
  readonly index: number;
  readonly start: number;
  readonly width: number;
  /** What holds it to an edge; null also where the table is too narrow for pins. */
  readonly pinned: 'start' | 'end' | null;
  /** Distance from the edge it is held to. */
  readonly inset: number;
}

export interface ColumnLayout<Row> {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly width: number;
  readonly startWidth: number;
  readonly endWidth: number;
}

/** Pinned columns may take this share of the table; beyond it they scroll with the others. */
const largestPinnedShare = 0.5;

/**
 * Places the visible columns: pinned to the start, free, pinned to the end. Where they are
 * narrower than the table, those whose width the user has not set grow in proportion.
 *
 * @param available inner width of the table; 0 while it is not known
 */
export function layOutColumns<Row>(
  arranged: readonly ArrangedColumn<Row>[],
  available: number,
): ColumnLayout<Row> {
  const visible = arranged.filter(({ visible: shown }) => shown);
  const pinnedWidth = sum(visible.filter(({ pinned }) => pinned).map(ownWidth));
  const pins = available === 0 || pinnedWidth <= available * largestPinnedShare;
  const pinOf = (column: ArrangedColumn<Row>) => (pins ? column.pinned : null);
  // Also where nothing is held: what tells the rows apart comes first.
  const ordered = (['start', null, 'end'] as const).flatMap((edge) =>
    visible.filter(({ pinned }) => pinned === edge),
  );
  const widths = fit(ordered, available);
  const width = sum(widths);
  let start = 0;
  const columns = ordered.map((column, index): PlacedColumn<Row> => {
    const own = widths[index] ?? 0;
    const pinned = pinOf(column);
    const inset = pinned === 'end' ? width - start - own : start;
    const placed = {
      id: column.id,
      definition: column.definition,
      index,
      start,
      width: own,
      pinned,
      inset,
    };
    start += own;
    return placed;
  });
  const widthOf = (pin: 'start' | 'end') =>
    sum(columns.filter(({ pinned }) => pinned === pin).map((column) => column.width));
  return { columns, width, startWidth: widthOf('start'), endWidth: widthOf('end') };
}

/** The columns to draw: pinned ones, and those that touch the visible part or are one beside it. */
export function drawnColumns<Row>(
  layout: ColumnLayout<Row>,
  scrolled: number,
  available: number,
  always: string | undefined,
): PlacedColumn<Row>[] {
  const from = scrolled + layout.startWidth;
  const to = scrolled + available - layout.endWidth;
  const touches = layout.columns.map(
    ({ pinned, start, width }) => pinned === null && start < to && start + width > from,
  );
  return layout.columns.filter(
    ({ id, pinned }, index) =>
      pinned !== null ||
      touches[index] ||
      touches[index - 1] ||
      touches[index + 1] ||
      id === always,
  );
}

function ownWidth<Row>({ width, definition }: ArrangedColumn<Row>): number {
  return width ?? definition.width;
}

function fit<Row>(columns: readonly ArrangedColumn<Row>[], available: number): number[] {
  const widths = columns.map(ownWidth);
  const spare = available - sum(widths);
  const growing = columns.map(
    ({ width, pinned, id }) => width === null && !pinned && !id.startsWith('_'),
  );
  const base = sum(widths.filter((_, index) => growing[index]));
  if (spare <= 0 || base === 0) return widths;
  let given = 0;
  let last = -1;
  const fitted = widths.map((width, index) => {
    if (!growing[index]) return width;
    const extra = Math.floor((spare * width) / base);
    given += extra;
    last = index;
    return width + extra;
  });
  fitted[last] = (fitted[last] ?? 0) + Math.floor(spare - given);
  return fitted;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
