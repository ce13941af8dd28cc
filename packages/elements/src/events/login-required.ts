export interface PartnerLoginRequiredDetail {
  /** Why: nobody is signed in, or the wrong account is. */
  readonly reason: 'login-needed' | 'wrong-account';
}

/** `partner-login-required` (cancelable): the host should let the user sign in. */
export class PartnerLoginRequiredEvent extends Event {
  readonly detail: PartnerLoginRequiredDetail;

  constructor(detail: PartnerLoginRequiredDetail) {
    super('partner-login-required', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-login-required': PartnerLoginRequiredEvent;
  }
}
