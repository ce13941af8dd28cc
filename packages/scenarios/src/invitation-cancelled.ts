import { situation } from './situation.js';

/** The distributor has cancelled it (vouchers/DI-17). */
export const create = situation('invitation-cancelled', () => ({
  gateway: { invitation: { status: 'CANCELLED' } },
}));
