import type { VoucherDetail } from '@partner-widgets/contract/voucher-log';
import { serviceTypeName } from '../catalogue/names.js';
import { dataClock } from '../database/data-clock.js';
import { amount } from '../database/values.js';
import type { Gateway } from '../gateway.js';
import type { Call } from '../http/call.js';
import { ProblemError } from '../problem.js';
import { customerFaces } from '../scope/customer-names.js';
import { requirePage } from '../session/rights.js';

/** 代金券详情: basic information and usage records (vouchers/VL-04); another partner's is not found. */
export async function getVoucher(
  { store }: Gateway,
  { principal, language, input, now }: Call<'getVoucher'>,
): Promise<VoucherDetail> {
  requirePage(principal, 'voucher-log');
  const voucher = await store.tables
    .selectFrom('vouchers')
    .selectAll()
    .where('voucher_id', '=', input.params.voucherId)
    .where('partner_id', '=', principal.partner.id)
    .executeTakeFirst();
  if (!voucher) throw new ProblemError('not-found');
  const usage = await store.tables
    .selectFrom('voucher_usage')
    .selectAll()
    .where('voucher_id', '=', voucher.voucher_id)
    .orderBy('use_time', 'desc')
    .orderBy('usage_id')
    .execute();
  const face = (await customerFaces(store, principal, [voucher.customer_id]))(voucher.customer_id);
  // vouchers §3: past its end it is expired, whatever its status says.
  const overdue = voucher.expire_time <= now.toISOString() && ['1', '2'].includes(voucher.status);
  return {
    voucherId: voucher.voucher_id,
    status: overdue ? '4' : voucher.status,
    faceValue: amount(voucher.face_value),
    balance: amount(voucher.balance),
    currency: voucher.currency,
    effectiveTime: voucher.effective_time,
    expireTime: voucher.expire_time,
    createTime: voucher.create_time,
    quotaId: voucher.quota_id,
    customerId: voucher.customer_id,
    customerName: face.name,
    accountName: face.accountName,
    usage: usage.map((row) => ({
      id: row.usage_id,
      time: row.use_time,
      orderId: row.order_id,
      serviceTypeName: serviceTypeName(row.service_type_code, language),
      amount: amount(row.amount),
    })),
    asOf: await dataClock(store, 'detail'),
  };
}
