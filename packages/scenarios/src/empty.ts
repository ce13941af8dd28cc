import { situation } from './situation.js';

/** A partner without customers: every list is empty, every count 0. */
export const create = situation('empty', () => ({
  gateway: { customers: 0, rowsPerCycle: 0, logRecords: 0 },
}));
