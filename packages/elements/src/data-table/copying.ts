import { selectionColumnId, shownText, type ColumnDefinition } from './column-definition.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';
import { selectedCount } from './selected-count.js';
import { tabSeparated } from './tab-separated.js';

/** A clipboard is no export: more rows than this are refused, and the export is named. */
export const mostCopiedRows = 10_000;

/**
 * Puts the selected rows, else the active cell, on the clipboard as tab-separated text: what is
 * shown, so a hidden column gives its masks (customers/MK-06), amounts exact.
 *
 * @returns whether anything was copied
 */
export function copyCells<Row>(
  host: DataTableHost<Row>,
  place: CellPlace,
  clipboard: DataTransfer,
  refuse: (words: string) => void,
): boolean {
  const { words, selection } = host;
  if (host.selectable && !selection.isEmpty) {
    const total = selectedCount(host);
    if (total > mostCopiedRows) {
      refuse(words?.copyTooLarge(host.number(total), host.number(mostCopiedRows)) ?? '');
      return true;
    }
    const rows = selectedRows(host);
    clipboard.setData('text/plain', tabSeparated(rows.map((row) => cellsOf(host, row))));
    const count = host.number(rows.length);
    host.announce(
      (rows.length < total
        ? words?.copiedLoadedRows(count, host.number(total))
        : words?.copiedRows(count, rows.length)) ?? '',
    );
    return true;
  }
  const column = host.columns.find(({ id }) => id === place.column);
  if (!column) return false;
  const row = place.row === headerRow ? undefined : host.rows.rowAt(place.row);
  if (place.row !== headerRow && row === undefined) return false;
  const text = row === undefined ? column.label : copiedText(host, column, row);
  clipboard.setData('text/plain', tabSeparated([[text]]));
  host.announce(words?.copiedCell ?? '');
  return true;
}

function cellsOf<Row>(host: DataTableHost<Row>, row: Row): string[] {
  return host.placed.columns
    .filter(({ id }) => id !== selectionColumnId)
    .map(({ definition }) => copiedText(host, definition, row));
}

/** An amount goes with all its decimals and without grouping, so that a spreadsheet can count on. */
function copiedText<Row>(
  host: DataTableHost<Row>,
  column: ColumnDefinition<Row>,
  row: Row,
): string {
  return column.amount?.(row) ?? shownText(column, row, host.revealed);
}

/** In the order of the table as far as it is loaded, then those that scrolled out of memory. */
function selectedRows<Row>(host: DataTableHost<Row>): Row[] {
  const { selection, rows, total } = host;
  const found: Row[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < (total ?? 0) && index < 200_000; index++) {
    const row = rows.rowAt(index);
    if (row === undefined || !host.isSelected(row, index)) continue;
    seen.add(host.idOf(row, index));
    found.push(row);
  }
  if (!selection.isAll) {
    for (const [id, row] of selection.named)
      if (row !== undefined && !seen.has(id)) found.push(row);
  }
  return found;
}
