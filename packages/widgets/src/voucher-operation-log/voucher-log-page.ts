import type { VoucherLogFilter, VoucherLogRecord } from '@partner-widgets/contract/voucher-log';
import { shiftCycle } from '@partner-widgets/domain/billing-time';
import { dayRange } from '@partner-widgets/domain/day-range';
import { validateVoucherLogFilter } from '@partner-widgets/domain/voucher-log-filter';
import type {
  FilterProperty,
  PageWindow,
  RecordPage,
  SubjectQuestion,
} from '@partner-widgets/elements/record-table/record-page';

/** 客户 (vouchers) or 云经销商 (quotas) (vouchers/VL-03). */
export type VoucherLogTab = 'customer' | 'reseller';

/** The filters of vouchers §2.2 as the host or the user set them. */
export type VoucherLogInput = {
  readonly subject?: string;
  readonly dayBegin?: string;
  readonly dayEnd?: string;
  readonly operationTypes?: readonly string[];
  readonly result?: string;
  readonly subjectName?: string;
  readonly accountName?: string;
  readonly quotaId?: string;
  readonly parentQuotaId?: string;
  readonly voucherId?: string;
  readonly operator?: string;
};

const properties: readonly FilterProperty[] = [
  { property: 'tab', field: 'subject', kind: 'text', keep: true },
  { property: 'dayBegin', field: 'dayBegin', kind: 'text', primary: true },
  { property: 'dayEnd', field: 'dayEnd', kind: 'text', primary: true },
  { property: 'operationType', field: 'operationTypes', kind: 'list', primary: true },
  { property: 'result', field: 'result', kind: 'text', primary: true },
  { property: 'subjectName', field: 'subjectName', kind: 'text', sensitive: true },
  { property: 'accountName', field: 'accountName', kind: 'text', sensitive: true },
  { property: 'quotaId', field: 'quotaId', kind: 'text' },
  { property: 'parentQuotaId', field: 'parentQuotaId', kind: 'text' },
  { property: 'voucherId', field: 'voucherId', kind: 'text' },
  { property: 'operator', field: 'operator', kind: 'text' },
];

/** The same day twelve months earlier; a day that month does not have becomes its last one. */
export function yearBefore(day: string): string {
  const [month, date] = [shiftCycle(day.slice(0, 7), -12), day.slice(8)];
  return date === '29' && month.endsWith('-02') ? `${month}-28` : `${month}-${date}`;
}

/** vouchers/VL-08: the last twelve months, when no end of the range is given. */
function complete(input: VoucherLogInput, { today }: PageWindow): VoucherLogInput {
  const subject = tabOf(input);
  if (input.dayBegin !== undefined || input.dayEnd !== undefined) return { ...input, subject };
  return { ...input, subject, dayBegin: yearBefore(today), dayEnd: today };
}

/** An unknown tab is the first one: a host's typing mistake must not hide the log. */
export function tabOf({ subject }: VoucherLogInput): VoucherLogTab {
  return subject === 'reseller' ? 'reseller' : 'customer';
}

function subjects(input: VoucherLogInput) {
  const { subjectName, accountName } = input;
  if (!subjectName && !accountName) return undefined;
  const question: SubjectQuestion = {
    kind: tabOf(input),
    ...(subjectName && { name: subjectName }),
    ...(accountName && { accountName }),
  };
  return question;
}

function filter(input: VoucherLogInput, subjectIds: readonly string[] | undefined) {
  const { dayBegin, dayEnd, subjectName, accountName, ...same } = input;
  // Source quotas are of the second tab, vouchers of the first: the other tab's filter would match nothing.
  const foreign = tabOf(input) === 'customer' ? 'parentQuotaId' : 'voucherId';
  const given = Object.entries(same).filter(
    ([name, value]) => name !== foreign && value !== undefined && value !== '',
  );
  const range = dayBegin && dayEnd ? dayRange(dayBegin, dayEnd) : undefined;
  return {
    ...Object.fromEntries(given),
    ...(range && { timeBegin: range.begin, timeEnd: range.end }),
    ...(subjectIds && { subjectIds }),
  } as VoucherLogFilter;
}

function validate(input: VoucherLogInput) {
  const issues = validateVoucherLogFilter(input);
  const { dayBegin, dayEnd } = input;
  if (issues.length === 0 && !dayBegin !== !dayEnd) {
    issues.push({ field: dayBegin ? 'dayEnd' : 'dayBegin', code: 'pair' });
  }
  return issues;
}

/** 操作记录: what is asked for, and which questions are refused before they are asked. */
export const voucherLogPage: RecordPage<VoucherLogRecord, VoucherLogFilter, VoucherLogInput> = {
  page: 'voucher-log',
  permission: 'BPC_ITEM_SUBCUSTSERV_030102',
  exportType: 'voucher-log',
  operations: {
    list: 'queryVoucherLog',
    summary: 'summarizeVoucherLog',
    distinct: 'distinctVoucherLog',
  },
  sort: [{ column: 'operationTime', descending: true }],
  room: { filters: ['wide', 'field', 'field'], totals: 3 },
  properties,
  rowId: (row) => row.id,
  complete,
  validate,
  subjects,
  filter,
};
