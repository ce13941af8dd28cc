export interface TableCellActionEventDetail {
  readonly column: string;
  readonly row: unknown;
  readonly index: number;
}

/** Enter or a double click on a cell that holds no control of its own. Not cancelable. */
export class TableCellActionEvent extends CustomEvent<TableCellActionEventDetail> {
  constructor(detail: TableCellActionEventDetail) {
    super('table-cell-action', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-cell-action': TableCellActionEvent;
  }
}
