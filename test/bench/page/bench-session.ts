import { principal, serverTime } from '../server/session-facts.js';

/** A host whose back end answers at once. */
export const benchSession = () =>
  Promise.resolve({ token: 'bench', expiresIn: 3600, serverTime: serverTime(), principal });
