import type { CodeTable } from '../codes.js';

/**
 * Bill types (账单类型) of consumption records (customers §0.2).
 */
export const billDetailTypes = {
  1: { zh: '消费-新购', en: 'Expenditure – purchase' },
  2: { zh: '消费-续订', en: 'Expenditure – renewal' },
  3: { zh: '消费-变更', en: 'Expenditure – change' },
  4: { zh: '退款-退订', en: 'Refund – unsubscription' },
  5: { zh: '消费-使用', en: 'Expenditure – usage' },
  8: { zh: '消费-自动续订', en: 'Expenditure – auto-renewal' },
  9: { zh: '调账-补偿', en: 'Adjustment – compensation' },
  14: { zh: '消费-服务支持计划月末扣费', en: 'Expenditure – support plan month-end charge' },
  16: { zh: '调账-扣费', en: 'Adjustment – deduction' },
  18: { zh: '消费-按月付费', en: 'Expenditure – pay monthly' },
  20: { zh: '退款-变更', en: 'Refund – change' },
  23: { zh: '消费-节省计划抵扣', en: 'Expenditure – savings plan deduction' },
  24: { zh: '退款-包年/包月转按需', en: 'Refund – yearly/monthly to pay-per-use' },
  25: { zh: '消费-抹零补扣', en: 'Expenditure – rounding catch-up' },
  103: { zh: '消费-按年付费', en: 'Expenditure – pay yearly' },
} as const satisfies CodeTable;

/** A bill type this version knows. */
export type BillDetailType = `${keyof typeof billDetailTypes}`;

/** What a bill type does to the money. */
export type BillDetailClass = 'consumption' | 'refund' | 'adjustment';

const otherClasses: Readonly<Record<string, BillDetailClass>> = {
  4: 'refund',
  9: 'adjustment',
  16: 'adjustment',
  20: 'refund',
  24: 'refund',
};

/** The class of a bill type; `undefined` for a code this version does not know. */
export function billDetailClass(code: string): BillDetailClass | undefined {
  if (!Object.hasOwn(billDetailTypes, code)) return undefined;
  return otherClasses[code] ?? 'consumption';
}
