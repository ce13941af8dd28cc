import { deadNetwork } from './interruptions.js';
import { situation } from './situation.js';

/** Neither the gateway nor the host's back end can be reached, and nothing was seen before. */
export const create = situation('offline', () => ({
  intercept: deadNetwork,
  fetchSession: deadNetwork,
}));
