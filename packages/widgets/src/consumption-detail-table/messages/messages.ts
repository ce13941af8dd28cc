/** Columns of customers §3.2, in the order of the screen. */
export type ConsumptionColumnId =
  | 'consumeTime'
  | 'customer'
  | 'associationType'
  | 'accountManagerName'
  | 'serviceTypeCode'
  | 'productName'
  | 'billDetailType'
  | 'chargingMode'
  | 'tradeId'
  | 'paymentAmount'
  | 'paymentStatus'
  | 'regionCode'
  | 'resourceName'
  | 'resourceId'
  | 'productSpec'
  | 'tradeTime'
  | 'officialAmount'
  | 'discountAmount'
  | 'eraseAmount'
  | 'cashAmount'
  | 'creditAmount'
  | 'couponAmount'
  | 'cashCouponAmount'
  | 'storedValueCardAmount'
  | 'debtAmount'
  | 'writeoffAmount'
  | 'customerId';

/** Filters of customers §3.1, the day range of CD-08 and the reseller of CD-14. */
export type ConsumptionFilterId =
  | 'cycle'
  | 'includeZero'
  | 'customerName'
  | 'accountName'
  | 'accountManagerId'
  | 'associationType'
  | 'serviceTypeCodes'
  | 'chargingModes'
  | 'billDetailTypes'
  | 'regionCodes'
  | 'tradeId'
  | 'resourceName'
  | 'resourceId'
  | 'days'
  | 'resellerId'
  | 'textContains';

/** The words of the first rows. */
export interface ConsumptionMessages {
  readonly title: string;
  /** Labels by code; a code without one is shown as itself (customers/CD-24). */
  readonly codes: Readonly<
    Record<'billDetailType' | 'chargingMode' | 'paymentStatus', Readonly<Record<string, string>>>
  >;
  readonly columns: Readonly<Record<ConsumptionColumnId, string>>;
  /** customers/CD-11. */
  readonly formerCustomer: string;
  /** customers/CD-17. */
  readonly note: string;
}

/** The words of what comes after the first rows: filters, totals, the choice of a manager. */
export interface ConsumptionPartMessages {
  readonly filters: Readonly<Record<ConsumptionFilterId, string>>;
  readonly hideZero: string;
  readonly all: string;
  readonly ownAssociation: string;
  /** customers/Q-12: ids and names of resources are compared whole. */
  readonly exactMatch: string;
  readonly containsMatch: string;
  readonly searchedColumn: string;
  /** customers/CD-13. */
  readonly chooseManagerHeading: string;
  readonly chooseManagerText: string;
  readonly totals: {
    readonly payment: string;
    readonly official: string;
    readonly refund: string;
    readonly records: string;
    readonly customers: string;
  };
}
