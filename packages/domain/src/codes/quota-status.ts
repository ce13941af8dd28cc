import type { CodeTable } from '../codes.js';

/**
 * States of a voucher quota (vouchers §1.4).
 */
export const quotaStatuses = {
  0: { zh: '正常', en: 'Normal' },
  3: { zh: '失效', en: 'Disabled' },
  4: { zh: '额度调整中', en: 'Being adjusted' },
  5: { zh: '冻结', en: 'Frozen' },
  6: { zh: '回收', en: 'Reclaimed' },
} as const satisfies CodeTable;

/** A state this version knows. */
export type QuotaStatus = `${keyof typeof quotaStatuses}`;
