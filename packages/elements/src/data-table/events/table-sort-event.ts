import type { SortColumn } from '@partner-widgets/core/rows/row-source';

export interface TableSortEventDetail {
  readonly sort: readonly SortColumn[];
}

/** The user asked for another order. Cancelable: then the table keeps its order. */
export class TableSortEvent extends CustomEvent<TableSortEventDetail> {
  constructor(detail: TableSortEventDetail) {
    super('table-sort', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-sort': TableSortEvent;
  }
}
