import type { ClientErrorKind } from '@partner-widgets/core/client/client-error';

export interface PartnerErrorDetail {
  readonly kind: ClientErrorKind | 'render';
  /** Stable code of the server's problem, where there is one. */
  readonly code: string | undefined;
  readonly requestId: string | undefined;
}

/** `partner-error`: something could not be loaded or done; the element shows it as well. Holds no data. */
export class PartnerErrorEvent extends Event {
  readonly detail: PartnerErrorDetail;

  constructor(detail: PartnerErrorDetail) {
    super('partner-error', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-error': PartnerErrorEvent;
  }
}
