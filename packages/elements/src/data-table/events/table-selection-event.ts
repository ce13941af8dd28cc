import type { RowSelectionQuery } from '../row-selection.js';

export interface TableSelectionEventDetail {
  readonly selection: RowSelectionQuery;
  /** Rows selected. */
  readonly count: number;
}

/** The selected rows changed. Not cancelable. */
export class TableSelectionEvent extends CustomEvent<TableSelectionEventDetail> {
  constructor(detail: TableSelectionEventDetail) {
    super('table-selection', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-selection': TableSelectionEvent;
  }
}
