import type { RowWindowStatus } from '@partner-widgets/core/rows/row-window';

export interface TableRowsEventDetail {
  readonly status: RowWindowStatus;
  /** Rows that match, undefined until known. */
  readonly total: number | undefined;
  /** The server's data clock. */
  readonly asOf: string | null;
  readonly fromCache: boolean;
  /** Epoch milliseconds at which a cached answer was stored. */
  readonly storedAt: number | null;
  readonly offline: boolean;
  readonly error: unknown;
}

/** What is known about the rows changed: how many, how fresh, whether asking failed. Not cancelable. */
export class TableRowsEvent extends CustomEvent<TableRowsEventDetail> {
  constructor(detail: TableRowsEventDetail) {
    super('table-rows', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-rows': TableRowsEvent;
  }
}
