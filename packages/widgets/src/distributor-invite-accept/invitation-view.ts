import type { Invitation, InvitationReceipt } from '@partner-widgets/contract/invitation';
import type { Check } from '@partner-widgets/contract/problem';
import type { ClientError } from '@partner-widgets/core/client/client-error';
import type { SessionEndReason } from '@partner-widgets/core/session/session';
import type { Attempt } from './tab-memory.js';

/** Every face of the page (vouchers §4.3). Which one is shown is decided here, without a DOM. */
export type InvitationView =
  | { readonly kind: 'loading' }
  /** No token in property, fragment or memory. */
  | { readonly kind: 'token-missing' }
  /** A text that can't be a token: no request is made for it. */
  | { readonly kind: 'token-malformed' }
  | { readonly kind: 'token-unknown' }
  /** `#invitation=<id>` of another account, or of nobody. */
  | { readonly kind: 'outcome-unknown' }
  | { readonly kind: 'login-needed' }
  | { readonly kind: 'session-ended' }
  | { readonly kind: 'wrong-account' }
  | { readonly kind: 'no-permission' }
  | {
      readonly kind: 'precondition-failed';
      readonly checks: readonly Check[];
      readonly invitation?: Invitation | undefined;
    }
  | { readonly kind: 'form'; readonly invitation: Invitation }
  | { readonly kind: 'submitting'; readonly invitation: Invitation; readonly attempt: Attempt }
  /** Sent, but whether it arrived is unknown. */
  | { readonly kind: 'unconfirmed'; readonly invitation: Invitation; readonly attempt: Attempt }
  | { readonly kind: 'accepted'; readonly receipt: InvitationReceipt }
  | { readonly kind: 'declined'; readonly receipt: InvitationReceipt }
  /** Decided before this visit; shows what was decided then (vouchers/DI-21). */
  | { readonly kind: 'handled'; readonly receipt?: InvitationReceipt | undefined }
  | { readonly kind: 'expired'; readonly invitation?: Invitation | undefined }
  | { readonly kind: 'cancelled'; readonly invitation?: Invitation | undefined }
  | { readonly kind: 'failed'; readonly invitation: Invitation }
  | { readonly kind: 'offline' }
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  | { readonly kind: 'error'; readonly requestId?: string | undefined };

export type ViewKind = InvitationView['kind'];

/** Faces after which the token is worth nothing any more. */
const finalKinds: readonly ViewKind[] = [
  'accepted',
  'declined',
  'handled',
  'expired',
  'cancelled',
  'failed',
  'token-unknown',
];

export function isFinal(view: InvitationView): boolean {
  return finalKinds.includes(view.kind);
}

/** Faces that a session which comes back from offline does not change. */
export function staysWhenBackOnline(view: InvitationView): boolean {
  return isFinal(view) || view.kind === 'form' || view.kind === 'unconfirmed';
}

/**
 * The face of an invitation as the server tells it.
 *
 * @param occasion `token`: the mail's link was opened, so a decision is one of an earlier visit;
 *   `outcome`: the decision was just made here, or its receipt is read again.
 */
export function viewOfInvitation(
  invitation: Invitation,
  occasion: 'token' | 'outcome',
): InvitationView {
  switch (invitation.status) {
    case 'PENDING': {
      const { checks } = invitation;
      if (checks.some((check) => !check.passed)) {
        return { kind: 'precondition-failed', checks, invitation };
      }
      return { kind: 'form', invitation };
    }
    case 'ACCEPTED':
    case 'DECLINED': {
      const receipt = invitation.receipt ?? undefined;
      if (occasion === 'token' || !receipt) return { kind: 'handled', receipt };
      return viewOfReceipt(receipt);
    }
    case 'EXPIRED':
      return { kind: 'expired', invitation };
    case 'CANCELLED':
      return { kind: 'cancelled', invitation };
    case 'FAILED':
      return { kind: 'failed', invitation };
    default:
      // A state of a later server: certainly not one in which something may be decided here.
      return { kind: 'handled' };
  }
}

export function viewOfReceipt(receipt: InvitationReceipt): InvitationView {
  return { kind: receipt.status === 'ACCEPTED' ? 'accepted' : 'declined', receipt };
}

