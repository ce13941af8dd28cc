import type { CodeTable } from '../codes.js';

/**
 * Kinds of quotas (vouchers §1.4).
 */
export const quotaTypes = {
  0: { zh: '代金券额度', en: 'Voucher quota' },
  1: { zh: '现金券额度', en: 'Cash-coupon quota' },
} as const satisfies CodeTable;

/** A kind this version knows. */
export type QuotaType = `${keyof typeof quotaTypes}`;
