export interface TableEyeEventDetail {
  readonly column: string;
  /** What the user asks for. */
  readonly revealed: boolean;
}

/** The user pressed the eye of a sensitive column (customers/MK-01). The table only asks; the owner answers by `revealedColumns`. Not cancelable. */
export class TableEyeEvent extends CustomEvent<TableEyeEventDetail> {
  constructor(detail: TableEyeEventDetail) {
    super('table-eye', { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'table-eye': TableEyeEvent;
  }
}
