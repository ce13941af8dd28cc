import { deadNetwork } from './interruptions.js';
import { situation } from './situation.js';

/** The network dies before the acceptance leaves: nothing has happened, and trying again works in the phase `online`. */
export const create = situation('invitation-offline', () => ({
  phases: ['offline-at-accept', 'online'],
  intercept: (call, proceed, phase) =>
    phase === 'offline-at-accept' && call.operation === 'acceptInvitation'
      ? deadNetwork()
      : proceed(),
}));
