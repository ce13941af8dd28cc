/** The records of a filter, in order: from the small data, or (see endless-rows.ts) made as they are asked for. */
import { dayRange } from '@partner-widgets/domain/billing-time';
import { billDetailTypes } from '@partner-widgets/domain/codes/bill-detail-type';
import { foldText } from '@partner-widgets/domain/fold-text';
import { compareAmounts, parseAmount } from '@partner-widgets/domain/money';
import { codeLabel } from '@partner-widgets/domain/codes';
import { chargingModes } from '@partner-widgets/domain/codes/charging-mode';
import { paymentStatuses } from '@partner-widgets/domain/codes/payment-status';
import { associationTypes } from '@partner-widgets/domain/codes/association-type';
import type {
  ConsumptionAmountColumn,
  ConsumptionDistinctRequest,
  ConsumptionFilter,
  ConsumptionGroupColumn,
  ConsumptionQuery,
  ConsumptionRecord,
} from '@partner-widgets/contract/consumption';
import { amountsOf, type Charge } from './consumption-data.js';
import { hasLeft, maskedAccount, maskedName } from './masked-party.js';
import { inLanguage, regions, resourceTypeCode, services, type Language } from './names.js';
import { managers } from './people.js';
import type { World } from './world.js';

export type ConsumptionColumn = ConsumptionDistinctRequest['column'];

export const amountColumns: readonly ConsumptionAmountColumn[] = [
  'officialAmount',
  'discountAmount',
  'eraseAmount',
  'paymentAmount',
  'cashAmount',
  'creditAmount',
  'couponAmount',
  'cashCouponAmount',
  'storedValueCardAmount',
  'debtAmount',
  'writeoffAmount',
];

/** One group: its count and its sums in 1e-8 units. */
export interface ConsumptionGroupSums {
  count: number;
  readonly sums: Map<ConsumptionAmountColumn, bigint>;
}

/** All records of one filter. */
export interface ConsumptionRows {
  readonly count: number;
  readonly customers: number;
  page(query: ConsumptionQuery): ConsumptionRecord[];
  /** Sum in 1e-8 units. */
  sum(column: ConsumptionAmountColumn): bigint;
  /** Sum of the negative payments. */
  refunds(): bigint;
  distinct(column: ConsumptionColumn): ReadonlyMap<string, number>;
  groups(by: ConsumptionGroupColumn): ReadonlyMap<string, ConsumptionGroupSums>;
}

/** Adds to the group of a key. */
export function addToGroup(
  groups: Map<string, ConsumptionGroupSums>,
  key: string,
  count: number,
  unitsOf: (column: ConsumptionAmountColumn) => bigint,
): void {
  const group = groups.get(key) ?? { count: 0, sums: new Map() };
  groups.set(key, group);
  group.count += count;
  for (const column of amountColumns)
    group.sums.set(column, (group.sums.get(column) ?? 0n) + unitsOf(column));
}

/** What a group is called: a name, the mask of a customer; null for one that left. */
export function groupLabel(
  by: ConsumptionGroupColumn,
  key: string,
  world: World,
  language: Language,
): string | null {
  return by === 'customerId' ? maskedName(world.subject(key)) : labelOf(by, key, world, language);
}

/** Whether a record's shown texts contain what is looked for, folded. */
export function containsTexts(record: ConsumptionRecord, filter: ConsumptionFilter): boolean {
  return (filter.contains ?? []).every(({ column, text }) =>
    foldText(record[column] ?? '').includes(foldText(text)),
  );
}

export function recordOf(charge: Charge, world: World, language: Language): ConsumptionRecord {
  const { customer, serviceTypeCode, regionCode } = charge;
  const service = services[serviceTypeCode];
  const product = service?.products[charge.product % service.products.length];
  const manager = managers.find(({ id }) => id === charge.accountManagerId);
  return {
    id: charge.id,
    billCycle: charge.cycle,
    customerId: customer.id,
    customerName: maskedName(customer),
    accountName: maskedAccount(customer),
    stillAssociated: !hasLeft(customer),
    associationType: world.options.unknownCodes ? '8' : customer.associationType,
    accountManagerId: manager?.id ?? null,
    accountManagerName: manager?.name ?? null,
    resellerId: customer.resellerId,
    serviceTypeCode,
    serviceTypeName: service ? inLanguage(service, language) : serviceTypeCode,
    resourceTypeName: service
      ? inLanguage(service.resource, language)
      : resourceTypeCode(serviceTypeCode),
    productName: product ? inLanguage(product, language) : charge.resourceName,
    productSpec: service?.specification ?? '',
    billDetailType: charge.billDetailType,
    chargingMode: charge.chargingMode,
    regionCode,
    regionName: codeLabel(regions, regionCode, language),
    resourceId: charge.resourceId,
    resourceName: charge.resourceName,
    tradeId: charge.tradeId,
    consumeTime: charge.consumeTime,
    tradeTime: charge.tradeTime,
    ...amountsOf(charge),
    paymentStatus: world.options.unknownCodes ? '6' : charge.debt > 0n ? '2' : '1',
    currency: world.currency,
  };
}

