export interface TableGroupingEventDetail {
  /** The id of the column, or null where rows stand alone again. */
  readonly grouping: string | null;
}

/** The user asked for groups by another column, or for none. Cancelable: then the table stays as it is. */
export class TableGroupingEvent extends CustomEvent<TableGroupingEventDetail> {
  constructor(detail: TableGroupingEventDetail) {
    super('table-grouping', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-grouping': TableGroupingEvent;
  }
}
