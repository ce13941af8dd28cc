import { isBillingDay } from './billing-calendar.js';
import type { FilterIssue, Text, Texts } from './filter-issue.js';

export function dayIssues(dayBegin: Text, dayEnd: Text): FilterIssue[] {
  const issues: FilterIssue[] = [];
  for (const [field, day] of Object.entries({ dayBegin, dayEnd })) {
    if (day && !isBillingDay(day)) issues.push({ field, code: 'format' });
  }
  if (issues.length === 0 && dayBegin && dayEnd && dayEnd < dayBegin) {
    issues.push({ field: 'dayEnd', code: 'order' });
  }
  return issues;
}

/** Names, accounts and ids as typed: no blanks (customers/CM-03), at most 64 characters. */
export function textIssues(fields: Record<string, Text>): FilterIssue[] {
  const blanks = Object.entries(fields).filter(([, text]) => text && /\s/.test(text));
  return [...blanks.map(([field]) => ({ field, code: 'blank' as const })), ...lengthIssues(fields)];
}

export function lengthIssues(fields: Record<string, Text>): FilterIssue[] {
  return Object.entries(fields)
    .filter(([, text]) => text !== undefined && Array.from(text).length > 64)
    .map(([field]) => ({ field, code: 'too-long' }));
}

export function listIssues(fields: Record<string, Texts>, maximum: number): FilterIssue[] {
  return Object.entries(fields).flatMap(([field, codes]): FilterIssue[] => {
    if (!codes) return [];
    if (codes.length > maximum) return [{ field, code: 'too-many' }];
    const wellFormed = codes.every((code) => code.length > 0 && code.length <= 64);
    return wellFormed ? [] : [{ field, code: 'format' }];
  });
}
