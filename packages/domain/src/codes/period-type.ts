import type { CodeTable } from '../codes.js';

/**
 * Period types (周期类型, customers §0.2).
 */
export const periodTypes = {
  5: { zh: '一次性', en: 'One-off' },
  19: { zh: '年', en: 'Year' },
  20: { zh: '月', en: 'Month' },
  24: { zh: '天', en: 'Day' },
  25: { zh: '小时', en: 'Hour' },
} as const satisfies CodeTable;

/** A period type this version knows. */
export type PeriodType = `${keyof typeof periodTypes}`;
