import { situation } from './situation.js';

/** Accepted before: the receipt is shown again (vouchers/DI-21). */
export const create = situation('invitation-accepted', () => ({
  gateway: { invitation: { status: 'ACCEPTED' } },
}));
