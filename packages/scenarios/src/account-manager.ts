import { situation } from './situation.js';

/** An account manager sees his own customers only, and no vouchers (customers/CM-07). */
export const create = situation('account-manager', () => ({
  gateway: { role: 'account-manager' },
}));
