import type { ConsumptionFilter, ConsumptionRecord } from '@partner-widgets/contract/consumption';
import { validateConsumptionFilter } from '@partner-widgets/domain/consumption-filter';
import type { FilterIssue } from '@partner-widgets/domain/filter-issue';
import type {
  FilterProperty,
  PageWindow,
  RecordPage,
  SubjectQuestion,
} from '@partner-widgets/elements/record-table/record-page';

/** The filters of customers §3.1 as the host or the user set them. */
export type ConsumptionInput = {
  readonly cycle?: string;
  readonly includeZero?: boolean;
  readonly customerName?: string;
  readonly accountName?: string;
  readonly accountManagerId?: string;
  readonly associationType?: string;
  readonly serviceTypeCodes?: readonly string[];
  readonly chargingModes?: readonly string[];
  readonly billDetailTypes?: readonly string[];
  readonly regionCodes?: readonly string[];
  readonly tradeId?: string;
  readonly resourceName?: string;
  readonly resourceId?: string;
  readonly dayBegin?: string | undefined;
  readonly dayEnd?: string | undefined;
  readonly resellerId?: string;
  /** `column:text`. */
  readonly textContains?: string;
};

const properties: readonly FilterProperty[] = [
  { property: 'billCycle', field: 'cycle', kind: 'text', primary: true },
  { property: 'includeZero', field: 'includeZero', kind: 'flag', primary: true },
  { property: 'customerName', field: 'customerName', kind: 'text', sensitive: true, primary: true },
  { property: 'accountName', field: 'accountName', kind: 'text', sensitive: true, primary: true },
  { property: 'accountManagerId', field: 'accountManagerId', kind: 'text' },
  { property: 'associationType', field: 'associationType', kind: 'text' },
  { property: 'serviceType', field: 'serviceTypeCodes', kind: 'list' },
  { property: 'chargingMode', field: 'chargingModes', kind: 'list' },
  { property: 'billType', field: 'billDetailTypes', kind: 'list' },
  { property: 'region', field: 'regionCodes', kind: 'list' },
  { property: 'tradeId', field: 'tradeId', kind: 'text' },
  { property: 'resourceName', field: 'resourceName', kind: 'text' },
  { property: 'resourceId', field: 'resourceId', kind: 'text' },
  { property: 'dayBegin', field: 'dayBegin', kind: 'text' },
  { property: 'dayEnd', field: 'dayEnd', kind: 'text' },
  { property: 'resellerId', field: 'resellerId', kind: 'text' },
  { property: 'textContains', field: 'textContains', kind: 'text' },
];

function subjects({ customerName, accountName, cycle }: ConsumptionInput) {
  if (!customerName && !accountName) return undefined;
  const question: SubjectQuestion = {
    kind: 'customer',
    ...(customerName && { name: customerName }),
    ...(accountName && { accountName }),
    ...(cycle && { cycle }),
  };
  return question;
}

function filter(input: ConsumptionInput, customerIds: readonly string[] | undefined) {
  const { includeZero, customerName, accountName, textContains, ...same } = input;
  const given = Object.entries(same).filter(([, value]) => value !== undefined && value !== '');
  return {
    ...Object.fromEntries(given),
    ...(includeZero && { includeZero }),
    ...(customerIds && { customerIds }),
    ...(textContains && { contains: [partsOf(textContains)] }),
  } as ConsumptionFilter;
}

const containsPattern =
  /^((?:serviceType|resourceType|product|region|resource|accountManager)Name|productSpec|resourceId|tradeId):(.{1,64})$/su;

function partsOf(textContains: string) {
  const [, column, text] = containsPattern.exec(textContains) ?? [];
  return { column, text };
}

function validate(input: ConsumptionInput, window: PageWindow): FilterIssue[] {
  const issues = validateConsumptionFilter(input, window);
  if (input.textContains && !containsPattern.test(input.textContains))
    issues.push({ field: 'textContains', code: 'format' });
  return issues;
}

const noDays: Partial<ConsumptionInput> = { dayBegin: undefined, dayEnd: undefined };

/** 消费明细: what is asked for, and which questions are refused before they are asked. */
export const consumptionPage: RecordPage<ConsumptionRecord, ConsumptionFilter, ConsumptionInput> = {
  page: 'consumption-detail',
  permission: 'BPC_ITEM_FINANCE_020100',
  exportType: 'consumption-detail',
  operations: {
    list: 'queryConsumption',
    summary: 'summarizeConsumption',
    distinct: 'distinctConsumption',
    group: 'groupConsumption',
  },
  sort: [{ column: 'consumeTime', descending: true }],
  room: { filters: ['field', 'fit', 'field', 'field'], totals: 5 },
  properties,
  rowId: (row) => row.id,
  complete: (input, { currentCycle }) => ({ ...input, cycle: input.cycle ?? currentCycle }),
  validate,
  // Days of one month are no days of another (customers/CD-08).
  follow: (changed) => (changed.includes('cycle') && !changed.includes('days') ? noDays : {}),
  subjects,
  filter,
};
