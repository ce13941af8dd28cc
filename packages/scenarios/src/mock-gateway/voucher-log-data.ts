/** Records of the voucher operation log: all eleven types and one that no version knows (vouchers §2.3). */
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { amountText } from '@partner-widgets/domain/money';
import { momentIn, resellers, type Customer } from './people.js';
import { Random } from './random.js';

export interface LogEntry {
  readonly id: string;
  readonly subject: 'customer' | 'reseller';
  readonly operationType: string;
  readonly result: string;
  readonly errorCode: string | null;
  readonly subjectId: string;
  readonly quotaId: string;
  readonly parentQuotaId: string | null;
  readonly voucherId: string | null;
  readonly amount: string;
  readonly operator: string | null;
  readonly operationTime: string;
  readonly remark: string;
}

const voucherTypes = ['1', '1', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
const operators = ['partner_admin', 'dist_ops_li', 'finance_wang'];
const remarks = [
  '',
  '',
  'Q3 campaign',
  '新客首单激励',
  "=HYPERLINK(0,'x')",
  '<b>bold</b>',
  '备注很长'.repeat(64),
];

export interface LogOptions {
  readonly records: number;
  readonly customers: readonly Customer[];
  readonly now: Date;
  readonly unknownCodes?: boolean | undefined;
  readonly textOf?: ((index: number) => string) | undefined;
}

/** Newest first over the last 13 months, so that the default range leaves some out. */
export function makeLog({ records, customers, now, unknownCodes, textOf }: LogOptions): LogEntry[] {
  const random = new Random('voucher log');
  const own = customers.filter(({ resellerId }) => resellerId === null);
  if (own.length === 0) return [];
  const currentCycle = billingCycleOf(now);
  const entries = Array.from({ length: records }, (_, index): LogEntry => {
    const quota = index % 5 === 4;
    const known = quota ? random.pick(['10', '10', '11']) : random.pick(voucherTypes);
    const operationType = unknownCodes
      ? String(90 + (index % 3))
      : index % 67 === 66
        ? '12'
        : known;
    const failed = random.chance(0.08);
    const quotaId = `QT20260701${String(random.integer(1, 12)).padStart(5, '0')}`;
    const cents = BigInt(random.integer(100, quota ? 5_000_000 : 80_000));
    return {
      id: `OPR${String(index + 1).padStart(12, '0')}`,
      subject: quota ? 'reseller' : 'customer',
      operationType,
      result: unknownCodes ? '7' : failed ? '-1' : '0',
      errorCode: failed ? 'CBC.99000048' : null,
      subjectId: quota ? random.pick(resellers).id : random.pick(own).id,
      quotaId: quota ? `QT20260803${String(random.integer(1, 9)).padStart(5, '0')}` : quotaId,
      parentQuotaId: quota ? quotaId : null,
      voucherId: quota
        ? null
        : `CP2026${String(100_000_000 + Math.floor(index / 2)).padStart(9, '0')}`,
      amount: amountText(cents * 1_000_000n),
      operator:
        !quota && Number(operationType) >= 3 && Number(operationType) <= 9
          ? null
          : random.pick(operators),
      operationTime: momentIn(shiftCycle(currentCycle, -random.integer(0, 12)), random, now),
      remark: textOf?.(index) ?? random.pick(remarks),
    };
  });
  return entries.sort((a, b) => (a.operationTime < b.operationTime ? 1 : -1));
}
