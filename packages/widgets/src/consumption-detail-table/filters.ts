import type { ConsumptionContainsColumn } from '@partner-widgets/contract/consumption';
import type { Capabilities } from '@partner-widgets/contract/session';
import { earliestCycle, cycleRange } from '@partner-widgets/domain/billing-ranges';
import { codeLabel, codesOf, type CodeTable } from '@partner-widgets/domain/codes';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import type {
  FilterDefinition,
  FilterOption,
} from '@partner-widgets/elements/filter-bar/filter-definition';
import type { PageWindow } from '@partner-widgets/elements/record-table/record-page';
import type {
  ConsumptionColumnId,
  ConsumptionFilterId,
  ConsumptionMessages,
  ConsumptionPartMessages,
} from './messages/messages.js';
import type { OptionLists } from './option-lists.js';

export interface ConsumptionFilterContext {
  readonly words: ConsumptionPartMessages;
  /** The labels of the columns. */
  readonly columns: ConsumptionMessages['columns'];
  readonly locale: string;
  readonly window: PageWindow;
  /** The cycle that is chosen, which days must lie in. */
  readonly cycle: string | undefined;
  readonly associationTypes: CodeTable;
  readonly capabilities: Capabilities | undefined;
  /** The rows are in this browser: what is typed is asked at once. */
  readonly instant: boolean;
  /** The choices that only the server knows; undefined before they are needed. */
  readonly lists: OptionLists | undefined;
}

/** Columns in which a part of the text may be looked for, and the shown column that names each. */
const searchedColumns: readonly (readonly [ConsumptionContainsColumn, ConsumptionColumnId])[] = [
  ['resourceName', 'resourceName'],
  ['resourceId', 'resourceId'],
  ['productName', 'productName'],
  ['productSpec', 'productSpec'],
  ['serviceTypeName', 'serviceTypeCode'],
  ['regionName', 'regionCode'],
  ['tradeId', 'tradeId'],
  ['accountManagerName', 'accountManagerName'],
];

const optionsOf = (table: CodeTable, locale: string): FilterOption[] =>
  codesOf(table).map((value) => ({ value, label: codeLabel(table, value, locale) }));

/** The thirteen filters of customers §3.1 in their order, then days (CD-08) and, for distributors, the reseller (CD-14). */
export function consumptionFilters(context: ConsumptionFilterContext): FilterDefinition[] {
  const { words, locale, window, associationTypes, capabilities, lists } = context;
  const label = (id: ConsumptionFilterId): string => words.filters[id];
  const text = (
    id: ConsumptionFilterId,
    placeholder: string,
    more: { sensitive?: boolean; primary?: boolean; allowBlanks?: boolean } = {},
  ): FilterDefinition => ({ kind: 'text', id, label: label(id), placeholder, ...more });
  const may = (action: Capabilities['actions'][number]): boolean =>
    capabilities?.actions.includes(action) ?? false;
  const managers: FilterDefinition = {
    kind: 'select',
    id: 'accountManagerId',
    label: label('accountManagerId'),
    options: lists?.accountManagers ?? [],
    required: window.accountManagerRequired,
    primary: window.accountManagerRequired,
  };
  return [
    {
      kind: 'cycle',
      id: 'cycle',
      label: label('cycle'),
      primary: true,
      earliest: earliestCycle(window.currentCycle, window.lookBackMonths),
      latest: window.currentCycle,
    },
    {
      kind: 'switch',
      id: 'includeZero',
      label: label('includeZero'),
      primary: true,
      options: [
        { value: 'false', label: words.hideZero },
        { value: 'true', label: words.all },
      ],
    },
    text('customerName', words.containsMatch, { sensitive: true, primary: true }),
    text('accountName', words.containsMatch, { sensitive: true, primary: true }),
    ...(may('choose-account-manager') || window.accountManagerRequired ? [managers] : []),
    {
      kind: 'select',
      id: 'associationType',
      label: label('associationType'),
      options: optionsOf(associationTypes, locale),
    },
    {
      kind: 'multi-select',
      id: 'serviceTypeCodes',
      label: label('serviceTypeCodes'),
      options: lists?.serviceTypes ?? [],
      loading: lists?.serviceTypes === undefined,
      onOpen: lists?.wantNames,
    },
    {
      kind: 'multi-select',
      id: 'chargingModes',
      label: label('chargingModes'),
      options: optionsOf(chargingModes, locale),
    },
    {
      kind: 'multi-select',
      id: 'billDetailTypes',
      label: label('billDetailTypes'),
      options: optionsOf(billDetailTypes, locale),
    },
    {
      kind: 'multi-select',
      id: 'regionCodes',
      label: label('regionCodes'),
      options: lists?.regions ?? [],
      loading: lists?.regions === undefined,
      onOpen: lists?.wantNames,
    },
    text('tradeId', words.exactMatch),
    text('resourceName', words.exactMatch, { allowBlanks: true }),
    text('resourceId', words.exactMatch),
    {
      kind: 'contains',
      id: 'textContains',
      label: label('textContains'),
      elsewhere: true,
      columns: searchedColumns.map(([value, column]) => ({
        value,
        label: context.columns[column],
      })),
      columnLabel: words.searchedColumn,
      placeholder: words.containsMatch,
      instant: context.instant,
    },
    { kind: 'day-range', id: 'days', label: label('days'), ...daysOf(context.cycle) },
    ...(may('see-resellers')
      ? [
          {
            kind: 'select',
            id: 'resellerId',
            label: label('resellerId'),
            options: lists?.resellers ?? [],
            allLabel: words.ownAssociation,
          } as const,
        ]
      : []),
  ];
}

/** First and last day of a cycle, so that the picker can't leave it (customers/CD-08). */
function daysOf(cycle: string | undefined): { earliest?: string; latest?: string } {
  if (!cycle || !/^\d{4}-(0[1-9]|1[0-2])$/.test(cycle)) return {};
  // The end of the range is the next cycle's first instant: 16:00 UTC of this cycle's last day.
  return { earliest: `${cycle}-01`, latest: cycleRange(cycle).end.slice(0, 10) };
}
