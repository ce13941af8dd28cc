import type { CodeTable } from '../codes.js';

/**
 * Order types (订单类型) of consumption records (customers §0.2).
 */
export const orderTypes = {
  1: { zh: '开通', en: 'Purchase' },
  2: { zh: '续订', en: 'Renewal' },
  3: { zh: '变更', en: 'Change' },
  4: { zh: '退订', en: 'Unsubscription' },
  10: { zh: '包年/包月转按需', en: 'Yearly/monthly to pay-per-use' },
  11: { zh: '按需转包年/包月', en: 'Pay-per-use to yearly/monthly' },
  13: { zh: '试用', en: 'Trial' },
  14: { zh: '转商用', en: 'Trial to commercial' },
  15: { zh: '费用调整', en: 'Fee adjustment' },
} as const satisfies CodeTable;

/** An order type this version knows. */
export type OrderType = `${keyof typeof orderTypes}`;
