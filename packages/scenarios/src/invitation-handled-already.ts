import { situation } from './situation.js';

/** Open when it is read, but accepted elsewhere before this page answers. */
export const create = situation('invitation-handled-already', () => ({
  gateway: { invitation: { handledMeanwhile: true } },
}));
