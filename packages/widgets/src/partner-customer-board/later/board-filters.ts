import type { AccountManager, Reseller } from '@partner-widgets/contract/catalogue';
import type { Capabilities } from '@partner-widgets/contract/session';
import type { FilterIssue } from '@partner-widgets/domain/filter-issue';
import type {
  FilterDefinition,
  FilterValues,
} from '@partner-widgets/elements/filter-bar/filter-definition';
import {
  defaultMonths,
  maximumMonths,
  type BoardInput,
  type MonthWindow,
} from '../board-filter.js';
import type { BoardLaterMessages } from './later-messages.js';

export interface FilterChoices {
  readonly capabilities: Capabilities | undefined;
  readonly managers: readonly AccountManager[];
  readonly resellers: readonly Reseller[];
  readonly window: MonthWindow;
}

/** The filters of the board (customers §1.2); who may not choose something is not asked for it. */
export function boardFilters(
  { scope }: BoardInput,
  { capabilities, managers, resellers, window }: FilterChoices,
  text: BoardLaterMessages,
): FilterDefinition[] {
  const may = (action: 'see-resellers' | 'choose-account-manager'): boolean =>
    capabilities?.actions.includes(action) ?? false;
  const { earliest, currentCycle, accountManagerRequired } = window;
  const filters: FilterDefinition[] = [
    {
      kind: 'month-range',
      id: 'months',
      label: text.period,
      primary: true,
      earliest,
      latest: currentCycle,
      maximumMonths,
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
  ];
  if (may('choose-account-manager') || accountManagerRequired) {
    const manager: FilterDefinition = {
      kind: 'select',
      id: 'accountManagerId',
      label: text.accountManager,
      primary: true,
      required: accountManagerRequired,
      options: managers.map(({ id, name }) => ({ value: id, label: name })),
    };
    // What nothing is asked without stands first.
    if (accountManagerRequired) filters.unshift(manager);
    else filters.push(manager);
  }
  if (may('see-resellers')) {
    filters.push({
      kind: 'switch',
      id: 'scope',
      label: text.scope,
      primary: true,
      options: [
        { value: 'mine', label: text.scopeMine },
        { value: 'resellers', label: text.scopeResellers },
      ],
    });
    if (scope === 'resellers') {
      filters.push({
        kind: 'select',
        id: 'resellerId',
        label: text.reseller,
        options: resellers.map(({ id, name, accountName }) => ({
          value: id,
          label: [name, accountName].filter(Boolean).join(' / '),
        })),
      });
    }
  }
  return filters;
}

export function barValue(input: BoardInput, window: MonthWindow): FilterValues {
  const { associationType, accountManagerId, scope, resellerId } = input;
  return {
    months: defaultMonths(input, window),
    associationType,
    accountManagerId,
    scope: scope ?? 'mine',
    resellerId,
  };
}

export function barDefaults(window: MonthWindow): FilterValues {
  return { months: defaultMonths({}, window), scope: 'mine' };
}

/** What the user chose; what is at its default is not set. */
export function inputOf(value: FilterValues, window: MonthWindow): BoardInput {
  const { begin, end } = defaultMonths({}, window);
  const months = value.months as { begin?: string; end?: string } | undefined;
  const isDefault = months?.begin === begin && months.end === end;
  const text = (id: string): string | undefined =>
    typeof value[id] === 'string' && value[id] !== '' ? value[id] : undefined;
  const scope = text('scope');
  return {
    monthBegin: isDefault ? undefined : months?.begin,
    monthEnd: isDefault ? undefined : months?.end,
    associationType: text('associationType'),
    accountManagerId: text('accountManagerId'),
    scope: scope === 'mine' ? undefined : scope,
    resellerId: scope === 'resellers' ? text('resellerId') : undefined,
  };
}

const barIds: Readonly<Record<string, string>> = { monthBegin: 'months', monthEnd: 'months' };

/** The findings in words, by the id of the filter that is wrong. */
export function issueWords(
  issues: readonly FilterIssue[],
  text: BoardLaterMessages,
): Record<string, string> {
  return Object.fromEntries(
    issues.map(({ field, code }) => [barIds[field] ?? field, text.issues[code]]),
  );
}
