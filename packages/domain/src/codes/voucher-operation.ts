import type { CodeTable } from '../codes.js';

/**
 * Types of voucher and quota operations (vouchers §2.3): 1–9 of vouchers, 10 and 11 of quotas.
 */
export const voucherOperations = {
  1: { zh: '发放', en: 'Issue' },
  2: { zh: '手动回收', en: 'Manual reclaim' },
  3: { zh: '解绑自动回收', en: 'Automatic reclaim on unlinking' },
  4: { zh: '过期回收', en: 'Reclaim on expiry' },
  5: { zh: '退订回收', en: 'Reclaim on unsubscription' },
  6: { zh: '退款充值撤销', en: 'Refund or top-up reversal' },
  7: { zh: '建立关联回收', en: 'Reclaim on linking' },
  8: { zh: '切换关联模式自动回收', en: 'Automatic reclaim on association-type switch' },
  9: { zh: '云经销商转移', en: 'Move of a reseller' },
  10: { zh: '发放额度', en: 'Issue quota' },
  11: { zh: '回收额度', en: 'Reclaim quota' },
} as const satisfies CodeTable;

/** An operation this version knows. */
export type VoucherOperation = `${keyof typeof voucherOperations}`;

/** The operations of vouchers: tab 客户. */
export const customerOperations: readonly VoucherOperation[] = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
];

/** The operations of quotas: tab 云经销商. */
export const resellerOperations: readonly VoucherOperation[] = ['10', '11'];
