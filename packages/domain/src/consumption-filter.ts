import { isBillingCycle, isBillingDay } from './billing-calendar.js';
import {
  cycleIssues,
  idIssues,
  type CycleWindow,
  type FilterIssue,
  type Text,
  type Texts,
} from './filter-issue.js';
import { dayIssues, lengthIssues, listIssues, textIssues } from './filter-rules.js';

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
