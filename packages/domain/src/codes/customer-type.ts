import type { CodeTable } from '../codes.js';

/**
 * Customer types (客户类型); a fresh account has none yet (customers §0.2).
 */
export const customerTypes = {
  0: { zh: '个人', en: 'Individual' },
  1: { zh: '企业', en: 'Enterprise' },
  '-1': { zh: '无类型', en: 'None yet' },
} as const satisfies CodeTable;

/** A customer type this version knows. */
export type CustomerType = `${keyof typeof customerTypes}`;
