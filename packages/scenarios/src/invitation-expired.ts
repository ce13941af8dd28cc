import { situation } from './situation.js';

/** Seven days have passed (vouchers/DI-15). */
export const create = situation('invitation-expired', () => ({
  gateway: { invitation: { status: 'EXPIRED' } },
}));
