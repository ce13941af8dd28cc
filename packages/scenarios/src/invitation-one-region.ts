import { situation } from './situation.js';

/** An open invitation that allows exactly one business region (vouchers/OQ-04). */
export const create = situation('invitation-one-region', () => ({
  gateway: { invitation: { multipleRegions: false } },
}));
