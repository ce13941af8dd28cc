import type { Invitation, InvitationNotice } from '@partner-widgets/contract/invitation';

export interface PartnerInvitationOutcomeDetail {
  /** `ACCEPTED` or `DECLINED` after a decision; `EXPIRED`, `CANCELLED` or `FAILED` when there is none to make. */
  readonly status: Invitation['status'];
  /** Opaque; the address of the receipt (`#invitation=<id>`). */
  readonly invitationId: string;
  /** The state was final before this page opened the link. */
  readonly repeated: boolean;
}

/** `partner-invitation-outcome`: the server has stored the final state of the invitation. Holds no token. */
export class PartnerInvitationOutcomeEvent extends Event {
  readonly detail: PartnerInvitationOutcomeDetail;

  constructor(detail: PartnerInvitationOutcomeDetail) {
    super('partner-invitation-outcome', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** `regions-change`, inside the page: the chosen regions are others now. */
export class RegionsChangeEvent extends Event {
  readonly codes: readonly string[];

  constructor(codes: readonly string[]) {
    super('regions-change');
    this.codes = codes;
  }
}

/** `notice-open`, inside the page: the reader wants to read the notice, or to try again. */
export class NoticeOpenEvent extends Event {
  constructor() {
    super('notice-open');
  }
}

/** `notice-read`, inside the page: the end of the notice was on screen. */
export class NoticeReadEvent extends Event {
  readonly notice: InvitationNotice;

  constructor(notice: InvitationNotice) {
    super('notice-read');
    this.notice = notice;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-invitation-outcome': PartnerInvitationOutcomeEvent;
    'regions-change': RegionsChangeEvent;
    'notice-open': NoticeOpenEvent;
    'notice-read': NoticeReadEvent;
  }
}
