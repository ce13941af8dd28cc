import type { CellFocus } from './cell-focus.js';
import type { CellTravel } from './cell-travel.js';
import type { GroupTree } from './grouping/group-tree.js';
import type { Interaction, InteractionHost } from './interaction.js';
import { moveColumn, resizeColumn } from './column-commands.js';
import { selectionColumnId } from './column-definition.js';
import { headerRow, type CellPlace, type DataTableHost } from './data-table-host.js';

/** CSS pixels that one key press makes a column wider or narrower. */
export const widthStep = 16;

/**
 * The keys of an ARIA grid. Arrows follow the reading direction. Inside of a control of a cell the
 * control keeps Enter and Space; Escape goes back to the cell.
 */
export function handleKey<Row>(
  host: InteractionHost<Row>,
  focus: CellFocus<Row>,
  { travel, tree }: Interaction<Row>,
  event: KeyboardEvent,
  target: Element,
): void {
  const { place } = focus;
  const cell = host.cellElement(place);
  const inControl = cell !== undefined && target !== cell;
  const done =
    (place.row === headerRow && handleHeaderKey(host, place, event, inControl)) ||
    (tree !== undefined && !inControl && handleTreeKey(host, tree, travel, place, event)) ||
    handleCellKey(host, travel, place, event, inControl, cell);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function handleHeaderKey<Row>(
  host: DataTableHost<Row>,
  { column }: CellPlace,
  event: KeyboardEvent,
  inControl: boolean,
): boolean {
  const { key, altKey, shiftKey } = event;
  const step = inlineStep(host, key);
  if (altKey && step && column !== selectionColumnId) {
    if (shiftKey) resizeColumn(host, column, step * widthStep);
    else moveColumn(host, column, step);
    return true;
  }
  if (
    (altKey && key === 'ArrowDown') ||
    key === 'ContextMenu' ||
    (shiftKey && key === 'F10') ||
    key === 'F2'
  ) {
    host.openColumnMenu(column);
    return true;
  }
  if (inControl || (key !== 'Enter' && key !== ' ')) return false;
  if (column === selectionColumnId) host.selectEverything(!host.selection.isAll);
  else if (host.canSort(column)) host.toggleSort(column, shiftKey);
  else if (host.placed.columns.some(({ id, definition }) => id === column && definition.sensitive))
    host.askEye(column);
  else host.openColumnMenu(column);
  return true;
}

/** Enter and Space open and close a group from any of its cells, the arrows from the one with its name. */
function handleTreeKey<Row>(
  host: InteractionHost<Row>,
  tree: GroupTree<Row>,
  travel: CellTravel<Row>,
  { row, column }: CellPlace,
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey) return false;
  const heading = tree.rows?.headingAt(row);
  const step = inlineStep(host, key);
  const inTree = column === tree.rows?.column || column === selectionColumnId;
  if (
    heading &&
    (key === 'Enter' || key === ' ' || (inTree && step === (heading.isOpen ? -1 : 1)))
  ) {
    tree.toggle(row);
    return true;
  }
  const above = inTree && step < 0 ? tree.headingOf(row) : undefined;
  if (above === undefined) return false;
  travel.moveTo({ row: above, column });
  return true;
}

function handleCellKey<Row>(
  host: InteractionHost<Row>,
  travel: CellTravel<Row>,
  place: CellPlace,
  event: KeyboardEvent,
  inControl: boolean,
  cell: HTMLElement | undefined,
): boolean {
  const { key, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  if (control && key.toLowerCase() === 'g') {
    host.openGoToRow();
    return true;
  }
  if (control && key.toLowerCase() === 'a' && host.selectable) {
    host.selectEverything(true);
    return true;
  }
  if (key === 'Escape' && inControl) {
    cell?.focus();
    return true;
  }
  const target = targetOf(host, place, key, control);
  if (target) {
    const extend =
      shiftKey && host.selectable && target.row !== place.row && target.row >= 0 && place.row >= 0;
    travel.moveTo(target);
    if (extend) host.selectRow(target.row, true, true);
    return true;
  }
  if (inControl || place.row < 0) return false;
  if (key === ' ' && host.selectable) {
    const row = host.rows.rowAt(place.row);
    if (row !== undefined) host.selectRow(place.row, !host.isSelected(row, place.row), shiftKey);
    return true;
  }
  if (key === 'Enter' || key === 'F2') {
    host.openCell(place);
    return true;
  }
  return false;
}

function targetOf<Row>(
  host: DataTableHost<Row>,
  { row, column }: CellPlace,
  key: string,
  control: boolean,
): CellPlace | undefined {
  const columns = host.placed.columns.map(({ id }) => id);
  const last = (host.total ?? 0) - 1;
  const page = Math.max(1, Math.floor(host.scrolling.pageHeight / host.scrolling.rowHeight) - 1);
  const within = (index: number) => Math.min(last, Math.max(headerRow, index));
  const firstColumn = columns[0] ?? column;
  const lastColumn = columns.at(-1) ?? column;
  const step = inlineStep(host, key);
  if (step) {
    const index = columns.indexOf(column) + step;
    return control
      ? { row, column: step < 0 ? firstColumn : lastColumn }
      : { row, column: columns[Math.min(columns.length - 1, Math.max(0, index))] ?? column };
  }
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1), column };
    case 'PageUp':
      return { row: Math.max(Math.min(0, row), within(row - page)), column };
    case 'PageDown':
      return { row: within(row + page), column };
    case 'Home':
      return { row: control ? Math.min(0, last) : row, column: firstColumn };
    case 'End':
      return { row: control ? last : row, column: lastColumn };
    default:
      return undefined;
  }
}

function inlineStep<Row>({ rtl }: DataTableHost<Row>, key: string): -1 | 0 | 1 {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return (key === 'ArrowRight') === rtl ? -1 : 1;
}
