import { Type, type Static } from '@sinclair/typebox';
import {
  Amount,
  AsOf,
  BillCycle,
  BillDay,
  Code,
  DistinctValue,
  FilterText,
  Id,
  Instant,
  Limit,
  ListOf,
  Offset,
  SortBy,
  closed,
} from './scalars.js';

const CodeList = Type.Array(Code, {
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
});

/** Text columns that can be searched by a part of their text. None of them is sensitive. */
export const consumptionContainsColumns = [
  'serviceTypeName',
  'resourceTypeName',
  'productName',
  'productSpec',
  'regionName',
  'resourceName',
  'resourceId',
  'tradeId',
  'accountManagerName',
] as const;
export type ConsumptionContainsColumn = (typeof consumptionContainsColumns)[number];

/**
 * The shown text of a column, in the language asked for, contains `text`: case and width folded
 * (`foldText` of the domain package), every character as itself. Blanks count: names have them.
 */
export const ConsumptionContains = Type.Object(
  {
    column: Type.Union(consumptionContainsColumns.map((c) => Type.Literal(c))),
    text: Type.String({ minLength: 1, maxLength: 64 }),
  },
  closed,
);
export type ConsumptionContains = Static<typeof ConsumptionContains>;

/**
 * Filter of 消费明细 (customers §3.1). An absent member is no filter. `customerIds` is what
 * `resolveSubjects` answered: an empty list matches nothing.
 */
export const ConsumptionFilter = Type.Object(
  {
    cycle: BillCycle,
    /** customers/CD-01…04: default false keeps `paymentAmount ≠ 0`, refunds included. */
    includeZero: Type.Optional(Type.Boolean({ default: false })),
    customerIds: Type.Optional(Type.Array(Id, { maxItems: 1000, uniqueItems: true })),
    accountManagerId: Type.Optional(Id),
    associationType: Type.Optional(Code),
    serviceTypeCodes: Type.Optional(CodeList),
    chargingModes: Type.Optional(CodeList),
    billDetailTypes: Type.Optional(CodeList),
    regionCodes: Type.Optional(CodeList),
    tradeId: Type.Optional(FilterText),
    resourceName: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
    resourceId: Type.Optional(FilterText),
    /** Both or none, inclusive days of the cycle, by trade time (customers/CD-08). */
    dayBegin: Type.Optional(BillDay),
    dayEnd: Type.Optional(BillDay),
    /** Distributor only: spend made while associated with that reseller (customers/CD-14). */
    resellerId: Type.Optional(Id),
    /** All of them together. */
    contains: Type.Optional(Type.Array(ConsumptionContains, { maxItems: 5 })),
  },
  closed,
);
export type ConsumptionFilter = Static<typeof ConsumptionFilter>;

export const consumptionSortColumns = [
  'consumeTime',
  'tradeTime',
  'paymentAmount',
  'officialAmount',
  'discountAmount',
  'eraseAmount',
  'cashAmount',
  'creditAmount',
  'couponAmount',
  'cashCouponAmount',
  'storedValueCardAmount',
  'debtAmount',
  'writeoffAmount',
  'associationType',
  'accountManagerName',
  'serviceTypeCode',
  'productName',
  'billDetailType',
  'chargingMode',
  'tradeId',
  'paymentStatus',
  'regionCode',
  'resourceName',
  'resourceId',
] as const;
export type ConsumptionSortColumn = (typeof consumptionSortColumns)[number];

export const ConsumptionQuery = Type.Object(
  {
    filter: ConsumptionFilter,
    sort: Type.Optional(SortBy(consumptionSortColumns)),
    offset: Offset,
    limit: Limit,
  },
  closed,
);
export type ConsumptionQuery = Static<typeof ConsumptionQuery>;

const NullableText = Type.Union([Type.String(), Type.Null()]);

