import { situation } from './situation.js';

/** Three checks have failed, one of them by a code that no version knows (vouchers/DI-12, DI-22). */
export const create = situation('invitation-precondition-failed', () => ({
  gateway: {
    invitation: { failedChecks: ['NO_OTHER_DISTRIBUTOR', 'NO_RESOURCES', 'FUTURE_CHECK'] },
  },
}));
