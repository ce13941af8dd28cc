import { situation } from './situation.js';

/** A precondition broke while it was open (vouchers §4.3). */
export const create = situation('invitation-failed', () => ({
  gateway: { invitation: { status: 'FAILED' } },
}));
