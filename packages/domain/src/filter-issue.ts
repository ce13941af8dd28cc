/** What is wrong with a filter, and the rules that more than one filter has. */
import { cycleDistance, isBillingCycle } from './billing-calendar.js';

/** What can be wrong; the words for people are the messages' matter. */
export type FilterIssueCode =
  | 'required'
  | 'format'
  | 'future'
  | 'too-old'
  | 'order'
  | 'pair'
  | 'outside-cycle'
  | 'span-too-wide'
  | 'blank'
  | 'too-long'
  | 'too-many';

/** One finding: the member of the filter and what is wrong with it. */
export interface FilterIssue {
  readonly field: string;
  readonly code: FilterIssueCode;
}

/** What the session may look at. */
export interface CycleWindow {
  /** The cycle that runs now, GMT+08:00. */
  currentCycle: string;
  /** Months that may be looked back, the boundary included; default 18 (customers/CD-07). */
  lookBackMonths?: number;
  /** Whether an account manager must be chosen first (customers/CD-13). */
  accountManagerRequired?: boolean;
}

export type Text = string | undefined;
export type Texts = readonly string[] | undefined;

/** Format, no future, not older than the window (customers/CD-05…07). */
export function cycleIssues(field: string, cycle: Text, window: CycleWindow): FilterIssue[] {
  if (!cycle) return [{ field, code: 'required' }];
  if (!isBillingCycle(cycle)) return [{ field, code: 'format' }];
  const monthsBack = cycleDistance(cycle, window.currentCycle);
  if (monthsBack < 0) return [{ field, code: 'future' }];
  return monthsBack > (window.lookBackMonths ?? 18) ? [{ field, code: 'too-old' }] : [];
}

export function idIssues(fields: Record<string, Text>): FilterIssue[] {
  return Object.entries(fields)
    .filter(([, id]) => id && !/^[A-Za-z0-9._:-]{1,64}$/.test(id))
    .map(([field]) => ({ field, code: 'format' }));
}
