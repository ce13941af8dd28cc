import { problem } from './interruptions.js';
import { situation } from './situation.js';

/** The first token is refused with 401, the second one works: nobody should notice. */
export const create = situation('session-expired-then-renewed', () => {
  let renewed = false;
  return {
    intercept: (call, proceed) => (renewed ? proceed() : problem(call, 'unauthenticated')),
    fetchSession: (request, mint) => {
      renewed = request.reason !== 'start';
      return mint(request);
    },
  };
});
