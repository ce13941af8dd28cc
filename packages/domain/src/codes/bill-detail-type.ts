import { billDetailTypeLabels as en } from './bill-detail-type.en.js';
import { billDetailTypeLabels as zh } from './bill-detail-type.zh.js';
import { joinLabels } from './join-labels.js';

/**
 * Bill types (账单类型) of consumption records (customers §0.2).
 */
export const billDetailTypes = joinLabels(zh, en);

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
