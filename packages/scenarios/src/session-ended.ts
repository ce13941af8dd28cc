import { problem, refusal } from './interruptions.js';
import { situation } from './situation.js';

/** The gateway refuses the token and the host gives no other one: the user is signed out. */
export const create = situation('session-ended', () => ({
  intercept: (call) => problem(call, 'unauthenticated'),
  fetchSession: (request, mint) => (request.reason === 'start' ? mint(request) : refusal(401)),
}));