/** What is known about the session when a request failed. */
export interface SessionFacts {
  readonly endReason: SessionEndReason | undefined;
  /** Whether this page has had a session before: then it ended, otherwise it never began. */
  readonly hadSession: boolean;
}

/** The face of a session that is over. Nobody logged in is no error (vouchers/DI-11). */
export function viewOfSessionEnd(session: SessionFacts): InvitationView {
  if (session.endReason === 'invalid-grant' || session.endReason === 'invalid-endpoint') {
    return { kind: 'error' };
  }
  return { kind: session.hadSession ? 'session-ended' : 'login-needed' };
}

/** The face of a failed read. */
export function viewOfError(error: ClientError, session: SessionFacts): InvitationView {
  switch (error.code) {
    case 'invitation-unknown':
      return { kind: 'token-unknown' };
    case 'invitation-not-addressed':
      return { kind: 'wrong-account' };
    case 'invitation-expired':
      return { kind: 'expired' };
    case 'invitation-cancelled':
      return { kind: 'cancelled' };
    case 'invitation-handled':
      return { kind: 'handled' };
    case 'invitation-precondition-failed':
      return { kind: 'precondition-failed', checks: error.problem?.checks ?? [] };
  }
  switch (error.kind) {
    case 'session-ended':
    case 'unauthorized':
      return viewOfSessionEnd(session);
    case 'offline':
    case 'timeout':
      return { kind: 'offline' };
    case 'rate-limited':
      return { kind: 'rate-limited', seconds: Math.max(1, Math.ceil(error.retryAfter ?? 5)) };
    case 'forbidden':
      return { kind: 'no-permission' };
    case 'not-found':
    case 'gone':
      return { kind: 'token-unknown' };
    default:
      return { kind: 'error', requestId: error.requestId };
  }
}

/**
 * What a failed submission means:
 * `ask` – whether it was done is unknown, or another one did it: read the invitation again before anything else;
 * `wait` – it was surely not done, and the same body may be sent again later;
 * `face` – it was refused, and this is why.
 */
export type SubmissionFailure =
  | { readonly next: 'ask'; readonly sameAttempt: boolean }
  | { readonly next: 'wait' }
  | { readonly next: 'notice' }
  | { readonly next: 'regions' }
  | { readonly next: 'face' };

export function meaningOf(error: ClientError): SubmissionFailure {
  switch (error.code) {
    case 'invitation-notice-not-agreed':
      return { next: 'notice' };
    case 'invitation-region-not-allowed':
      return { next: 'regions' };
    case 'invitation-handled':
    case 'idempotency-key-reused':
      return { next: 'ask', sameAttempt: false };
    case 'invitation-precondition-failed':
      // Without the list the invitation itself has failed: it says why.
      return error.problem?.checks?.length ? { next: 'face' } : { next: 'ask', sameAttempt: false };
    case 'invitation-expired':
    case 'invitation-cancelled':
    case 'invitation-unknown':
    case 'invitation-not-addressed':
      return { next: 'face' };
  }
  switch (error.kind) {
    case 'offline':
    case 'timeout':
    case 'server':
    case 'malformed':
    case 'aborted':
      return { next: 'ask', sameAttempt: true };
    case 'rate-limited':
      return { next: 'wait' };
    default:
      return { next: 'face' };
  }
}

/** What still stands between the reader and 愿意, in the order of the page (vouchers/DI-08). */
export type MissingStep = 'regions' | 'notice' | 'tick';

export function missingSteps(form: {
  readonly regions: readonly string[];
  readonly noticeRead: boolean;
  readonly agreed: boolean;
}): MissingStep[] {
  const missing: MissingStep[] = [];
  if (form.regions.length === 0) missing.push('regions');
  if (!form.noticeRead) missing.push('notice');
  if (!form.agreed) missing.push('tick');
  return missing;
}

/** Of the kept regions those that this invitation still offers; at most one when only one may be chosen. */
export function allowedRegions(invitation: Invitation, codes: readonly string[]): string[] {
  const offered = new Set(invitation.businessRegions.map((region) => region.code));
  const allowed = [...new Set(codes)].filter((code) => offered.has(code));
  return invitation.multipleRegions ? allowed : allowed.slice(0, 1);
}
