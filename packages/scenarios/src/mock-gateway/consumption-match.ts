import { dayRange } from '@partner-widgets/domain/billing-ranges';
import { foldText } from '@partner-widgets/domain/fold-text';
import { parseAmount } from '@partner-widgets/domain/money';
import type { ConsumptionFilter, ConsumptionRecord } from '@partner-widgets/contract/consumption';
import type { World } from './world.js';

/** Whether a record is one of the filter's. */
export function matches(
  record: ConsumptionRecord,
  filter: ConsumptionFilter,
  world: World,
): boolean {
  const { dayBegin, dayEnd, tradeId } = filter;
  const days = dayBegin && dayEnd ? dayRange(dayBegin, dayEnd) : undefined;
  return (
    (filter.includeZero === true || parseAmount(record.paymentAmount) !== 0n) &&
    record.resellerId === (filter.resellerId ?? null) &&
    equals(tradeId, record.tradeId) &&
    (!days || (record.tradeTime >= days.begin && record.tradeTime < days.end)) &&
    matchesAttributes(record, filter, world)
  );
}

/** All of a filter but money, time and trade: what many records have alike. */
export function matchesAttributes(
  record: ConsumptionRecord,
  filter: ConsumptionFilter,
  world: World,
): boolean {
  const { resourceName } = filter;
  return (
    equals(world.ownManagerId, record.accountManagerId) &&
    allows(filter.customerIds, record.customerId) &&
    equals(filter.accountManagerId, record.accountManagerId) &&
    equals(filter.associationType, record.associationType) &&
    allows(filter.serviceTypeCodes, record.serviceTypeCode) &&
    allows(filter.chargingModes, record.chargingMode) &&
    allows(filter.billDetailTypes, record.billDetailType) &&
    allows(filter.regionCodes, record.regionCode) &&
    equals(filter.resourceId, record.resourceId) &&
    (!resourceName || foldText(record.resourceName) === foldText(resourceName)) &&
    (filter.contains ?? []).every(({ column, text }) =>
      foldText(record[column] ?? '').includes(foldText(text)),
    )
  );
}

function allows(list: readonly string[] | undefined, value: string): boolean {
  return !list || list.includes(value);
}

function equals(wanted: string | undefined, value: string | null): boolean {
  return wanted === undefined || wanted === value;
}
