import { situation } from './situation.js';

/** Declined before: the outcome is shown again (vouchers/DI-21). */
export const create = situation('invitation-declined', () => ({
  gateway: { invitation: { status: 'DECLINED' } },
}));
