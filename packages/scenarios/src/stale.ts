import { deadNetwork } from './interruptions.js';
import { situation } from './situation.js';

/** A first visit fills the cache; in the phase `offline` the network is dead and the last view stays, with its age. */
export const create = situation('stale', () => ({
  gateway: { dataAge: 9 * 3_600_000 },
  phases: ['online', 'offline'],
  afterReady: 'offline',
  intercept: (_call, proceed, phase) => (phase === 'offline' ? deadNetwork() : proceed()),
  fetchSession: (request, mint, phase) => (phase === 'offline' ? deadNetwork() : mint(request)),
}));
