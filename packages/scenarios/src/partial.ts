import { problem } from './interruptions.js';
import { situation } from './situation.js';

const broken: readonly string[] = [
  'getBoardRevenue',
  'summarizeConsumption',
  'summarizeVoucherLog',
];

/** One panel of the board and the totals of the tables fail, the rest is there (customers/CB-04). */
export const create = situation('partial', () => ({
  intercept: (call, proceed) =>
    broken.includes(call.operation) ? problem(call, 'internal') : proceed(),
}));
