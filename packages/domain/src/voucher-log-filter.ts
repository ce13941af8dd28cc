import { billingDayOf, isBillingDay, isInstant, shiftCycle } from './billing-calendar.js';
import type { FilterIssue, Text, Texts } from './filter-issue.js';
import { dayIssues, listIssues, textIssues } from './filter-rules.js';

/** Filter of the voucher log (vouchers §2.2): days as picked, or instants as sent. */
export interface VoucherLogFilterInput {
  operationTypes?: Texts;
  result?: Text;
  subjectName?: Text;
  accountName?: Text;
  quotaId?: Text;
  parentQuotaId?: Text;
  voucherId?: Text;
  operator?: Text;
  dayBegin?: Text;
  dayEnd?: Text;
  timeBegin?: Text;
  timeEnd?: Text;
}

/** Everything wrong with a voucher log filter; empty when it may be sent. */
export function validateVoucherLogFilter(
  filter: VoucherLogFilterInput,
  { maximumMonths = 12 }: { maximumMonths?: number } = {},
): FilterIssue[] {
  const { dayBegin, dayEnd, timeBegin, timeEnd } = filter;
  const issues = dayIssues(dayBegin, dayEnd);
  if (spanIsWider(dayBegin, dayEnd, maximumMonths)) {
    issues.push({ field: 'dayEnd', code: 'span-too-wide' });
  }
  issues.push(...instantIssues(timeBegin, timeEnd, maximumMonths));
  const { subjectName, accountName, quotaId, parentQuotaId, voucherId, operator } = filter;
  issues.push(
    ...textIssues({ subjectName, accountName, quotaId, parentQuotaId, voucherId, operator }),
  );
  if (filter.result && filter.result !== '0' && filter.result !== '-1') {
    issues.push({ field: 'result', code: 'format' });
  }
  issues.push(...listIssues({ operationTypes: filter.operationTypes }, 32));
  return issues;
}

function instantIssues(timeBegin: Text, timeEnd: Text, maximumMonths: number): FilterIssue[] {
  const issues: FilterIssue[] = [];
  for (const [field, time] of Object.entries({ timeBegin, timeEnd })) {
    if (time && !isInstant(time)) issues.push({ field, code: 'format' });
  }
  if (issues.length > 0 || !timeBegin || !timeEnd) return issues;
  // The range is half-open, so equal ends hold nothing.
  if (Date.parse(timeEnd) <= Date.parse(timeBegin)) return [{ field: 'timeEnd', code: 'order' }];
  const lastDay = billingDayOf(new Date(Date.parse(timeEnd) - 1));
  return spanIsWider(billingDayOf(timeBegin), lastDay, maximumMonths)
    ? [{ field: 'timeEnd', code: 'span-too-wide' }]
    : [];
}

/** Whether the last day lies beyond the first day's date `months` later. */
function spanIsWider(first: Text, last: Text, months: number): boolean {
  if (!first || !last || !isBillingDay(first) || !isBillingDay(last)) return false;
  return last > shiftCycle(first.slice(0, 7), months) + first.slice(7);
}
