import { Type, type Static } from '@sinclair/typebox';
import { AsOf, Code, Id, Instant, closed } from './scalars.js';
import { Check } from './problem.js';

export const invitationStates = [
  'PENDING',
  'ACCEPTED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
  'FAILED',
] as const;

const Region = Type.Object({ code: Code, name: Type.String() });

/** The outcome that survives a reload and prints (vouchers/DI-21). */
export const InvitationReceipt = Type.Object({
  status: Type.Union([Type.Literal('ACCEPTED'), Type.Literal('DECLINED')]),
  invitationId: Id,
  time: Instant,
  distributorName: Type.String(),
  accountName: Type.String(),
  /** Accepted only. */
  resellerId: Type.Union([Id, Type.Null()]),
  businessRegions: Type.Array(Region),
  noticeVersion: Type.Union([Type.String(), Type.Null()]),
  noticeLanguage: Type.Union([Type.String(), Type.Null()]),
  noticeReadAt: Type.Union([Instant, Type.Null()]),
  /** Declined only; may be empty. */
  reason: Type.Union([Type.String(), Type.Null()]),
});
export type InvitationReceipt = Static<typeof InvitationReceipt>;

/**
 * An invitation as its invited account sees it (vouchers §4.3). Reading changes nothing.
 * To any other account the answer is 403 `invitation-not-addressed` without distributor details (vouchers/DI-10).
 */
export const Invitation = Type.Object({
  invitationId: Id,
  status: Type.Union(invitationStates.map((s) => Type.Literal(s))),
  distributorName: Type.String(),
  invitedAccountName: Type.String(),
  message: Type.String(),
  countryCode: Type.String(),
  createTime: Instant,
  expireTime: Instant,
  multipleRegions: Type.Boolean(),
  businessRegions: Type.Array(Region),
  notice: Type.Object({ version: Type.String(), title: Type.String() }),
  /** Checked at every opening; all must have passed to accept (vouchers/DI-12). */
  checks: Type.Array(Check),
  failReason: Type.Union([Type.String(), Type.Null()]),
  receipt: Type.Union([InvitationReceipt, Type.Null()]),
  asOf: AsOf,
});
export type Invitation = Static<typeof Invitation>;

/** 须知 as plain structured text, so that no page has to render foreign HTML. */
export const InvitationNotice = Type.Object({
  version: Type.String(),
  language: Type.String(),
  title: Type.String(),
  sections: Type.Array(
    Type.Object({
      heading: Type.String(),
      paragraphs: Type.Array(Type.String()),
    }),
  ),
  asOf: AsOf,
});
export type InvitationNotice = Static<typeof InvitationNotice>;

export const InvitationAcceptance = Type.Object(
  {
    businessRegions: Type.Array(Code, {
      minItems: 1,
      maxItems: 64,
      uniqueItems: true,
    }),
    noticeVersion: Type.String({ minLength: 1, maxLength: 32 }),
    noticeLanguage: Type.String({ minLength: 2, maxLength: 20 }),
    /** When the notice had been opened and scrolled to its end. */
    noticeReadAt: Instant,
    noticeAgreed: Type.Literal(true),
  },
  closed,
);
export type InvitationAcceptance = Static<typeof InvitationAcceptance>;

export const InvitationDecline = Type.Object(
  { reason: Type.Optional(Type.String({ maxLength: 256 })) },
  closed,
);
export type InvitationDecline = Static<typeof InvitationDecline>;
