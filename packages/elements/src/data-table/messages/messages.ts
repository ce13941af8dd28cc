/** Every word the table says by itself. Numbers arrive formatted unless said. */
export interface DataTableMessages {
  /** Name of the table where the host gives none. */
  readonly table: string;
  readonly loading: string;
  readonly rowPosition: (row: string, total: string) => string;
  readonly rowLoading: (row: string, total: string) => string;
  readonly rowFailed: (row: string) => string;
  readonly rowsFailed: string;
  readonly retry: string;
  /** After a load: how many rows there are; `rows` is the plain number. */
  readonly rowCount: (total: string, rows: number) => string;

  readonly sortedAscending: (column: string) => string;
  readonly sortedDescending: (column: string) => string;
  readonly sortRemoved: (column: string) => string;
  readonly sortPriority: (priority: string) => string;

  readonly showFullContent: string;
  readonly hideFullContent: string;
  /** Name of the eye; its state is told by `aria-pressed`, so the name names both (orders/UI-05). */
  readonly eyeOf: (column: string) => string;

  readonly columnMenu: (column: string) => string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly removeSort: string;
  readonly pinToStart: string;
  readonly pinToEnd: string;
  readonly unpin: string;
  readonly moveBack: string;
  readonly moveForward: string;
  readonly narrower: string;
  readonly wider: string;
  readonly standardWidth: string;
  readonly hideColumn: string;
  readonly columns: string;
  readonly columnWidth: (column: string, pixels: string) => string;
  readonly columnPosition: (column: string, position: string, count: string) => string;
  readonly columnPinned: (column: string, edge: 'start' | 'end' | null) => string;
  readonly columnShown: (column: string, shown: boolean) => string;
  readonly columnsReset: string;
  readonly changeUndone: (column: string) => string;

  readonly pickerHint: string;
  readonly pickerReset: string;
  readonly pickerDone: string;
  readonly pickerUp: (column: string) => string;
  readonly pickerDown: (column: string) => string;
  readonly pickerPin: (column: string) => string;
  readonly notPinned: string;
  readonly pinnedToStart: string;
  readonly pinnedToEnd: string;
  readonly alwaysShown: string;

  readonly groupBy: string;
  readonly ungroup: string;
  readonly groupedBy: (column: string) => string;
  readonly groupingRemoved: string;
  /** `groups` and `rows` are the plain numbers. */
  readonly groupCount: (count: string, groups: number) => string;
  readonly groupOpened: (name: string, count: string, rows: number) => string;
  readonly groupClosed: (name: string) => string;
  readonly expandAll: string;
  readonly collapseAll: string;

  readonly goToRow: string;
  readonly goToRowLabel: (last: string) => string;
  readonly goToRowGo: string;
  readonly goToRowInvalid: (last: string) => string;

  readonly selectAll: string;
  readonly selectRow: (row: string) => string;
  /** `rows` is the plain number. */
  readonly selected: (count: string, rows: number) => string;
  /** All that match but a few; `exceptions` is the plain number. */
  readonly selectedAll: (
    count: string,
    matching: string,
    except: string,
    exceptions: number,
  ) => string;
  readonly selectionCleared: string;
  readonly clearSelection: string;
  readonly sum: string;
  readonly average: string;
  readonly averageNote: string;
  /** Some selected rows are not loaded, so sums are not known. */
  readonly sumUnknown: string;
  readonly sumWaiting: string;
  readonly sumFailed: string;
  readonly rangeTooLarge: (most: string) => string;
  readonly rangeFailed: string;

  /** `rows` is the plain number. */
  readonly copiedRows: (count: string, rows: number) => string;
  readonly copiedLoadedRows: (count: string, total: string) => string;
  readonly copiedCell: string;
  readonly copyTooLarge: (count: string, most: string) => string;

  readonly noMatchHeading: string;
  readonly noMatchDescription: string;
  readonly resetFilters: string;
}

/** Those that the first rows need; the others come with what a user does. */
export type FirstTableMessages = Pick<
  DataTableMessages,
  | 'table'
  | 'rowFailed'
  | 'rowsFailed'
  | 'retry'
  | 'rowCount'
  | 'sortPriority'
  | 'eyeOf'
  | 'columnMenu'
  | 'selectAll'
  | 'selectRow'
  | 'noMatchHeading'
  | 'noMatchDescription'
  | 'resetFilters'
>;
