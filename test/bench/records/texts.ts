import { amountText } from '@partner-widgets/domain/money';
import { currency, cycle, managerOf, type RawRecord } from './record.js';

export const timeText = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** All numbers here are integers below 2^53, so the text is exact. */
export const unitsText = (units: number): string => amountText(BigInt(units));

const zero = '0.00';

/** The record as `POST /v1/consumption/query` answers it. */
export function wireRecord(raw: RawRecord): Record<string, unknown> {
  const { manager, resourceTypeCode, ...same } = raw;
  const { id, name } = managerOf(manager);
  return {
    ...same,
    billCycle: cycle,
    stillAssociated: true,
    accountManagerId: id,
    accountManagerName: name,
    resellerId: null,
    consumeTime: timeText(raw.consumeTime),
    tradeTime: timeText(raw.tradeTime),
    officialAmount: unitsText(raw.officialAmount),
    discountAmount: unitsText(raw.discountAmount),
    eraseAmount: unitsText(raw.eraseAmount),
    paymentAmount: unitsText(raw.paymentAmount),
    cashAmount: unitsText(raw.cashAmount),
    creditAmount: unitsText(raw.creditAmount),
    couponAmount: unitsText(raw.couponAmount),
    cashCouponAmount: zero,
    storedValueCardAmount: zero,
    debtAmount: zero,
    writeoffAmount: zero,
    currency,
  };
}

/** One of the 25 columns as the peers get it. */
export function cellText(raw: RawRecord, column: string): string {
  if (column === 'accountManagerName') return managerOf(raw.manager).name;
  const value = raw[column as keyof RawRecord];
  if (typeof value === 'string') return value;
  return /Time$/.test(column) ? timeText(value) : unitsText(value);
}
