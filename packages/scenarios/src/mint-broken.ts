import { situation } from './situation.js';

/** The host's callback answers something that is no session. */
export const create = situation('mint-broken', () => ({
  fetchSession: () => Promise.resolve({ error: 'no' } as never),
}));
