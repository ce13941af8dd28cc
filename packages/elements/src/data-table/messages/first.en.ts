import type { FirstTableMessages } from './messages.js';

export const rowsWord = (count: string, rows: number) => `${count} ${rows === 1 ? 'row' : 'rows'}`;

export const messages: FirstTableMessages = {
  table: 'Data table',
  rowFailed: (row) => `Row ${row} could not be loaded`,
  rowsFailed: 'These rows could not be loaded',
  retry: 'Try again',
  rowCount: rowsWord,
  sortPriority: (priority) => `sort priority ${priority}`,
  eyeOf: (column) => `${column}: Show/Hide full content`,
  columnMenu: (column) => `${column}: column actions`,
  selectAll: 'Select all matching rows',
  selectRow: (row) => `Select row ${row}`,
  noMatchHeading: 'No matching records',
  noMatchDescription: 'Change or reset the filters.',
  resetFilters: 'Reset filters',
};
