import { situation } from './situation.js';

/** Few rows with names masked, as they arrive (customers/MK-01). */
export const create = situation('masked', () => ({
  gateway: { customers: 8, rowsPerCycle: 60, logRecords: 40 },
}));
