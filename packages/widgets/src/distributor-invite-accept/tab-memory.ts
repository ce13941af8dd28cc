import type { InvitationAcceptance, InvitationDecline } from '@partner-widgets/contract/invitation';

/**
 * What this tab keeps while an invitation is open, so that a login or a reload loses nothing
 * (vouchers/DI-11): the token (the one exception of DESIGN §7.1), the chosen regions, and the one
 * attempt whose answer is still owed. Never the tick (vouchers/DI-09), never anything in localStorage.
 */
const prefix = 'partner-widgets/1/invitation';
const tokenKey = `${prefix}/token`;
const draftKey = (invitationId: string): string => `${prefix}/regions/${invitationId}`;
const attemptKey = (invitationId: string): string => `${prefix}/attempt/${invitationId}`;

/** A series of tries to submit one decision: one key, one body, however often it has to be sent. */
export type Attempt =
  | {
      readonly action: 'accept';
      readonly idempotencyKey: string;
      readonly body: InvitationAcceptance;
    }
  | {
      readonly action: 'decline';
      readonly idempotencyKey: string;
      readonly body: InvitationDecline;
    };

export function keepToken(token: string): void {
  write(tokenKey, token);
}

export function keptToken(): string | undefined {
  return read(tokenKey);
}

export function forgetToken(): void {
  write(tokenKey, undefined);
}

export function keepRegions(invitationId: string, codes: readonly string[]): void {
  write(draftKey(invitationId), codes.length > 0 ? JSON.stringify(codes) : undefined);
}

export function keptRegions(invitationId: string): string[] {
  const value = parse(read(draftKey(invitationId)));
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

export function keepAttempt(invitationId: string, attempt: Attempt): void {
  write(attemptKey(invitationId), JSON.stringify(attempt));
}

export function keptAttempt(invitationId: string): Attempt | undefined {
  const value = parse(read(attemptKey(invitationId)));
  return isAttempt(value) ? value : undefined;
}

export function forgetAttempt(invitationId: string): void {
  write(attemptKey(invitationId), undefined);
}

/** Everything about this invitation, once its outcome is final. */
export function forgetInvitation(invitationId: string): void {
  forgetToken();
  forgetAttempt(invitationId);
  keepRegions(invitationId, []);
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false;
  const { action, idempotencyKey, body } = value as Record<string, unknown>;
  return (
    (action === 'accept' || action === 'decline') &&
    typeof idempotencyKey === 'string' &&
    typeof body === 'object' &&
    body !== null
  );
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

// sessionStorage throws in sandboxed frames and where a policy forbids it: then this page's life is the memory.
const fallback = new Map<string, string>();

function read(key: string): string | undefined {
  const held = fallback.get(key);
  if (held !== undefined) return held;
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, text: string | undefined): void {
  fallback.delete(key);
  try {
    if (text === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    if (text !== undefined) fallback.set(key, text);
  }
}
