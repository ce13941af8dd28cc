import { situation } from './situation.js';

/** A cloud reseller with customers of its own: no tab for resellers, no quotas. */
export const create = situation('reseller', () => ({
  gateway: { identity: 'reseller', customers: 15 },
}));
