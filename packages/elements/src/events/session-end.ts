import type { SessionEndReason } from '@partner-widgets/core/session/session';

export interface PartnerSessionEndDetail {
  readonly reason: SessionEndReason | undefined;
}

/** `partner-session-end`: the session is over and everything of it is emptied; sign in again, then `restart()`. */
export class PartnerSessionEndEvent extends Event {
  readonly detail: PartnerSessionEndDetail;

  constructor(detail: PartnerSessionEndDetail) {
    super('partner-session-end', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-session-end': PartnerSessionEndEvent;
  }
}
