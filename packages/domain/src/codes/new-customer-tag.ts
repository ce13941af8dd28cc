import type { CodeTable } from '../codes.js';

/**
 * New-customer tags (新客标签, customers §0.2).
 */
export const newCustomerTags = {
  Y: { zh: '合格新客', en: 'Qualified new customer' },
  N: { zh: '非新客', en: 'Not a new customer' },
  UNDETERMINED: { zh: '未达标新客', en: 'New customer, not qualified yet' },
} as const satisfies CodeTable;

/** A new-customer tag this version knows. */
export type NewCustomerTag = `${keyof typeof newCustomerTags}`;
