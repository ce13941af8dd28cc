import { asksForData } from './interruptions.js';
import { situation } from './situation.js';

/** A 200 that is an error: a host passed the raw answer of the BSS API on (vouchers/AP-04). */
export const create = situation('business-error', () => ({
  intercept: (call, proceed) =>
    asksForData(call)
      ? Promise.resolve(Response.json({ error_code: 'CBC.0999', error_msg: 'system error' }))
      : proceed(),
}));
