import { Type, type Static } from '@sinclair/typebox';
import { AsOf, BillCycle, Code, Id, Instant, Limit, ListOf, Offset, closed } from './scalars.js';
import { SumAmount } from './consumption.js';

/** Global filters of the customer board (customers §1.2). Span ≤ 12 months, earliest current − 18 (customers/CB-12). */
export const BoardFilter = Type.Object(
  {
    monthBegin: BillCycle,
    monthEnd: BillCycle,
    associationType: Type.Optional(Code),
    accountManagerId: Type.Optional(Id),
    scope: Type.Optional(
      Type.Union([Type.Literal('mine'), Type.Literal('resellers')], {
        default: 'mine',
      }),
    ),
    /** With scope `resellers`: one reseller; absent = all of them. */
    resellerId: Type.Optional(Id),
  },
  closed,
);
export type BoardFilter = Static<typeof BoardFilter>;

const KeyCount = Type.Object({
  key: Code,
  count: Type.Integer({ minimum: 0 }),
});
const Count = Type.Integer({ minimum: 0 });

/** B1 客户数量统计, at the data clock. `previous` is one month earlier. */
const CountFacts = Type.Object({
  totalCustomers: Count,
  consumingCustomers: Count,
  newThisMonth: Count,
  lostThisMonth: Count,
});
export const BoardCount = Type.Intersect([
  CountFacts,
  Type.Object({
    byAssociationType: Type.Array(KeyCount),
    previous: CountFacts,
    asOf: AsOf,
  }),
]);
export type BoardCount = Static<typeof BoardCount>;

/** B2 and B4: events per GMT+08:00 month, months without events are 0 (customers/CB-05, CB-06). */
export const BoardEvents = Type.Object({
  total: Count,
  months: Type.Array(
    Type.Object({
      month: BillCycle,
      count: Count,
      byAssociationType: Type.Array(KeyCount),
    }),
  ),
  asOf: AsOf,
});
export type BoardEvents = Static<typeof BoardEvents>;

export const profileDimensions = [
  'customerType',
  'verifiedStatus',
  'customerLevel',
  'associationType',
  'newCustomerTag',
] as const;
/** B3 客户信息分析: distribution of current customers. */
export const BoardProfile = Type.Object({
  dimensions: Type.Array(
    Type.Object({
      dimension: Type.Union(profileDimensions.map((d) => Type.Literal(d))),
      total: Count,
      items: Type.Array(KeyCount),
    }),
  ),
  asOf: AsOf,
});
export type BoardProfile = Static<typeof BoardProfile>;

/** B5 贡献收入统计: amount due − vouchers − cash coupons, refunds negative (customers §1.2, CB-10). */
export const BoardRevenue = Type.Object({
  currency: Type.String(),
  total: SumAmount,
  months: Type.Array(Type.Object({ month: BillCycle, amount: SumAmount })),
  topCustomers: Type.Array(
    Type.Object({
      customerId: Id,
      customerName: Type.Union([Type.String(), Type.Null()]),
      accountName: Type.Union([Type.String(), Type.Null()]),
      amount: SumAmount,
      /** Share of the total, decimal text with 4 decimals; null when the total is not positive. */
      ratio: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  asOf: AsOf,
});
export type BoardRevenue = Static<typeof BoardRevenue>;

/** B6 关联客户: counts of events of the past year, not of customers (customers/CB-02). */
export const BoardAssociationTotals = Type.Object({
  begin: Instant,
  end: Instant,
  associateCount: Count,
  disassociateCount: Count,
  asOf: AsOf,
});
export type BoardAssociationTotals = Static<typeof BoardAssociationTotals>;

/** B7 客户关联记录 (customers §1.3). Times are half-open UTC. */
export const AssociationRecordQuery = Type.Object(
  {
    filter: Type.Object(
      {
        associationType: Type.Optional(Code),
        operationType: Type.Optional(Code),
        timeBegin: Type.Optional(Instant),
        timeEnd: Type.Optional(Instant),
        accountManagerId: Type.Optional(Id),
        scope: Type.Optional(
          Type.Union([Type.Literal('mine'), Type.Literal('resellers')], {
            default: 'mine',
          }),
        ),
        resellerId: Type.Optional(Id),
      },
      closed,
    ),
    descending: Type.Optional(Type.Boolean({ default: true })),
    offset: Offset,
    limit: Limit,
  },
  closed,
);
export type AssociationRecordQuery = Static<typeof AssociationRecordQuery>;
export const AssociationRecord = Type.Object({
  id: Id,
  customerId: Id,
  customerName: Type.Union([Type.String(), Type.Null()]),
  accountName: Type.Union([Type.String(), Type.Null()]),
  operationType: Code,
  associationTypeBefore: Type.Union([Code, Type.Null()]),
  associationTypeAfter: Type.Union([Code, Type.Null()]),
  initiator: Code,
  status: Code,
  operationTime: Instant,
  reason: Type.String(),
});
export type AssociationRecord = Static<typeof AssociationRecord>;
export const AssociationRecordPage = ListOf(AssociationRecord);
export type AssociationRecordPage = Static<typeof AssociationRecordPage>;
