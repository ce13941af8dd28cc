/** Nothing more to say. */
export type TableResetFiltersEventDetail = null;

/** The user wants to see rows without the filters that left none. Not cancelable. */
export class TableResetFiltersEvent extends CustomEvent<TableResetFiltersEventDetail> {
  constructor(detail: TableResetFiltersEventDetail) {
    super('table-reset-filters', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-reset-filters': TableResetFiltersEvent;
  }
}
