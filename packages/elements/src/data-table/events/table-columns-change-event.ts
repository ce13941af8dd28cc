import type { TableView } from '../table-view.js';

export interface TableColumnsChangeEventDetail {
  readonly view: TableView;
}

/** The user arranged the columns: order, width, pin or visibility. Not cancelable. */
export class TableColumnsChangeEvent extends CustomEvent<TableColumnsChangeEventDetail> {
  constructor(detail: TableColumnsChangeEventDetail) {
    super('table-columns-change', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-columns-change': TableColumnsChangeEvent;
  }
}
