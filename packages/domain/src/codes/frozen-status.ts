import type { CodeTable } from '../codes.js';

/**
 * Whether a customer is frozen (是否冻结) on the China site (customers §0.2).
 */
export const chinaFrozenStatuses = {
  0: { zh: '否', en: 'No' },
  1: { zh: '账号冻结', en: 'Account frozen' },
  2: { zh: '账号和资源冻结', en: 'Account and resources frozen' },
} as const satisfies CodeTable;

/**
 * Whether a customer is frozen on the international site.
 */
export const internationalFrozenStatuses = {
  0: { zh: '否', en: 'No' },
  1: { zh: '是', en: 'Yes' },
} as const satisfies CodeTable;
