import { asksForData, problem } from './interruptions.js';
import { situation } from './situation.js';

/** Data fail with 500 until the phase is `recovered`; then retrying works. */
export const create = situation('failed-then-recovers', () => ({
  phases: ['failing', 'recovered'],
  advanceAfter: 4000,
  intercept: (call, proceed, phase) =>
    phase === 'failing' && asksForData(call) ? problem(call, 'internal') : proceed(),
}));
