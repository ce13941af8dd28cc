import type { CodeTable } from '../codes.js';

/**
 * Payment status (支付状态) of a consumption record (customers/CD-22).
 */
export const paymentStatuses = {
  1: { zh: '已支付', en: 'Paid' },
  2: { zh: '未结清', en: 'Unsettled' },
  3: { zh: '未结算', en: 'Not yet settled' },
} as const satisfies CodeTable;

/** A payment status this version knows. */
export type PaymentStatus = `${keyof typeof paymentStatuses}`;
