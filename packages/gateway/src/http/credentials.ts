import type { Credential } from '@partner-widgets/contract/operations';
import type { FastifyRequest } from 'fastify';
import type { Gateway } from '../gateway.js';
import { ProblemError } from '../problem.js';
import { loadPrincipal, type Principal } from '../session/principal.js';

/** Who a request says it comes from, found out before anything is counted or read. */
export interface Caller {
  readonly principal: Principal | undefined;
  readonly isHost: boolean;
}

const nobody: Caller = { principal: undefined, isHost: false };
const longestToken = 4096;

/** Never fails: whether a credential is needed is the operation's matter. */
export async function callerOf(
  gateway: Gateway,
  request: FastifyRequest,
  credential: Credential,
): Promise<Caller> {
  const token = bearer(request.headers.authorization);
  if (!token) return nobody;
  if (credential === 'host') return { principal: undefined, isHost: gateway.isHostSecret(token) };
  const operatorId = await gateway.tokens.verify(token);
  if (!operatorId) return nobody;
  return { principal: await loadPrincipal(gateway.store, operatorId), isHost: false };
}

function bearer(header: string | undefined): string | undefined {
  const match = /^Bearer ([\w.~+/=-]+)$/i.exec((header ?? '').slice(0, longestToken));
  return match?.[1];
}

/** @throws {ProblemError} `unauthenticated` or `host-secret-invalid`. */
export function requireCaller({ principal, isHost }: Caller, credential: Credential): void {
  const headers = { 'www-authenticate': 'Bearer' };
  if (credential === 'host') {
    if (!isHost) throw new ProblemError('host-secret-invalid', { headers });
  } else if (!principal) {
    throw new ProblemError('unauthenticated', { headers });
  }
}

/** The invitation token of a request; without one the link is as unknown as with a wrong one. */
export function invitationTokenOf(request: FastifyRequest): string {
  const token = request.headers['partner-invitation'];
  if (typeof token !== 'string' || !/^[\w-]{16,256}$/.test(token)) {
    throw new ProblemError('invitation-unknown');
  }
  return token;
}

/** @throws {ProblemError} `idempotency-key-required`. */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[A-Za-z0-9_-]{16,128}$/.test(key)) {
    throw new ProblemError('idempotency-key-required');
  }
  return key;
}
