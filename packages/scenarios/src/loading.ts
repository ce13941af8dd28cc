import { silence } from './interruptions.js';
import { situation } from './situation.js';

/** Nothing ever answers; the session is there. */
export const create = situation('loading', () => ({
  intercept: silence,
}));
