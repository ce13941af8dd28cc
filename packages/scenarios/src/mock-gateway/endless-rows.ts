/**
 * Two million records a cycle that nobody stores: each is made from its index. All attributes repeat after `period`
 * records, so counts, distinct values and exact sums of any filter are arithmetic, not a walk.
 */
import { cycleRange, dayRange, instantText } from '@partner-widgets/domain/billing-ranges';
import { codesOf } from '@partner-widgets/domain/codes';
import { foldText } from '@partner-widgets/domain/fold-text';
import type {
  ConsumptionAmountColumn,
  ConsumptionFilter,
  ConsumptionQuery,
  ConsumptionRecord,
} from '@partner-widgets/contract/consumption';
import type { Charge } from './consumption-data.js';
import { matchesAttributes } from './consumption-match.js';
import { recordOf, type ConsumptionColumn } from './consumption-record.js';
import { addToGroup, type ConsumptionGroupSums, type ConsumptionRows } from './consumption-rows.js';
import { regions, services, type Language } from './names.js';
import type { World } from './world.js';

const period = 840;
const blocks = 2400;
/** How many records a cycle has, zero ones included. */
export const endlessCount = period * blocks;

export function endlessRows(
  filter: ConsumptionFilter,
  world: World,
  language: Language,
): ConsumptionRows {
  const own = world.customers.filter(({ resellerId, leftOn }) => resellerId === null && !leftOn);
  const { begin, end } = cycleRange(filter.cycle);
  const first = Date.parse(begin);
  const blockLength =
    Math.floor((Math.min(Date.parse(end), world.now().getTime()) - first) / blocks / 1000) * 1000;
  const serviceCodes = Object.keys(services);
  const regionCodes = codesOf(regions);

  const chargeAt = (index: number): Charge => {
    const residue = index % period;
    const customer = own[residue % own.length];
    if (!customer) throw new RangeError('no customers');
    const time = first + Math.floor(index / period) * blockLength;
    const payment = paymentAt(index);
    return {
      id: `er-${filter.cycle}-${String(index).padStart(7, '0')}`,
      cycle: filter.cycle,
      customer,
      accountManagerId: customer.accountManagerId,
      serviceTypeCode: serviceCodes[residue % serviceCodes.length] ?? '',
      product: residue % 2,
      billDetailType: ['5', '1', '2', '5', '8'][residue % 5] ?? '5',
      chargingMode: ['3', '1', '1', '3', '1'][residue % 5] ?? '3',
      regionCode: regionCodes[residue % regionCodes.length] ?? '',
      resourceId: `res-${residue}`,
      resourceName: `node-${residue}`,
      tradeId: tradeText(index),
      consumeTime: instantText(new Date(time)),
      tradeTime: instantText(new Date(time)),
      official: payment,
      discount: 0n,
      payment,
      coupon: 0n,
      cashCoupon: 0n,
      debt: 0n,
    };
  };

  const days =
    filter.dayBegin && filter.dayEnd ? dayRange(filter.dayBegin, filter.dayEnd) : undefined;
  const firstBlock = days
    ? clampBlock(Math.ceil((Date.parse(days.begin) - first) / blockLength))
    : 0;
  const lastBlock = days
    ? clampBlock(Math.ceil((Date.parse(days.end) - first) / blockLength))
    : blocks;
  const residues =
    own.length === 0 || (filter.resellerId && filter.resellerId !== '')
      ? []
      : residuesOf(filter, (residue) => recordOf(chargeAt(residue), world, language), world);
  const span = Math.max(0, lastBlock - firstBlock);
  const indexOf = (position: number): number =>
    (firstBlock + Math.floor(position / residues.length)) * period +
    (residues[position % residues.length] ?? 0);
  const only = indexesByTrade(filter, residues, residues.length * span, indexOf);
  const count = only ? only.length : residues.length * span;
  const sumOf = (residue: number): bigint => {
    const ends =
      paymentAt(firstBlock * period + residue) + paymentAt((lastBlock - 1) * period + residue);
    return (ends * BigInt(span)) / 2n;
  };

  const residueCounts = (): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    if (only)
      for (const index of only) counts.set(index % period, (counts.get(index % period) ?? 0) + 1);
    else for (const residue of residues) counts.set(residue, span);
    return counts;
  };

  return {
    count,
    customers: new Set(residues.map((residue) => own[residue % own.length]?.id)).size,
    page({ sort = [], offset, limit }: ConsumptionQuery) {
      // Index, time and amount all grow together, so each sort is one direction or the other.
      const descending = sort[0]?.descending ?? true;
      const length = Math.max(0, Math.min(limit, count - offset));
      return Array.from({ length }, (_, row) => {
        const position = descending ? count - 1 - offset - row : offset + row;
        return recordOf(
          chargeAt(only ? (only[position] ?? 0) : indexOf(position)),
          world,
          language,
        );
      });
    },
    sum(column) {
      if (!paid.includes(column)) return 0n;
      if (only) return only.reduce((sum, index) => sum + paymentAt(index), 0n);
      return residues.reduce((sum, residue) => sum + sumOf(residue), 0n);
    },
    refunds: () => 0n,
    distinct(column: ConsumptionColumn) {
      const counts = new Map<string, number>();
      for (const [residue, times] of residueCounts()) {
        const value = recordOf(chargeAt(residue), world, language)[column];
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + times);
      }
      return counts;
    },
    groups(by) {
      const groups = new Map<string, ConsumptionGroupSums>();
      const add = (index: number, times: number, units: bigint): void => {
        const key = recordOf(chargeAt(index), world, language)[by];
        addToGroup(groups, key, times, (column) => (paid.includes(column) ? units : 0n));
      };
      if (only) for (const index of only) add(index, 1, paymentAt(index));
      else for (const residue of residues) add(residue, span, sumOf(residue));
      return groups;
    },
  };
}

