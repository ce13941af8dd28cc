import { headerRow, type DataTableHost } from './data-table-host.js';

/** Scrolls as little as shows the cell, and draws it. */
export function revealCell<Row>(
  host: DataTableHost<Row>,
  { row, column }: { readonly row: number; readonly column?: string | undefined },
): void {
  const { viewport, scrolling } = host;
  if (!viewport) return;
  if (column !== undefined) revealColumn(host, viewport, column);
  if (row !== headerRow) {
    const { scale, rowHeight, pageHeight } = scrolling;
    const top = row * rowHeight;
    if (top < scale.offset) scale.moveTo(top);
    else if (top + rowHeight > scale.offset + pageHeight)
      scale.moveTo(top + rowHeight - pageHeight);
    scrolling.apply();
  }
  scrolling.draw();
}

function revealColumn<Row>(host: DataTableHost<Row>, viewport: HTMLElement, id: string): void {
  const { placed, rtl, scrolling } = host;
  const column = placed.columns.find((candidate) => candidate.id === id);
  if (!column || column.pinned) return;
  const from = scrolling.scrolledInline + placed.startWidth;
  const to = scrolling.scrolledInline + scrolling.pageWidth - placed.endWidth;
  const start =
    column.start + column.width > to
      ? column.start + column.width - (to - from)
      : column.start < from
        ? column.start
        : undefined;
  if (start === undefined) return;
  // A column wider than the table begins at its start.
  const wanted = Math.min(start, column.start) - placed.startWidth;
  viewport.scrollLeft = rtl ? -wanted : wanted;
  scrolling.follow();
}
