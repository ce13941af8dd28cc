import { WaitingEvent } from './waiting-event.js';

export interface PartnerBeforeExportDetail {
  /** Kind of the export, e.g. `consumption-detail`. */
  readonly type: string;
  /** Rows that match the filter. */
  readonly rows: number;
}

/** `partner-before-export` (cancelable, `waitUntil`): an export is about to be created. */
export class PartnerBeforeExportEvent extends WaitingEvent {
  readonly detail: PartnerBeforeExportDetail;

  constructor(detail: PartnerBeforeExportDetail) {
    super('partner-before-export');
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-before-export': PartnerBeforeExportEvent;
  }
}