/** One charge. Names and accounts are masks (customers/MK-05); null for a customer that left (customers/CD-11). */
export const ConsumptionRecord = Type.Object({
  id: Id,
  billCycle: BillCycle,
  customerId: Id,
  customerName: NullableText,
  accountName: NullableText,
  stillAssociated: Type.Boolean(),
  associationType: Code,
  accountManagerId: Type.Union([Id, Type.Null()]),
  accountManagerName: NullableText,
  resellerId: Type.Union([Id, Type.Null()]),
  serviceTypeCode: Code,
  serviceTypeName: Type.String(),
  resourceTypeName: Type.String(),
  productName: Type.String(),
  productSpec: Type.String(),
  billDetailType: Code,
  chargingMode: Code,
  regionCode: Code,
  regionName: Type.String(),
  resourceId: Type.String(),
  resourceName: Type.String(),
  tradeId: Type.String(),
  consumeTime: Instant,
  tradeTime: Instant,
  officialAmount: Amount,
  discountAmount: Amount,
  /** customers/CD-21: official − discount − payment. */
  eraseAmount: Amount,
  paymentAmount: Amount,
  cashAmount: Amount,
  creditAmount: Amount,
  couponAmount: Amount,
  cashCouponAmount: Amount,
  storedValueCardAmount: Amount,
  debtAmount: Amount,
  writeoffAmount: Amount,
  /** customers/CD-22: 1 paid, 2 unsettled, 3 not yet settled. */
  paymentStatus: Code,
  currency: Type.String({ minLength: 3, maxLength: 3 }),
});
export type ConsumptionRecord = Static<typeof ConsumptionRecord>;
export const ConsumptionPage = ListOf(ConsumptionRecord);
export type ConsumptionPage = Static<typeof ConsumptionPage>;

export const consumptionAmountColumns = [
  'officialAmount',
  'discountAmount',
  'eraseAmount',
  'paymentAmount',
  'cashAmount',
  'creditAmount',
  'couponAmount',
  'cashCouponAmount',
  'storedValueCardAmount',
  'debtAmount',
  'writeoffAmount',
] as const;
export type ConsumptionAmountColumn = (typeof consumptionAmountColumns)[number];

/** Sums of raw decimals (8 places) over the whole filter, so wider than one Amount (customers/GEN-09). */
export const SumAmount = Type.String({
  pattern: '^-?\\d{1,30}(\\.\\d{1,8})?$',
});

export const ConsumptionSummaryRequest = Type.Object({ filter: ConsumptionFilter }, closed);
export type ConsumptionSummaryRequest = Static<typeof ConsumptionSummaryRequest>;
/** Exact sums of every amount column. */
const ConsumptionSums = Type.Object(
  Object.fromEntries(consumptionAmountColumns.map((c) => [c, SumAmount])) as Record<
    ConsumptionAmountColumn,
    typeof SumAmount
  >,
);

export const ConsumptionSummary = Type.Object({
  count: Type.Integer({ minimum: 0 }),
  customers: Type.Integer({ minimum: 0 }),
  currency: Type.String(),
  amounts: ConsumptionSums,
  /** Sum of negative payment amounts (refund rows). */
  refundAmount: SumAmount,
  asOf: AsOf,
});
export type ConsumptionSummary = Static<typeof ConsumptionSummary>;

export const consumptionDistinctColumns = [
  'associationType',
  'accountManagerId',
  'serviceTypeCode',
  'chargingMode',
  'billDetailType',
  'regionCode',
  'paymentStatus',
] as const;
export const ConsumptionDistinctRequest = Type.Object(
  {
    filter: ConsumptionFilter,
    column: Type.Union(consumptionDistinctColumns.map((c) => Type.Literal(c))),
  },
  closed,
);
export type ConsumptionDistinctRequest = Static<typeof ConsumptionDistinctRequest>;
export const DistinctList = ListOf(DistinctValue);
export type DistinctList = Static<typeof DistinctList>;

/** Columns to group by: those whose groups are the same filter narrowed by one value. */
export const consumptionGroupColumns = [
  'customerId',
  'associationType',
  'serviceTypeCode',
  'chargingMode',
  'billDetailType',
  'regionCode',
] as const;
export type ConsumptionGroupColumn = (typeof consumptionGroupColumns)[number];

export const ConsumptionGroupRequest = Type.Object(
  {
    filter: ConsumptionFilter,
    by: Type.Union(consumptionGroupColumns.map((c) => Type.Literal(c))),
  },
  closed,
);
export type ConsumptionGroupRequest = Static<typeof ConsumptionGroupRequest>;

/** The records of one value of a column. */
export const ConsumptionGroup = Type.Object({
  key: Type.String(),
  /** Its name in the language asked for, the mask of a customer; null for a customer that left. */
  label: NullableText,
  count: Type.Integer({ minimum: 1 }),
  amounts: ConsumptionSums,
});
export type ConsumptionGroup = Static<typeof ConsumptionGroup>;
/** Every group of the filter, ordered by key (code unit). */
export const ConsumptionGroups = ListOf(ConsumptionGroup);
export type ConsumptionGroups = Static<typeof ConsumptionGroups>;
