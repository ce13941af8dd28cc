import { Type, type Static } from '@sinclair/typebox';
import {
  Amount,
  Code,
  DistinctValue,
  FilterText,
  Id,
  Instant,
  Limit,
  ListOf,
  Offset,
  SortBy,
  AsOf,
  closed,
} from './scalars.js';
import { SumAmount } from './consumption.js';

/** Tab of 操作记录: 客户 (vouchers) or 云经销商 (quotas) (vouchers/VL-03). */
export const VoucherLogSubject = Type.Union([Type.Literal('customer'), Type.Literal('reseller')]);
export type VoucherLogSubject = Static<typeof VoucherLogSubject>;

/** vouchers §2.2. Absent = no filter; `subjectIds` as answered by `resolveSubjects`, empty matches nothing. */
export const VoucherLogFilter = Type.Object(
  {
    subject: VoucherLogSubject,
    operationTypes: Type.Optional(
      Type.Array(Code, { minItems: 1, maxItems: 32, uniqueItems: true }),
    ),
    /** '0' succeeded; '-1' everything that is not '0'. */
    result: Type.Optional(Type.Union([Type.Literal('0'), Type.Literal('-1')])),
    subjectIds: Type.Optional(Type.Array(Id, { maxItems: 1000, uniqueItems: true })),
    quotaId: Type.Optional(FilterText),
    parentQuotaId: Type.Optional(FilterText),
    voucherId: Type.Optional(FilterText),
    operator: Type.Optional(FilterText),
    timeBegin: Type.Optional(Instant),
    timeEnd: Type.Optional(Instant),
  },
  closed,
);
export type VoucherLogFilter = Static<typeof VoucherLogFilter>;

export const voucherLogSortColumns = [
  'operationTime',
  'operationType',
  'result',
  'amount',
  'quotaId',
  'parentQuotaId',
  'voucherId',
  'operator',
] as const;
export type VoucherLogSortColumn = (typeof voucherLogSortColumns)[number];
export const VoucherLogQuery = Type.Object(
  {
    filter: VoucherLogFilter,
    sort: Type.Optional(SortBy(voucherLogSortColumns)),
    offset: Offset,
    limit: Limit,
  },
  closed,
);
export type VoucherLogQuery = Static<typeof VoucherLogQuery>;

export const VoucherLogRecord = Type.Object({
  id: Id,
  subject: VoucherLogSubject,
  operationType: Code,
  result: Code,
  errorCode: Type.Union([Type.String(), Type.Null()]),
  subjectId: Id,
  subjectName: Type.Union([Type.String(), Type.Null()]),
  subjectAccountName: Type.Union([Type.String(), Type.Null()]),
  quotaId: Type.String(),
  parentQuotaId: Type.Union([Type.String(), Type.Null()]),
  voucherId: Type.Union([Type.String(), Type.Null()]),
  /** Issue: face value. Reclaim: amount really taken (vouchers/VL-14, VR-02). */
  amount: Amount,
  currency: Type.String(),
  /** null = automatic, shown as 系统 (vouchers OQ-15). */
  operator: Type.Union([Type.String(), Type.Null()]),
  operationTime: Instant,
  /** Only to the issuer; null to others (vouchers/VL-07). */
  remark: Type.Union([Type.String(), Type.Null()]),
});
export type VoucherLogRecord = Static<typeof VoucherLogRecord>;
export const VoucherLogPage = ListOf(VoucherLogRecord);
export type VoucherLogPage = Static<typeof VoucherLogPage>;

export const VoucherLogSummaryRequest = Type.Object({ filter: VoucherLogFilter }, closed);
export type VoucherLogSummaryRequest = Static<typeof VoucherLogSummaryRequest>;
export const VoucherLogSummary = Type.Object({
  count: Type.Integer({ minimum: 0 }),
  currency: Type.String(),
  /** Succeeded records only. */
  issuedAmount: SumAmount,
  reclaimedAmount: SumAmount,
  asOf: AsOf,
});
export type VoucherLogSummary = Static<typeof VoucherLogSummary>;

export const VoucherLogDistinctRequest = Type.Object(
  {
    filter: VoucherLogFilter,
    column: Type.Union([
      Type.Literal('operationType'),
      Type.Literal('result'),
      Type.Literal('operator'),
    ]),
  },
  closed,
);
export type VoucherLogDistinctRequest = Static<typeof VoucherLogDistinctRequest>;
export const VoucherLogDistinct = ListOf(DistinctValue);

/** 代金券详情: basic information and usage records (vouchers/VL-04). */
export const VoucherDetail = Type.Object({
  voucherId: Id,
  status: Code,
  faceValue: Amount,
  balance: Amount,
  currency: Type.String(),
  effectiveTime: Instant,
  expireTime: Instant,
  createTime: Instant,
  quotaId: Type.String(),
  customerId: Id,
  customerName: Type.Union([Type.String(), Type.Null()]),
  accountName: Type.Union([Type.String(), Type.Null()]),
  usage: Type.Array(
    Type.Object({
      id: Id,
      time: Instant,
      orderId: Type.String(),
      serviceTypeName: Type.String(),
      amount: Amount,
    }),
  ),
  asOf: AsOf,
});
export type VoucherDetail = Static<typeof VoucherDetail>;
