import { deadNetwork } from './interruptions.js';
import { situation } from './situation.js';

/** The network dies before the first acceptance leaves: nothing has happened, and trying again works. */
export const create = situation('invitation-offline', () => {
  let tried = false;
  return {
    intercept: (call, proceed) => {
      if (call.operation !== 'acceptInvitation' || tried) return proceed();
      tried = true;
      return deadNetwork();
    },
  };
});
