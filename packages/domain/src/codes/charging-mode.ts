import type { CodeTable } from '../codes.js';

/**
 * Billing modes (计费模式, customers §0.2).
 */
export const chargingModes = {
  1: { zh: '包年/包月', en: 'Yearly/monthly' },
  3: { zh: '按需', en: 'Pay-per-use' },
  10: { zh: '预留实例', en: 'Reserved instance' },
  11: { zh: '节省计划', en: 'Savings plan' },
} as const satisfies CodeTable;

/** A billing mode this version knows. */
export type ChargingMode = `${keyof typeof chargingModes}`;
