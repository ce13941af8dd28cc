import { asksForData, problem } from './interruptions.js';
import { situation } from './situation.js';

/** 429 with `Retry-After` to every request for data, until the phase is `free` (customers/GEN-13). */
export const create = situation('rate-limited', () => ({
  phases: ['limited', 'free'],
  advanceAfter: 20_000,
  intercept: (call, proceed, phase) =>
    phase === 'limited' && asksForData(call)
      ? problem(call, 'rate-limited', { headers: { 'Retry-After': '8' } })
      : proceed(),
}));
