/**
 * What is wrong with a filter, before it is sent and again when it arrives: one
 * list of rules for the browser and the gateway. The inputs are plain shapes, so a
 * form, an attribute or a request body can be judged alike. An absent member and
 * an empty text are no filter (vouchers/VL-11).
 */
import {
  billingDayOf,
  isBillingCycle,
  isBillingDay,
  isInstant,
  shiftCycle,
} from './billing-time.js';
import {
  cycleIssues,
  idIssues,
  type CycleWindow,
  type FilterIssue,
  type Text,
  type Texts,
} from './filter-issue.js';

export type { CycleWindow, FilterIssue, FilterIssueCode } from './filter-issue.js';

/** Filter of the consumption details (customers §3.1), as typed or as sent. */
export interface ConsumptionFilterInput {
  cycle?: Text;
  customerName?: Text;
  accountName?: Text;
  accountManagerId?: Text;
  associationType?: Text;
  serviceTypeCodes?: Texts;
  chargingModes?: Texts;
  billDetailTypes?: Texts;
  regionCodes?: Texts;
  tradeId?: Text;
  resourceName?: Text;
  resourceId?: Text;
  dayBegin?: Text;
  dayEnd?: Text;
  resellerId?: Text;
}

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

/** Everything wrong with a consumption filter; empty when it may be sent. */
export function validateConsumptionFilter(
  filter: ConsumptionFilterInput,
  window: CycleWindow,
): FilterIssue[] {
  const { cycle, dayBegin, dayEnd } = filter;
  const issues = cycleIssues('cycle', cycle, window);
  if (window.accountManagerRequired && !filter.accountManagerId) {
    issues.push({ field: 'accountManagerId', code: 'required' });
  }
  issues.push(...dayIssues(dayBegin, dayEnd));
  if (cycle && isBillingCycle(cycle)) {
    for (const [field, day] of Object.entries({ dayBegin, dayEnd })) {
      if (day && isBillingDay(day) && !day.startsWith(cycle)) {
        issues.push({ field, code: 'outside-cycle' });
      }
    }
    if (!dayBegin !== !dayEnd) {
      issues.push({ field: dayBegin ? 'dayEnd' : 'dayBegin', code: 'pair' });
    }
  }
  const { customerName, accountName, tradeId, resourceId, resourceName } = filter;
  issues.push(...textIssues({ customerName, accountName, tradeId, resourceId }));
  issues.push(...lengthIssues({ resourceName }));
  const { accountManagerId, resellerId, associationType } = filter;
  issues.push(...idIssues({ accountManagerId, resellerId, associationType }));
  const { serviceTypeCodes, chargingModes, billDetailTypes, regionCodes } = filter;
  issues.push(
    ...listIssues({ serviceTypeCodes, chargingModes, billDetailTypes, regionCodes }, 100),
  );
  return issues;
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

function dayIssues(dayBegin: Text, dayEnd: Text): FilterIssue[] {
  const issues: FilterIssue[] = [];
  for (const [field, day] of Object.entries({ dayBegin, dayEnd })) {
    if (day && !isBillingDay(day)) issues.push({ field, code: 'format' });
  }
  if (issues.length === 0 && dayBegin && dayEnd && dayEnd < dayBegin) {
    issues.push({ field: 'dayEnd', code: 'order' });
  }
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

/** Names, accounts and ids as typed: no blanks (customers/CM-03), at most 64 characters. */
function textIssues(fields: Record<string, Text>): FilterIssue[] {
  const blanks = Object.entries(fields).filter(([, text]) => text && /\s/.test(text));
  return [...blanks.map(([field]) => ({ field, code: 'blank' as const })), ...lengthIssues(fields)];
}

function lengthIssues(fields: Record<string, Text>): FilterIssue[] {
  return Object.entries(fields)
    .filter(([, text]) => text !== undefined && Array.from(text).length > 64)
    .map(([field]) => ({ field, code: 'too-long' }));
}

function listIssues(fields: Record<string, Texts>, maximum: number): FilterIssue[] {
  return Object.entries(fields).flatMap(([field, codes]): FilterIssue[] => {
    if (!codes) return [];
    if (codes.length > maximum) return [{ field, code: 'too-many' }];
    const wellFormed = codes.every((code) => code.length > 0 && code.length <= 64);
    return wellFormed ? [] : [{ field, code: 'format' }];
  });
}
