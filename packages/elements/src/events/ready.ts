export interface PartnerReadyTimings {
  /** Milliseconds from the connection of the element to its first data on screen, or at hand where it is far from sight. */
  readonly total: number;
}

export interface PartnerReadyDetail {
  /** Tag of the widget. */
  readonly widget: string;
  readonly timings: PartnerReadyTimings;
  /** Where the first data came from. */
  readonly source: 'network' | 'cache';
}

/**
 * `partner-ready`: the widget shows its first data, or its first final face (empty, no permission, failed). One of many
 * that is far from sight says it when its first answer is there: its room is kept, and it is drawn when it comes near.
 */
export class PartnerReadyEvent extends Event {
  readonly detail: PartnerReadyDetail;

  constructor(detail: PartnerReadyDetail) {
    super('partner-ready', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-ready': PartnerReadyEvent;
  }
}
