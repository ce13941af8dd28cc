import { situation } from './situation.js';

/** The invitation is addressed to another account: nothing of it is shown (vouchers/DI-10). */
export const create = situation('invitation-wrong-account', () => ({
  gateway: { invitation: { addressed: false } },
}));
