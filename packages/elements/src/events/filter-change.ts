export interface PartnerFilterChangeDetail {
  /** The filters now set, by name. What was typed into a sensitive one is `***`. */
  readonly filters: Readonly<Record<string, unknown>>;
}

/** `partner-filter-change`: the user changed the filters. */
export class PartnerFilterChangeEvent extends Event {
  readonly detail: PartnerFilterChangeDetail;

  constructor(detail: PartnerFilterChangeDetail) {
    super('partner-filter-change', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'partner-filter-change': PartnerFilterChangeEvent;
  }
}
