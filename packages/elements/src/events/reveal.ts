export interface PartnerRevealDetail {
  readonly column: string;
  readonly revealed: boolean;
  /** How many values are shown in plain now. */
  readonly count: number;
}

/** `partner-reveal`: the eye of a sensitive column was opened or closed. Never carries a value. */
export class PartnerRevealEvent extends Event {
  readonly detail: PartnerRevealDetail;

  constructor(detail: PartnerRevealDetail) {
    super('partner-reveal', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-reveal': PartnerRevealEvent;
  }
}
