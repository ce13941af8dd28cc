import { createHash } from 'node:crypto';

/** What is stored of a token: it can be recognised, not read back. */
export function invitationTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
