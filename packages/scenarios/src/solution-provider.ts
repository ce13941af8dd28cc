import { situation } from './situation.js';

/** A solution provider has no resellers: one tab in the log, no switch on the board (vouchers/VL-03). */
export const create = situation('solution-provider', () => ({
  gateway: { identity: 'solution-provider' },
}));
