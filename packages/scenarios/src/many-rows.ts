import { situation } from './situation.js';

/** Two million records in every cycle, each made when it is asked for. */
export const create = situation('many-rows', () => ({
  gateway: { manyRows: true },
}));
