import { situation } from './situation.js';

/** A supervisor must choose one account manager before any request for data (customers/CD-13). */
export const create = situation('supervisor', () => ({
  gateway: { role: 'account-manager-supervisor' },
}));
