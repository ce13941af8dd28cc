import { situation } from './situation.js';

/** All checks pass at opening, one fails at accepting (vouchers/DI-12). */
export const create = situation('invitation-accept-conflict', () => ({
  gateway: { invitation: { failedAtAccept: ['NO_OTHER_DISTRIBUTOR'] } },
}));
