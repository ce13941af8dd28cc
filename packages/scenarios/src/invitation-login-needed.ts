import { refusal } from './interruptions.js';
import { situation } from './situation.js';

/** Nobody is signed in until the phase is `signed-in`; the host is asked by event (vouchers/DI-11). */
export const create = situation('invitation-login-needed', () => ({
  phases: ['signed-out', 'signed-in'],
  advanceAfter: 4000,
  fetchSession: (request, mint, phase) => (phase === 'signed-out' ? refusal(401) : mint(request)),
}));
