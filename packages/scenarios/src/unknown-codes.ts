import { situation } from './situation.js';

/** Every code is one that this version does not know: it is shown as itself (customers/CD-24). */
export const create = situation('unknown-codes', () => ({
  gateway: { unknownCodes: true, rowsPerCycle: 200 },
}));
