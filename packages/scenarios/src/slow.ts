import { situation } from './situation.js';

/** Each answer takes three seconds. */
export const create = situation('slow', () => ({
  gateway: { latency: 3000 },
}));
