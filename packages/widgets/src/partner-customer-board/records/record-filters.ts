import type { AssociationRecordQuery } from '@partner-widgets/contract/board';
import type { Capabilities } from '@partner-widgets/contract/session';
import { dayRange } from '@partner-widgets/domain/billing-ranges';
import { billingDayOf, isBillingDay, shiftCycle } from '@partner-widgets/domain/billing-time';
import { codesOf, codeLabel } from '@partner-widgets/domain/codes';
import { associationOperations } from '@partner-widgets/domain/codes/association-operation';
import {
  asRange,
  asText,
  type FilterDefinition,
  type FilterValues,
} from '@partner-widgets/elements/filter-bar/filter-definition';
import type { RecordsMessages } from './messages.js';

type RecordFilter = AssociationRecordQuery['filter'];

/** Whose records: what the board itself is filtered by. */
export interface RecordScope {
  readonly accountManagerId?: string | undefined;
  readonly scope?: 'mine' | 'resellers' | undefined;
  readonly resellerId?: string | undefined;
}

/** The three documented filters (customers/CB-03). */
export function recordFilters(
  text: RecordsMessages,
  capabilities: Capabilities | undefined,
  today: string,
  locale: string,
): FilterDefinition[] {
  return [
    {
      kind: 'day-range',
      id: 'days',
      label: text.operationTime,
      primary: true,
      latest: today,
    },
    {
      kind: 'select',
      id: 'associationType',
      label: text.associationType,
      primary: true,
      options: (capabilities?.associationTypes ?? []).map(({ code, name }) => ({
        value: code,
        label: name,
      })),
    },
    {
      kind: 'select',
      id: 'operationType',
      label: text.operation,
      primary: true,
      options: codesOf(associationOperations).map((value) => ({
        value,
        label: codeLabel(associationOperations, value, locale),
      })),
    },
  ];
}

/** The past year (customers/CB-03), GMT+08:00, today included. */
export function recordDefaults(now: Date): FilterValues {
  const end = billingDayOf(now);
  const sameDay = `${shiftCycle(end.slice(0, 7), -12)}${end.slice(7)}`;
  // 29 February has no day a year before.
  const begin = isBillingDay(sameDay) ? sameDay : `${sameDay.slice(0, 7)}-28`;
  return { days: { begin, end } };
}

/** What is asked: whole days as half-open UTC instants; undefined while the range makes no sense. */
export function recordQuestion(value: FilterValues, scope: RecordScope): RecordFilter | undefined {
  const { begin, end } = asRange(value.days);
  if (begin && end && end < begin) return undefined;
  if ([begin, end].some((day) => day && !isBillingDay(day))) return undefined;
  const associationType = asText(value.associationType);
  const operationType = asText(value.operationType);
  const { accountManagerId, resellerId } = scope;
  return {
    ...(begin ? { timeBegin: dayRange(begin, begin).begin } : {}),
    ...(end ? { timeEnd: dayRange(end, end).end } : {}),
    ...(associationType ? { associationType } : {}),
    ...(operationType ? { operationType } : {}),
    ...(accountManagerId ? { accountManagerId } : {}),
    ...(scope.scope === 'resellers' ? { scope: 'resellers' } : {}),
    ...(scope.scope === 'resellers' && resellerId ? { resellerId } : {}),
  };
}
