import { situation } from './situation.js';

/** As `masked`; whoever drives the page opens the eye, and the names are revealed. */
export const create = situation('revealed', () => ({
  gateway: { customers: 8, rowsPerCycle: 60, logRecords: 40 },
}));
