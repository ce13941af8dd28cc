import type { CodeTable } from '../codes.js';

/**
 * Kinds of coupons (vouchers §1.4).
 */
export const voucherTypes = {
  1: { zh: '代金券', en: 'Voucher' },
  4: { zh: '现金券', en: 'Cash coupon' },
} as const satisfies CodeTable;

/** A kind this version knows. */
export type VoucherType = `${keyof typeof voucherTypes}`;
