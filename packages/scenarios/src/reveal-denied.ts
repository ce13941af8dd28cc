import { problem } from './interruptions.js';
import { situation } from './situation.js';

/** The eye is there, but revealing is refused: the masks stay and the reason is said. */
export const create = situation('reveal-denied', () => ({
  gateway: { customers: 8, rowsPerCycle: 60, logRecords: 40 },
  intercept: (call, proceed) =>
    call.operation === 'reveal' ? problem(call, 'permission-denied') : proceed(),
}));
