import type { CodeTable } from '../codes.js';

/**
 * How a voucher was obtained (vouchers §1.4).
 */
export const voucherFetchMethods = {
  1: { zh: '在线领取', en: 'Claimed online' },
  2: { zh: '在线兑换', en: 'Redeemed online' },
  3: { zh: '在线发放', en: 'Issued online' },
  4: { zh: '线下发放', en: 'Offline' },
  5: { zh: '活动赠送', en: 'Event gift' },
} as const satisfies CodeTable;

/** A way this version knows. */
export type VoucherFetchMethod = `${keyof typeof voucherFetchMethods}`;
