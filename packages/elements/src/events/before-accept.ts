import { WaitingEvent } from './waiting-event.js';

export interface PartnerBeforeAcceptDetail {
  readonly invitationId: string;
}

/** `partner-before-accept` (cancelable, `waitUntil`): an invitation is about to be accepted. */
export class PartnerBeforeAcceptEvent extends WaitingEvent {
  readonly detail: PartnerBeforeAcceptDetail;

  constructor(detail: PartnerBeforeAcceptDetail) {
    super('partner-before-accept');
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-before-accept': PartnerBeforeAcceptEvent;
  }
}
