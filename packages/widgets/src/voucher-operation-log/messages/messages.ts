/** Columns of vouchers §2.4. */
export type VoucherLogColumnId =
  | 'operationTime'
  | 'operationType'
  | 'result'
  | 'customer'
  | 'reseller'
  | 'quotaId'
  | 'parentQuotaId'
  | 'voucherId'
  | 'amount'
  | 'operator'
  | 'remark';

/** Filters of vouchers §2.2. */
export type VoucherLogFilterId =
  | 'days'
  | 'operationTypes'
  | 'result'
  | 'customerName'
  | 'customerAccountName'
  | 'resellerName'
  | 'resellerAccountName'
  | 'quotaId'
  | 'parentQuotaId'
  | 'voucherId'
  | 'operator';

/** Every word of the voucher operation log. */
export interface VoucherLogMessages {
  readonly title: string;
  readonly tabs: { readonly customer: string; readonly reseller: string };
  readonly columns: Readonly<Record<VoucherLogColumnId, string>>;
  readonly filters: Readonly<Record<VoucherLogFilterId, string>>;
  readonly all: string;
  readonly exactMatch: string;
  readonly containsMatch: string;
  /** vouchers OQ-15: nobody operated, the rules did. */
  readonly system: string;
  readonly failedWith: (errorCode: string) => string;
  readonly failedWithoutCode: string;
  readonly openVoucher: (voucherId: string) => string;
  readonly totals: {
    readonly issued: string;
    readonly reclaimed: string;
    readonly records: string;
  };
  readonly note: string;
}

/** Words of 代金券详情, loaded with the dialog. */
export interface VoucherDetailMessages {
  readonly title: string;
  readonly basics: string;
  readonly usage: string;
  readonly noUsage: string;
  readonly voucherId: string;
  readonly status: string;
  readonly faceValue: string;
  readonly balance: string;
  readonly effectiveTime: string;
  readonly expireTime: string;
  readonly createTime: string;
  readonly quotaId: string;
  readonly customer: string;
  readonly time: string;
  readonly orderId: string;
  readonly serviceType: string;
  readonly amount: string;
  readonly loading: string;
  readonly close: string;
  readonly retry: string;
  readonly failed: string;
  readonly unknown: string;
}