/** The columns an endless record is paid with; all others are zero. */
const paid: readonly ConsumptionAmountColumn[] = ['officialAmount', 'paymentAmount', 'cashAmount'];

/** Trade ids are the only text that does not repeat: what is filtered by them is listed. */
function indexesByTrade(
  { tradeId, contains = [] }: ConsumptionFilter,
  residues: readonly number[],
  count: number,
  indexOf: (position: number) => number,
): number[] | undefined {
  if (tradeId !== undefined) {
    const index = Number(tradeNumber(tradeId));
    const exists = index >= 0 && index < endlessCount && residues.includes(index % period);
    return exists ? [index] : [];
  }
  const texts = contains.filter(({ column }) => column === 'tradeId').map(({ text }) => text);
  if (texts.length === 0) return undefined;
  const indexes: number[] = [];
  for (let position = 0; position < count; position++) {
    const index = indexOf(position);
    const trade = tradeText(index);
    if (texts.every((text) => trade.includes(foldText(text)))) indexes.push(index);
  }
  return indexes;
}

/** Grows with the index by an even step, so that a series' sum divides without a rest. */
function paymentAt(index: number): bigint {
  return 1_000_002n + BigInt(index) * 12_346n;
}

function residuesOf(
  filter: ConsumptionFilter,
  recordAt: (residue: number) => ConsumptionRecord,
  world: World,
): number[] {
  const repeating = {
    ...filter,
    contains: (filter.contains ?? []).filter(({ column }) => column !== 'tradeId'),
  };
  return Array.from({ length: period }, (_, residue) => residue).filter((residue) =>
    matchesAttributes(recordAt(residue), repeating, world),
  );
}

function tradeText(index: number): string {
  return String(900_000_000_000_000_000n + BigInt(index));
}

function tradeNumber(tradeId: string): bigint {
  return /^\d{18}$/.test(tradeId) ? BigInt(tradeId) - 900_000_000_000_000_000n : -1n;
}

function clampBlock(block: number): number {
  return Math.min(blocks, Math.max(0, block));
}