/** What a value of a filter menu is called: as the gateway says it, a code without a name is its own. */
export function labelOf(
  column: ConsumptionColumn,
  value: string,
  world: World,
  language: Language,
): string | null {
  const service = services[value];
  const labels: Record<ConsumptionColumn, () => string | undefined> = {
    associationType: () => codeLabel(associationTypes(world.site), value, language),
    accountManagerId: () => managers.find(({ id }) => id === value)?.name,
    serviceTypeCode: () => (service ? inLanguage(service, language) : undefined),
    chargingMode: () => codeLabel(chargingModes, value, language),
    billDetailType: () => codeLabel(billDetailTypes, value, language),
    regionCode: () => codeLabel(regions, value, language),
    paymentStatus: () => codeLabel(paymentStatuses, value, language),
  };
  const label = labels[column]();
  return label ?? (column === 'accountManagerId' ? null : value);
}

/** The records of the small data that match; newest first unless sorted. */
export function storedRows(
  filter: ConsumptionFilter,
  world: World,
  language: Language,
): ConsumptionRows {
  const records = world
    .chargesOf(filter.cycle)
    .map((charge) => recordOf(charge, world, language))
    .filter((record) => matches(record, filter, world));
  return {
    count: records.length,
    customers: new Set(records.map(({ customerId }) => customerId)).size,
    page({ sort = [], offset, limit }) {
      const compare = recordOrder(sort, language);
      return records.toSorted(compare).slice(offset, offset + limit);
    },
    sum: (column) => records.reduce((sum, record) => sum + parseAmount(record[column]), 0n),
    refunds: () =>
      records
        .map(({ paymentAmount }) => parseAmount(paymentAmount))
        .reduce((sum, units) => (units < 0n ? sum + units : sum), 0n),
    distinct(column) {
      const counts = new Map<string, number>();
      for (const record of records) {
        const value = record[column];
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    },
    groups(by) {
      const groups = new Map<string, ConsumptionGroupSums>();
      for (const record of records)
        addToGroup(groups, record[by], 1, (column) => parseAmount(record[column]));
      return groups;
    },
  };
}

function matches(record: ConsumptionRecord, filter: ConsumptionFilter, world: World): boolean {
  const { dayBegin, dayEnd, resourceName } = filter;
  const days = dayBegin && dayEnd ? dayRange(dayBegin, dayEnd) : undefined;
  const manager = world.ownManagerId;
  return (
    (filter.includeZero === true || parseAmount(record.paymentAmount) !== 0n) &&
    record.resellerId === (filter.resellerId ?? null) &&
    (!manager || record.accountManagerId === manager) &&
    allows(filter.customerIds, record.customerId) &&
    equals(filter.accountManagerId, record.accountManagerId) &&
    equals(filter.associationType, record.associationType) &&
    allows(filter.serviceTypeCodes, record.serviceTypeCode) &&
    allows(filter.chargingModes, record.chargingMode) &&
    allows(filter.billDetailTypes, record.billDetailType) &&
    allows(filter.regionCodes, record.regionCode) &&
    equals(filter.tradeId, record.tradeId) &&
    equals(filter.resourceId, record.resourceId) &&
    (!resourceName || foldText(record.resourceName) === foldText(resourceName)) &&
    containsTexts(record, filter) &&
    (!days || (record.tradeTime >= days.begin && record.tradeTime < days.end))
  );
}

function allows(list: readonly string[] | undefined, value: string): boolean {
  return !list || list.includes(value);
}

function equals(wanted: string | undefined, value: string | null): boolean {
  return wanted === undefined || wanted === value;
}

type Sort = NonNullable<ConsumptionQuery['sort']>;
type Order = (left: ConsumptionRecord, right: ConsumptionRecord) => number;

/** Texts that people read; everything else is ordered by code unit. */
const collated = ['productName', 'resourceName', 'accountManagerName'];

function recordOrder(sort: Sort, language: Language): Order {
  const terms: Sort = sort.length > 0 ? sort : [{ column: 'consumeTime', descending: true }];
  const collator = new Intl.Collator(language);
  return (left, right) => {
    for (const { column, descending } of terms) {
      const [a, b] = [left[column], right[column]];
      // None stands before all others.
      const [x, y] = [a ?? '', b ?? ''];
      const compared =
        a === null || b === null
          ? Number(a !== null) - Number(b !== null)
          : column.endsWith('Amount')
            ? compareAmounts(x, y)
            : (collated.includes(column) && collator.compare(x, y)) || compareTexts(x, y);
      if (compared !== 0) return descending ? -compared : compared;
    }
    return compareTexts(left.id, right.id);
  };
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
