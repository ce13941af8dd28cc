import type {
  InvitationAcceptance,
  InvitationDecline,
  InvitationReceipt,
} from '@partner-widgets/contract/invitation';
import type { Client, WriteOptions } from '@partner-widgets/core/client/client';
import { keptAttempt, type Attempt } from './tab-memory.js';

/** What the reader has decided, before it has a key. */
export type Decision =
  | { readonly action: 'accept'; readonly body: InvitationAcceptance }
  | { readonly action: 'decline'; readonly body: InvitationDecline };

/**
 * The series of tries this decision belongs to: the one that is still owed, if it is the same
 * decision, else a new one. The server refuses a key that comes with another body.
 */
export function attemptFor(invitationId: string, decision: Decision, client: Client): Attempt {
  const owed = keptAttempt(invitationId);
  const same =
    owed?.action === decision.action && JSON.stringify(owed.body) === JSON.stringify(decision.body);
  return owed && same ? owed : { ...decision, idempotencyKey: client.mintIdempotencyKey() };
}

export function sendAttempt(
  client: Client,
  attempt: Attempt,
  options: WriteOptions,
): Promise<InvitationReceipt> {
  const withKey = { ...options, idempotencyKey: attempt.idempotencyKey };
  return attempt.action === 'accept'
    ? client.write('acceptInvitation', { body: attempt.body }, withKey)
    : client.write('declineInvitation', { body: attempt.body }, withKey);
}
