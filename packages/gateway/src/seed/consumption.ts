import { cycleRange, instantText } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, billingDayOf } from '@partner-widgets/domain/billing-time';
import type { Insertable } from 'kysely';
import { regions } from '../catalogue/regions.js';
import { services } from '../catalogue/services.js';
import type { ConsumptionTable } from '../database/schema.js';
import * as money from './money.js';
import { seedKindsOfCharge, type ChargeKind } from './charge-kinds.js';
import type { SeedCustomer } from './customers.js';
import { weightedIndex, type Random } from './random.js';
import { resourceName } from './resource-names.js';
import type { Segment } from './timelines.js';

export type ConsumptionRow = Insertable<ConsumptionTable>;

interface Spender {
  readonly customerId: string;
  readonly segment: Segment;
  readonly begin: number;
  readonly end: number;
  readonly weight: number;
}

const pickService = weightedIndex(services.map((service) => service.weight));
const regionCodes = Object.keys(regions);

/** The records of one cycle of one group of customers, `count` of them; none when nobody was there. */
export function* cycleRecords(
  random: Random,
  customers: readonly SeedCustomer[],
  cycle: string,
  count: number,
  now: Date,
  nextId: () => string,
): Generator<ConsumptionRow> {
  const spenders = spendersOf(customers, cycle, now);
  if (spenders.length === 0) return;
  const pick = weightedIndex(spenders.map((spender) => spender.weight));
  for (let number = 0; number < count; number++) {
    const spender = spenders[pick(random)];
    if (!spender) continue;
    const trade =
      spender.begin + Math.floor((random.next() * (spender.end - spender.begin)) / 1000) * 1000;
    yield record(random, spender, trade, nextId());
  }
  // customers/GEN-11: 16:30 UTC on the last day of the month before counts in this cycle.
  const edge = Date.parse(cycleRange(cycle).begin) + 30 * 60 * 1000;
  const there = spenders.find(({ begin, end }) => begin <= edge && edge < end);
  if (there) yield record(random, there, edge, nextId());
}

function spendersOf(customers: readonly SeedCustomer[], cycle: string, now: Date): Spender[] {
  const range = cycleRange(cycle);
  const first = Date.parse(range.begin);
  const last = Math.min(Date.parse(range.end), now.getTime());
  return customers.flatMap(({ row, segments, weight }) =>
    segments.flatMap((segment) => {
      const begin = Math.max(first, Math.ceil(segment.begin / 1000) * 1000);
      const end = Math.min(last, segment.end ?? last);
      if (end - begin < 60_000) return [];
      const share = (end - begin) / (last - first);
      return [{ customerId: row.customer_id, segment, begin, end, weight: weight * share }];
    }),
  );
}

function record(
  random: Random,
  { customerId, segment }: Spender,
  trade: number,
  id: string,
): ConsumptionRow {
  const kind = seedKindsOfCharge(random);
  const service = services[pickService(random)] ?? services[0];
  if (!service) throw new Error('no service');
  const product = random.pick(service.products);
  const charge = chargeOf(random, kind, product.cents);
  const consumed = kind.byOrder ? trade : trade - random.whole(60, 7200) * 1000;
  const resource = resourceName(random, service.resourceType.code);
  const unknown = random.chance(0.0015);
  return {
    id,
    partner_id: segment.partnerId,
    distributor_id: segment.distributorId,
    account_manager_id: segment.managerId,
    counts_for_manager:
      billingDayOf(new Date(trade)) === billingDayOf(new Date(segment.assignedAt)) ? 0 : 1,
    cycle: billingCycleOf(new Date(trade)),
    customer_id: customerId,
    association_type: segment.associationType,
    service_type_code: unknown ? 'hws.service.type.lunar' : service.code,
    resource_type_code: unknown ? 'hws.resource.type.lunar' : service.resourceType.code,
    product_name: product.zh,
    product_spec: product.spec,
    // customers/CD-24: codes nobody knows yet.
    bill_detail_type: unknown && random.chance(0.5) ? '107' : kind.billDetailType,
    charging_mode: unknown && random.chance(0.5) ? '12' : kind.chargingMode,
    region_code: unknown
      ? 'cn-moon-1'
      : random.chance(0.45)
        ? 'cn-north-4'
        : random.pick(regionCodes),
    resource_id: random.chance(0.1) ? random.digits(18) : uuid(random),
    resource_name: resource,
    trade_id: kind.byOrder
      ? `CS${instantText(new Date(trade)).slice(2, 10).replaceAll('-', '')}${random.hex(9).toUpperCase()}`
      : random.digits(18),
    consume_time: instantText(new Date(consumed)),
    trade_time: instantText(new Date(trade)),
    official_amount: BigInt(charge.official),
    discount_amount: BigInt(charge.discount),
    erase_amount: BigInt(charge.erase),
    payment_amount: BigInt(charge.payment),
    cash_amount: BigInt(charge.cash),
    credit_amount: BigInt(charge.credit),
    coupon_amount: BigInt(charge.coupon),
    cash_coupon_amount: BigInt(charge.cashCoupon),
    stored_value_card_amount: BigInt(charge.storedValueCard),
    debt_amount: BigInt(charge.debt),
    writeoff_amount: BigInt(charge.writeoff),
    payment_status: charge.debt > 0 ? '2' : kind.unsettled ? '3' : '1',
    currency: 'CNY',
  };
}

function chargeOf(random: Random, kind: ChargeKind, cents: number): money.Charge {
  switch (kind.charge) {
    case 'usage':
      return money.usageCharge(random, cents);
    case 'order':
      return money.orderCharge(random, cents);
    case 'refund':
      return money.refundCharge(random, cents);
    case 'free':
      return money.freeCharge(random, cents);
    case 'catch-up':
      return money.catchUpCharge(random);
    case 'compensation':
      return money.adjustmentCharge(random, -1);
    case 'deduction':
      return money.adjustmentCharge(random, 1);
  }
}

function uuid(random: Random): string {
  const text = random.hex(32);
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-');
}
