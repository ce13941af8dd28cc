import type { VoucherLogFilter } from '@partner-widgets/contract/voucher-log';
import { validateVoucherLogFilter } from '@partner-widgets/domain/filter-validation';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Asking } from '../http/call.js';
import { requireValid } from '../http/filter-issues.js';
import { storedInstant } from '../http/stored-instant.js';
import { among } from '../scope/row-scope.js';
import { requirePage } from '../session/rights.js';

/** A checked filter and the partner whose log it is about. */
export interface VoucherLogSelection {
  readonly filter: VoucherLogFilter;
  readonly partnerId: string;
}

/**
 * Checks page, then filter. Quotas of resellers are a distributor's matter (vouchers/VL-03).
 *
 * @throws {ProblemError} `permission-denied` (orders/ROLE-03), `invalid-request`.
 */
export function selectVoucherLog(
  { principal, language }: Pick<Asking, 'principal' | 'language'>,
  filter: VoucherLogFilter,
): VoucherLogSelection {
  requirePage(principal, filter.subject === 'reseller' ? 'voucher-log-resellers' : 'voucher-log');
  requireValid(validateVoucherLogFilter(filter), 'filter', language);
  return { filter, partnerId: principal.partner.id };
}

/** The condition of a selection on `voucher_log as v`. */
export function voucherLogCondition({
  filter,
  partnerId,
}: VoucherLogSelection): RawBuilder<SqlBool> {
  const parts: RawBuilder<unknown>[] = [
    sql`v.partner_id = ${partnerId}`,
    sql`v.subject = ${filter.subject}`,
  ];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) parts.push(sql`${sql.ref(column)} = ${value}`);
  };
  if (filter.operationTypes) parts.push(among(sql.ref('v.operation_type'), filter.operationTypes));
  // vouchers §2.3: as a filter −1 stands for everything that is not 0.
  if (filter.result === '0') parts.push(sql`v.result = '0'`);
  if (filter.result === '-1') parts.push(sql`v.result <> '0'`);
  if (filter.subjectIds) parts.push(among(sql.ref('v.subject_id'), filter.subjectIds));
  equal('v.quota_id', filter.quotaId);
  equal('v.parent_quota_id', filter.parentQuotaId);
  equal('v.voucher_id', filter.voucherId);
  equal('v.operator', filter.operator);
  if (filter.timeBegin) parts.push(sql`v.operation_time >= ${storedInstant(filter.timeBegin)}`);
  if (filter.timeEnd) parts.push(sql`v.operation_time < ${storedInstant(filter.timeEnd)}`);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}
