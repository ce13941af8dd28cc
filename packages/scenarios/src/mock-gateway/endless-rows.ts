/**
 * Two million records a cycle that nobody stores: each is made from its index. All attributes repeat after `period`
 * records, so counts, distinct values and exact sums of any filter are arithmetic, not a walk.
 */
import { cycleRange, dayRange, instantText } from '@partner-widgets/domain/billing-time';
import { codesOf } from '@partner-widgets/domain/codes';
import { foldText } from '@partner-widgets/domain/fold-text';
import type { ConsumptionFilter, ConsumptionQuery } from '@partner-widgets/contract/consumption';
import type { Charge } from './consumption-data.js';
import { recordOf, type ConsumptionColumn, type ConsumptionRows } from './consumption-rows.js';
import { regions, services } from './names.js';
import type { World } from './world.js';

const period = 840;
const blocks = 2400;
/** How many records a cycle has, zero ones included. */
export const endlessCount = period * blocks;

export function endlessRows(filter: ConsumptionFilter, world: World): ConsumptionRows {
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
      tradeId: String(900_000_000_000_000_000n + BigInt(index)),
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
      : residuesOf(filter, world, chargeAt);
  const span = Math.max(0, lastBlock - firstBlock);
  const trade =
    filter.tradeId === undefined
      ? undefined
      : Number(BigInt.asIntN(64, tradeNumber(filter.tradeId)));
  const indexOf = (position: number): number =>
    (firstBlock + Math.floor(position / residues.length)) * period +
    (residues[position % residues.length] ?? 0);
  const only =
    trade !== undefined && trade >= 0 && trade < endlessCount && residues.includes(trade % period)
      ? [trade]
      : [];
  const count = trade === undefined ? residues.length * span : only.length;

  return {
    count,
    customers: new Set(residues.map((residue) => own[residue % own.length]?.id)).size,
    page({ sort = [], offset, limit }: ConsumptionQuery, language) {
      // Index, time and amount all grow together, so each sort is one direction or the other.
      const descending = sort[0]?.descending ?? true;
      const length = Math.max(0, Math.min(limit, count - offset));
      return Array.from({ length }, (_, row) => {
        const position = descending ? count - 1 - offset - row : offset + row;
        return recordOf(chargeAt(only[position] ?? indexOf(position)), world, language);
      });
    },
    sum(column) {
      if (!['officialAmount', 'paymentAmount', 'cashAmount'].includes(column)) return 0n;
      if (trade !== undefined) return only.reduce((sum, index) => sum + paymentAt(index), 0n);
      return residues.reduce((sum, residue) => {
        const ends =
          paymentAt(firstBlock * period + residue) + paymentAt((lastBlock - 1) * period + residue);
        return sum + (ends * BigInt(span)) / 2n;
      }, 0n);
    },
    refunds: () => 0n,
    distinct(column: ConsumptionColumn) {
      const counts = new Map<string, number>();
      for (const residue of residues) {
        const value = recordOf(chargeAt(residue), world, 'en')[column];
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + span);
      }
      return counts;
    },
  };
}

/** Grows with the index by an even step, so that a series' sum divides without a rest. */
function paymentAt(index: number): bigint {
  return 1_000_002n + BigInt(index) * 12_346n;
}

function residuesOf(
  filter: ConsumptionFilter,
  world: World,
  chargeAt: (index: number) => Charge,
): number[] {
  const allowed = (list: readonly string[] | undefined, value: string): boolean =>
    !list || list.includes(value);
  const equal = (wanted: string | undefined, value: string | null): boolean =>
    wanted === undefined || wanted === value;
  return Array.from({ length: period }, (_, residue) => residue).filter((residue) => {
    const charge = chargeAt(residue);
    return (
      allowed(filter.customerIds, charge.customer.id) &&
      equal(world.ownManagerId, charge.accountManagerId) &&
      equal(filter.accountManagerId, charge.accountManagerId) &&
      equal(filter.associationType, charge.customer.associationType) &&
      allowed(filter.serviceTypeCodes, charge.serviceTypeCode) &&
      allowed(filter.chargingModes, charge.chargingMode) &&
      allowed(filter.billDetailTypes, charge.billDetailType) &&
      allowed(filter.regionCodes, charge.regionCode) &&
      equal(filter.resourceId, charge.resourceId) &&
      (!filter.resourceName || foldText(filter.resourceName) === charge.resourceName)
    );
  });
}

function tradeNumber(tradeId: string): bigint {
  return /^\d{18}$/.test(tradeId) ? BigInt(tradeId) - 900_000_000_000_000_000n : -1n;
}

function clampBlock(block: number): number {
  return Math.min(blocks, Math.max(0, block));
}
