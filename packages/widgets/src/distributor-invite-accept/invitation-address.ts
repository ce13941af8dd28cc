import { isInvitationToken } from './invitation-token.js';

/** Where the invitation is read: by the mail's token, or after its outcome by its id alone. */
export type InvitationAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'outcome'; readonly invitationId: string };

export function addressOf(token: string): InvitationAddress {
  return isInvitationToken(token) ? { kind: 'token', token } : { kind: 'malformed' };
}
