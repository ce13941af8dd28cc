import { situation } from './situation.js';

/** Everything answers at once, with forty customers and 1,200 records in each recent cycle. */
export const create = situation('ready');
