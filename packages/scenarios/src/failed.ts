import { problem } from './interruptions.js';
import { situation } from './situation.js';

/** The gateway answers 500 to everything. */
export const create = situation('failed', () => ({
  intercept: (call) => problem(call, 'internal'),
}));
