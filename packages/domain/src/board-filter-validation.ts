/**
 * What is wrong with the customer board's filter. A file of its own, because the board must not carry
 * the rules of the tables.
 */
import { cycleDistance, isBillingCycle } from './billing-calendar.js';
import {
  cycleIssues,
  idIssues,
  type CycleWindow,
  type FilterIssue,
  type Text,
} from './filter-issue.js';

/** Filter of the customer board (customers §1.2). */
export interface BoardFilterInput {
  monthBegin?: Text;
  monthEnd?: Text;
  associationType?: Text;
  accountManagerId?: Text;
  resellerId?: Text;
}

/** Everything wrong with a board filter: at most 12 months, in the window (customers/CB-12). */
export function validateBoardFilter(
  filter: BoardFilterInput,
  window: CycleWindow,
  maximumMonths = 12,
): FilterIssue[] {
  const { monthBegin, monthEnd, associationType, accountManagerId, resellerId } = filter;
  const issues = [
    ...cycleIssues('monthBegin', monthBegin, window),
    ...cycleIssues('monthEnd', monthEnd, window),
  ];
  if (monthBegin && monthEnd && isBillingCycle(monthBegin) && isBillingCycle(monthEnd)) {
    const distance = cycleDistance(monthBegin, monthEnd);
    if (distance < 0) issues.push({ field: 'monthEnd', code: 'order' });
    if (distance >= maximumMonths) issues.push({ field: 'monthEnd', code: 'span-too-wide' });
  }
  if (window.accountManagerRequired && !accountManagerId) {
    issues.push({ field: 'accountManagerId', code: 'required' });
  }
  issues.push(...idIssues({ associationType, accountManagerId, resellerId }));
  return issues;
}
