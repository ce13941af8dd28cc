import { situation } from './situation.js';

/** An open invitation whose checks have all passed. */
export const create = situation('invitation-pending');
