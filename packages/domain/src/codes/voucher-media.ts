import type { CodeTable } from '../codes.js';

/**
 * Media of a voucher (vouchers §1.4).
 */
export const voucherMedia = {
  1: { zh: '电子券', en: 'Electronic' },
  2: { zh: '纸质券', en: 'Paper' },
} as const satisfies CodeTable;

/** A medium this version knows. */
export type VoucherMedium = `${keyof typeof voucherMedia}`;
