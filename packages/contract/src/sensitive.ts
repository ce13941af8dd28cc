import { Type, type Static } from '@sinclair/typebox';
import { AsOf, BillCycle, FilterText, Id, closed } from './scalars.js';

export const SubjectKind = Type.Union([Type.Literal('customer'), Type.Literal('reseller')]);

/** Plain names of up to 200 subjects in the caller's scope; one audit record per batch (customers/MK-04). */
export const RevealRequest = Type.Object(
  {
    kind: SubjectKind,
    ids: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
    /** The column whose eye was opened, for the audit. */
    column: Type.String({ minLength: 1, maxLength: 64 }),
  },
  closed,
);
export type RevealRequest = Static<typeof RevealRequest>;
export const RevealAnswer = Type.Object({
  /** Ids out of scope or of former customers are left out. */
  items: Type.Array(Type.Object({ id: Id, name: Type.String(), accountName: Type.String() })),
  asOf: AsOf,
});
export type RevealAnswer = Static<typeof RevealAnswer>;

/** Name and account text → opaque ids, scoped, rate-limited, audited (DESIGN §3). Contains-match, folded. */
export const ResolveRequest = Type.Object(
  {
    kind: SubjectKind,
    name: Type.Optional(FilterText),
    accountName: Type.Optional(FilterText),
    cycle: Type.Optional(BillCycle),
  },
  closed,
);
export type ResolveRequest = Static<typeof ResolveRequest>;
export const ResolveAnswer = Type.Object({
  /** At most 1,000; more is the problem `too-many-matches`, never a silent cap. */
  ids: Type.Array(Id),
  asOf: AsOf,
});
export type ResolveAnswer = Static<typeof ResolveAnswer>;
