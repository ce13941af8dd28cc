import { refusal } from './interruptions.js';
import { situation } from './situation.js';

/** The host's back end refuses to mint a session at all. */
export const create = situation('mint-refused', () => ({
  fetchSession: () => refusal(403),
}));
