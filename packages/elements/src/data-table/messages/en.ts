import { messages as first, rowsWord } from './first.en.js';
import type { DataTableMessages } from './messages.js';

export const messages: DataTableMessages = {
  ...first,
  loading: 'Loading',
  rowPosition: (row, total) => `Row ${row} of ${total}`,
  rowLoading: (row, total) => `Row ${row} of ${total}, loading`,
  sortedAscending: (column) => `Sorted by ${column}, ascending`,
  sortedDescending: (column) => `Sorted by ${column}, descending`,
  sortRemoved: (column) => `No longer sorted by ${column}`,
  showFullContent: 'Show full content',
  hideFullContent: 'Hide',
  sortAscending: 'Sort ascending',
  sortDescending: 'Sort descending',
  removeSort: 'Remove sorting',
  pinToStart: 'Pin to the start',
  pinToEnd: 'Pin to the end',
  unpin: 'Unpin',
  moveBack: 'Move back',
  moveForward: 'Move forward',
  narrower: 'Narrower',
  wider: 'Wider',
  standardWidth: 'Standard width',
  hideColumn: 'Hide column',
  columns: 'Columns',
  columnWidth: (column, pixels) => `${column}: width ${pixels} pixels`,
  columnPosition: (column, position, count) => `${column}: column ${position} of ${count}`,
  columnPinned: (column, edge) =>
    edge === 'start'
      ? `${column} is pinned to the start`
      : edge === 'end'
        ? `${column} is pinned to the end`
        : `${column} is no longer pinned`,
  columnShown: (column, shown) => (shown ? `${column} is shown` : `${column} is hidden`),
  columnsReset: 'Columns are back to their defaults',
  changeUndone: (column) => `${column}: change undone`,

  pickerHint: 'Choose which columns are shown, their order and where they are pinned.',
  pickerReset: 'Reset',
  pickerDone: 'Done',
  pickerUp: (column) => `Move ${column} up`,
  pickerDown: (column) => `Move ${column} down`,
  pickerPin: (column) => `Pin of ${column}`,
  notPinned: 'Not pinned',
  pinnedToStart: 'Pinned to the start',
  pinnedToEnd: 'Pinned to the end',
  alwaysShown: 'Always shown',

  groupBy: 'Group by this column',
  ungroup: 'Stop grouping',
  groupedBy: (column) => `Grouped by ${column}`,
  groupingRemoved: 'No longer grouped',
  groupCount: (count, groups) => `${count} ${groups === 1 ? 'group' : 'groups'}`,
  groupOpened: (name, count, rows) => `${name} expanded, ${rowsWord(count, rows)}`,
  groupClosed: (name) => `${name} collapsed`,
  expandAll: 'Expand all',
  collapseAll: 'Collapse all',

  goToRow: 'Go to row…',
  goToRowLabel: (last) => `Row number, 1 to ${last}`,
  goToRowGo: 'Go',
  goToRowInvalid: (last) => `Enter a whole number from 1 to ${last}`,

  selected: (count, rows) => `${rowsWord(count, rows)} selected`,
  selectedAll: (count, matching, except, exceptions) =>
    exceptions === 0
      ? `${count} rows selected: all that match`
      : `${count} rows selected: all ${matching} matching, minus ${except}`,
  selectionCleared: 'The filters changed, so the selection was cleared',
  clearSelection: 'Clear selection',
  sum: 'Sum',
  average: 'Average',
  averageNote: 'Averages are rounded to 8 decimals',
  sumUnknown: 'Some selected rows are not loaded, so there is no sum',
  sumWaiting: 'Adding up',
  sumFailed: 'The selected rows could not be added up',
  rangeTooLarge: (most) => `At most ${most} rows in one range; for more, select all`,
  rangeFailed: 'Some rows could not be loaded, so the range was not selected',

  copiedRows: (count, rows) => `${rowsWord(count, rows)} copied`,
  copiedLoadedRows: (count, total) =>
    `${total} rows selected; the ${count} loaded ones were copied`,
  copiedCell: 'Cell copied',
  copyTooLarge: (count, most) =>
    `${count} rows are too many to copy, the most is ${most}. Use the export instead.`,
};
