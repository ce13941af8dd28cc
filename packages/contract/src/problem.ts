import { Type, type Static } from '@sinclair/typebox';

/** Stable problem codes. `type` of a problem is `urn:partner-widgets:problem:<code>`. */
export const problemCodes = [
  'invalid-request',
  'malformed-body',
  'unauthenticated',
  'host-secret-invalid',
  'permission-denied',
  'not-found',
  'method-not-allowed',
  'payload-too-large',
  'unsupported-media-type',
  'account-manager-required',
  'reseller-not-permitted',
  'too-many-matches',
  'rate-limited',
  'idempotency-key-required',
  'idempotency-key-reused',
  'export-already-running',
  'export-not-ready',
  'export-expired',
  'too-many-views',
  'invitation-unknown',
  'invitation-not-addressed',
  'invitation-expired',
  'invitation-handled',
  'invitation-cancelled',
  'invitation-precondition-failed',
  'invitation-region-not-allowed',
  'invitation-notice-not-agreed',
  'internal',
  'unavailable',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One precondition of an invitation (vouchers/DI-12, DI-22): the server decides which are sent. */
export const Check = Type.Object({
  code: Type.String({
    description: 'e.g. NO_OTHER_DISTRIBUTOR; unknown codes are shown with their message',
  }),
  passed: Type.Boolean(),
  message: Type.String({
    description: 'What was found, in the language asked for; empty when passed',
  }),
  remedy: Type.String({
    description: 'What to do about it, in the language asked for; empty when passed',
  }),
});
export type Check = Static<typeof Check>;

/** RFC 9457 problem details. Never carries a token, filter text or a plain sensitive value. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), message: Type.String() })),
    ),
    checks: Type.Optional(Type.Array(Check)),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
