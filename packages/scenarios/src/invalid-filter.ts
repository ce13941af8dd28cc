import { asksForData, problem } from './interruptions.js';
import { situation } from './situation.js';

const field = 'filter.cycle';
const messages = {
  'zh-CN': '账期超出可查询范围',
  en: 'The cycle is outside the range that can be queried',
};

/** The gateway refuses the filter with 400 and names the member. */
export const create = situation('invalid-filter', () => ({
  intercept: (call, proceed) =>
    asksForData(call)
      ? problem(call, 'invalid-request', { errors: [{ field, message: messages[call.language] }] })
      : proceed(),
}));
