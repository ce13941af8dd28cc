import { deadNetwork } from './interruptions.js';
import { situation } from './situation.js';

/** The first acceptance is committed but its answer is lost; the same key again gets the stored receipt. */
export const create = situation('invitation-accept-lost-answer', () => {
  let lost = false;
  return {
    intercept: async (call, proceed) => {
      const answer = await proceed();
      if (call.operation !== 'acceptInvitation' || lost) return answer;
      lost = answer.ok;
      return lost ? deadNetwork() : answer;
    },
  };
});
