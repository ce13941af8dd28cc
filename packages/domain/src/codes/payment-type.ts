import type { CodeTable } from '../codes.js';

/**
 * Payment (付款方式) of savings plans and reserved instances (customers §0.2).
 */
export const paymentTypes = {
  ALL_UPFRONT: { zh: '全预付', en: 'All upfront' },
  PARTIAL_UPFRONT: { zh: '部分预付', en: 'Partial upfront' },
  NO_UPFRONT: { zh: '零预付', en: 'No upfront' },
} as const satisfies CodeTable;

/** A way of payment this version knows. */
export type PaymentType = `${keyof typeof paymentTypes}`;
