import type { CodeTable } from '../codes.js';

/**
 * States of an issued voucher (vouchers §1.4).
 */
export const voucherStatuses = {
  1: { zh: '未激活', en: 'Not activated' },
  2: { zh: '可使用', en: 'Usable' },
  3: { zh: '已使用', en: 'Used' },
  4: { zh: '已过期', en: 'Expired' },
  5: { zh: '已回收', en: 'Reclaimed' },
} as const satisfies CodeTable;

/** A state this version knows. */
export type VoucherStatus = `${keyof typeof voucherStatuses}`;
