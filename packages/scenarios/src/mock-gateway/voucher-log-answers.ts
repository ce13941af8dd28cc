import { amountText, compareAmounts, parseAmount } from '@partner-widgets/domain/money';
import { codeLabel } from '@partner-widgets/domain/codes';
import { voucherOperations } from '@partner-widgets/domain/codes/voucher-operation';
import { voucherResults } from '@partner-widgets/domain/codes/voucher-result';
import { validateVoucherLogFilter } from '@partner-widgets/domain/filter-validation';
import type {
  VoucherLogFilter,
  VoucherLogQuery,
  VoucherLogRecord,
} from '@partner-widgets/contract/voucher-log';
import type { MockHandlers } from './call.js';
import { maskedAccount, maskedName } from './masked-party.js';
import { inLanguage, services } from './names.js';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { invalidRequest } from './invalid-request.js';
import type { LogEntry } from './voucher-log-data.js';
import type { World } from './world.js';

const issueTypes = ['1', '10'];

export const voucherLogAnswers: MockHandlers<
  'queryVoucherLog' | 'summarizeVoucherLog' | 'distinctVoucherLog' | 'getVoucher'
> = {
  queryVoucherLog({ body }, world) {
    const { filter, sort = [], offset, limit } = body;
    const records = recordsOf(filter, world).sort((a, b) => compareRecords(a, b, sort));
    return {
      items: records.slice(offset, offset + limit),
      total: records.length,
      asOf: world.asOf,
    };
  },

  summarizeVoucherLog({ body }, world) {
    const records = recordsOf(body.filter, world);
    const succeeded = records.filter(({ result }) => result === '0');
    const sum = (issued: boolean): string =>
      amountText(
        succeeded
          .filter(({ operationType }) => issueTypes.includes(operationType) === issued)
          .reduce((units, { amount }) => units + parseAmount(amount), 0n),
      );
    return {
      count: records.length,
      currency: world.currency,
      issuedAmount: sum(true),
      reclaimedAmount: sum(false),
      asOf: world.asOf,
    };
  },

  distinctVoucherLog({ body, language }, world) {
    const { column } = body;
    const counts = new Map<string, number>();
    for (const record of recordsOf(body.filter, world)) {
      const value = record[column];
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const labels = { operationType: voucherOperations, result: voucherResults, operator: {} };
    const items = [...counts].map(([value, count]) => {
      const label = codeLabel(labels[column], value, language);
      return { value, label: label === value ? null : label, count };
    });
    return { items, total: items.length, asOf: world.asOf };
  },

  getVoucher({ params, language }, world) {
    const issue = world.log.find(({ voucherId }) => voucherId === params.voucherId);
    if (!issue) throw new ProblemError('not-found');
    const customer = world.subject(issue.subjectId);
    const faceValue = parseAmount(issue.amount);
    const used = (faceValue / 3_000_000n) * 1_000_000n;
    const service = services['hws.service.type.obs'];
    return {
      voucherId: params.voucherId,
      status: issue.result === '0' ? '2' : '1',
      faceValue: amountText(faceValue),
      balance: amountText(faceValue - used),
      currency: world.currency,
      effectiveTime: issue.operationTime,
      expireTime: '2027-12-31T15:59:59Z',
      createTime: issue.operationTime,
      quotaId: issue.quotaId,
      customerId: issue.subjectId,
      customerName: maskedName(customer),
      accountName: maskedAccount(customer),
      usage:
        used > 0n
          ? [
              {
                id: `use-${params.voucherId}`,
                time: issue.operationTime,
                orderId: 'CS2026070112345678901',
                serviceTypeName: service ? inLanguage(service, language) : '',
                amount: amountText(used),
              },
            ]
          : [],
      asOf: world.asOf,
    };
  },
};

/** Masked records of a filter, after the checks the gateway makes; newest first. */
export function recordsOf(filter: VoucherLogFilter, world: World): VoucherLogRecord[] {
  const manager = world.role === 'account-manager';
  if (manager || (filter.subject === 'reseller' && !world.seesResellers)) {
    throw new ProblemError('permission-denied');
  }
  const issues = validateVoucherLogFilter(filter, { maximumMonths: 24 });
  if (issues.length > 0) {
    throw invalidRequest(
      issues.map(({ field, code }) => ({ field: `filter.${field}`, message: code })),
    );
  }
  return world.log.filter((entry) => matches(entry, filter)).map((entry) => recordOf(entry, world));
}

function matches(entry: LogEntry, filter: VoucherLogFilter): boolean {
  const { subject, operationTypes, result, subjectIds, timeBegin, timeEnd } = filter;
  return (
    entry.subject === subject &&
    (!operationTypes || operationTypes.includes(entry.operationType)) &&
    (!result || (entry.result === '0') === (result === '0')) &&
    (!subjectIds || subjectIds.includes(entry.subjectId)) &&
    (!filter.quotaId || entry.quotaId === filter.quotaId) &&
    (!filter.parentQuotaId || entry.parentQuotaId === filter.parentQuotaId) &&
    (!filter.voucherId || entry.voucherId === filter.voucherId) &&
    (!filter.operator || entry.operator === filter.operator) &&
    (!timeBegin || Date.parse(entry.operationTime) >= Date.parse(timeBegin)) &&
    (!timeEnd || Date.parse(entry.operationTime) < Date.parse(timeEnd))
  );
}

function recordOf(entry: LogEntry, world: World): VoucherLogRecord {
  const subject = world.subject(entry.subjectId);
  return {
    ...entry,
    subjectName: maskedName(subject),
    subjectAccountName: maskedAccount(subject),
    currency: world.currency,
    remark: entry.remark,
  };
}

type Sort = NonNullable<VoucherLogQuery['sort']>;

function compareRecords(left: VoucherLogRecord, right: VoucherLogRecord, sort: Sort): number {
  const order: Sort = sort.length > 0 ? sort : [{ column: 'operationTime', descending: true }];
  for (const { column, descending } of order) {
    const [a, b] = [left[column] ?? '', right[column] ?? ''];
    const compared = column === 'amount' ? compareAmounts(a, b) : a < b ? -1 : a > b ? 1 : 0;
    if (compared !== 0) return descending ? -compared : compared;
  }
  return left.id < right.id ? -1 : 1;
}
