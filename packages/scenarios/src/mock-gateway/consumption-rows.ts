/** The records of a filter, in order: from the small data, or (see endless-rows.ts) made as they are asked for. */
import { compareAmounts, parseAmount } from '@partner-widgets/domain/money';
import type {
  ConsumptionAmountColumn,
  ConsumptionFilter,
  ConsumptionGroupColumn,
  ConsumptionQuery,
  ConsumptionRecord,
} from '@partner-widgets/contract/consumption';
import { matches } from './consumption-match.js';
import { recordOf, type ConsumptionColumn } from './consumption-record.js';
import type { Language } from './names.js';
import type { World } from './world.js';

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
