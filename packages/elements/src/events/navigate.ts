export interface PartnerNavigateDetail {
  /** Stable name of the place, e.g. `customer`, `consumption-detail`. */
  readonly target: string;
  /** Opaque ids and codes that say which one. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** `partner-navigate` (cancelable): the user wants to go somewhere that the host owns. Nothing happens by itself. */
export class PartnerNavigateEvent extends Event {
  readonly detail: PartnerNavigateDetail;

  constructor(detail: PartnerNavigateDetail) {
    super('partner-navigate', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-navigate': PartnerNavigateEvent;
  }
}
