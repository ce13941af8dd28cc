import type { DegradedNotice } from '@partner-widgets/core/client/client';

/** `partner-degraded`: something works, but less well, e.g. without a cache. */
export class PartnerDegradedEvent extends Event {
  readonly detail: DegradedNotice;

  constructor(detail: DegradedNotice) {
    super('partner-degraded', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-degraded': PartnerDegradedEvent;
  }
}
