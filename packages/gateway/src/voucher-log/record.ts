import type { VoucherLogRecord } from '@partner-widgets/contract/voucher-log';
import { maskAccount, maskName } from '@partner-widgets/domain/mask';
import type { Selectable } from 'kysely';
import type { Store } from '../database/open.js';
import type { VoucherLogTable } from '../database/schema.js';
import { amount } from '../database/values.js';
import { customerFaces } from '../scope/customer-names.js';
import type { Principal } from '../session/principal.js';

export type VoucherLogRow = Selectable<VoucherLogTable>;

type Face = { readonly name: string | null; readonly accountName: string | null };

/** Masked names of customers, or of the distributor's resellers of today. */
export async function subjectFaces(
  store: Store,
  principal: Principal,
  subject: 'customer' | 'reseller',
  ids: readonly string[],
): Promise<(id: string) => Face> {
  if (subject === 'customer') return customerFaces(store, principal, ids);
  if (ids.length === 0) return () => ({ name: null, accountName: null });
  const rows = await store.tables
    .selectFrom('partners')
    .select(['partner_id', 'name', 'account_name'])
    .where('partner_id', 'in', [...new Set(ids)])
    .where('distributor_id', '=', principal.partner.id)
    .execute();
  const faces = new Map(rows.map((row) => [row.partner_id, row]));
  return (id) => {
    const row = faces.get(id);
    return {
      name: row ? maskName(row.name) : null,
      accountName: row ? maskAccount(row.account_name) : null,
    };
  };
}

/** A row as it travels; the remark only to its issuer (vouchers/VL-07). */
export function voucherLogRecord(
  row: VoucherLogRow,
  face: Face,
  partnerId: string,
): VoucherLogRecord {
  return {
    id: row.id,
    subject: row.subject === 'reseller' ? 'reseller' : 'customer',
    operationType: row.operation_type,
    result: row.result,
    errorCode: row.error_code,
    subjectId: row.subject_id,
    subjectName: face.name,
    subjectAccountName: face.accountName,
    quotaId: row.quota_id,
    parentQuotaId: row.parent_quota_id,
    voucherId: row.voucher_id,
    amount: amount(row.amount),
    currency: row.currency,
    operator: row.operator,
    operationTime: row.operation_time,
    remark: row.issuer_id === partnerId ? row.remark : null,
  };
}
