import type { CodeTable } from '../codes.js';

/**
 * Results of an operation (操作结果, vouchers §2.3). As a filter `-1` stands for everything but success.
 */
export const voucherResults = {
  0: { zh: '成功', en: 'Succeeded' },
  '-1': { zh: '失败', en: 'Failed' },
} as const satisfies CodeTable;

/** A result this version knows. */
export type VoucherResult = `${keyof typeof voucherResults}`;
