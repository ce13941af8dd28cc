/**
 * What is wrong with a filter, before it is sent and again when it arrives: one
 * list of rules for the browser and the gateway. The inputs are plain shapes, so a
 * form, an attribute or a request body can be judged alike. An absent member and
 * an empty text are no filter (vouchers/VL-11).
 */
export { validateConsumptionFilter, type ConsumptionFilterInput } from './consumption-filter.js';
export type { CycleWindow, FilterIssue, FilterIssueCode } from './filter-issue.js';
export { validateVoucherLogFilter, type VoucherLogFilterInput } from './voucher-log-filter.js';
