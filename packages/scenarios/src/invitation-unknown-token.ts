import { situation } from './situation.js';

/** The token of the link is unknown: replaced by a newer mail, or mangled (vouchers/DI-16). */
export const create = situation('invitation-unknown-token', () => ({
  gateway: { invitation: { known: false } },
}));
