import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { Insertable } from 'kysely';
import { services } from '../catalogue/services.js';
import type { Store } from '../database/open.js';
import type { VoucherLogTable, VoucherTable, VoucherUsageTable } from '../database/schema.js';
import { bulkInsert } from './bulk-insert.js';
import type { SeedCustomer } from './customers.js';
import { partnerIds } from './partners.js';
import type { Random } from './random.js';
import type { SeedSize } from './sizes.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const validity = 180 * day;
const cent = 1_000_000n;
const operators = ['partner_admin', 'dist_ops_li', 'dist_ops_wang', 'coupon_keeper'];
const remarks = [
  'Q3 促销',
  '老客户回馈',
  'Q3 campaign',
  '试用补贴',
  '=SUM(1)',
  '季度返利，请勿外传',
  null,
  null,
];
const errorCodes = ['CBC.99000013', 'CBC.99000014', 'CBC.99000017', 'CBC.99000035', 'CBC.50000034'];
const automatic = ['3', '4', '5', '6', '7', '8', '9'];

interface Fill {
  readonly log: Insertable<VoucherLogTable>[];
  readonly vouchers: Insertable<VoucherTable>[];
  readonly usage: Insertable<VoucherUsageTable>[];
}

/** Vouchers with their usage, and the log of everything that happened to them and to quotas. */
export async function seedVouchers(
  store: Store,
  random: Random,
  customers: readonly SeedCustomer[],
  size: SeedSize,
  now: Date,
): Promise<void> {
  const fill: Fill = { log: [], vouchers: [], usage: [] };
  const of = (partnerId: string) =>
    customers
      .filter((c) => c.segments.some((s) => s.partnerId === partnerId))
      .map((c) => c.row.customer_id);
  const { distributor, solution, reseller, otherDistributor } = partnerIds;
  const few = Math.ceil(size.voucherLog / 20);
  for (const [partnerId, count] of [
    [distributor, size.voucherLog],
    [solution, few],
    [reseller, few],
    [otherDistributor, few],
  ] as const) {
    voucherLog(random, fill, partnerId, of(partnerId), count, now);
  }
  const resellers = [reseller, partnerIds.secondReseller, partnerIds.thirdReseller];
  quotaLog(random, fill, distributor, resellers, size.quotaLog, now);
  quotaLog(
    random,
    fill,
    otherDistributor,
    [partnerIds.otherReseller],
    Math.ceil(size.quotaLog / 20),
    now,
  );
  await bulkInsert(store, 'voucher_log', fill.log);
  await bulkInsert(store, 'vouchers', fill.vouchers);
  await bulkInsert(store, 'voucher_usage', fill.usage);
}

function seconds(milliseconds: number): string {
  return instantText(new Date(Math.floor(milliseconds / 1000) * 1000));
}

/** The same day between 09:00 and 19:00 GMT+08:00, when people work; later than now stays as it was. */
function atWork(time: number, now: Date): number {
  const begin = time - (time % day) + hour;
  const moved = begin + ((time % day) / 24) * 10;
  return moved < now.getTime() ? moved : time;
}

function dated(head: string, time: number, number: number): string {
  return `${head}${seconds(time).slice(0, 10).replaceAll('-', '')}${String(number).padStart(6, '0')}`;
}

function voucherLog(
  random: Random,
  fill: Fill,
  partnerId: string,
  customerIds: readonly string[],
  count: number,
  now: Date,
): void {
  const end = fill.log.length + count;
  while (fill.log.length < end) {
    const issued = atWork(now.getTime() - (2 + random.next() * 395) * day, now);
    const customerId = random.pick(customerIds);
    const faceValue =
      cent * BigInt(random.pick([10_000, 20_000, 50_000, 100_000, 12_345, 500_000]));
    const quotaId = `QT${2026070100000 + random.whole(1, 24)}`;
    const failed = random.chance(0.05);
    const voucherId = dated('CP', issued, fill.vouchers.length + 1);
    const base = {
      partner_id: partnerId,
      issuer_id: partnerId,
      subject: 'customer',
      subject_id: customerId,
      quota_id: quotaId,
      parent_quota_id: null,
      currency: 'CNY',
    };
    fill.log.push({
      ...base,
      id: dated('OPR', issued, fill.log.length + 1),
      operation_type: '1',
      result: failed ? '-1' : '0',
      error_code: failed ? random.pick(errorCodes) : null,
      voucher_id: failed ? null : voucherId,
      amount: faceValue,
      operator: random.pick(operators),
      operation_time: seconds(issued),
      remark: random.pick(remarks),
    });
    if (failed) continue;
    const { used, last } = usageOf(random, fill, voucherId, issued, faceValue, now);
    const reclaim = random.chance(0.45);
    const taken = faceValue - used;
    let status = taken === 0n ? '3' : '2';
    if (reclaim && taken > 0n && fill.log.length < end) {
      // Each type comes at least once, whatever the size of the seed.
      const wanted = fill.log.length % 3 === 0 ? random.pick(automatic) : '2';
      const expired = issued + validity < now.getTime() - day;
      const type = wanted === '4' && !expired ? '3' : wanted;
      const byHuawei = type === '9' || type === '7';
      const share = random.next();
      const later = last + share * Math.min(90 * day, now.getTime() - last - 60_000);
      // What is taken back isn't used later, and expires at its end and not before.
      const when =
        type === '4'
          ? issued + validity + share * 3 * hour
          : type === '2'
            ? Math.max(last, atWork(later, now))
            : later;
      const refused = type === '2' && random.chance(0.06);
      fill.log.push({
        ...base,
        issuer_id: byHuawei ? 'huawei' : partnerId,
        id: dated('OPR', when, fill.log.length + 1),
        operation_type: type,
        result: refused ? '-1' : '0',
        error_code: refused ? 'CBC.99000048' : null,
        voucher_id: voucherId,
        // vouchers/VL-14: what was really taken.
        amount: taken,
        // vouchers OQ-15: automatic ones have no operator.
        operator: type === '2' ? random.pick(operators) : null,
        operation_time: seconds(when),
        remark: byHuawei ? 'remark of another issuer' : random.pick(remarks),
      });
      if (!refused) status = type === '4' ? '4' : '5';
    }
    fill.vouchers.push({
      voucher_id: voucherId,
      partner_id: partnerId,
      customer_id: customerId,
      status,
      face_value: faceValue,
      balance: status === '5' || status === '4' ? 0n : taken,
      currency: 'CNY',
      effective_time: seconds(issued),
      expire_time: seconds(issued + validity),
      create_time: seconds(issued),
      quota_id: quotaId,
    });
  }
}

function usageOf(
  random: Random,
  fill: Fill,
  voucherId: string,
  issued: number,
  faceValue: bigint,
  now: Date,
): { used: bigint; last: number } {
  let used = 0n;
  let last = issued;
  for (let times = random.whole(0, 3); times > 0 && used < faceValue; times--) {
    const left = faceValue - used;
    const amount = random.chance(0.2) ? left : (left / 4n / cent) * cent + cent;
    const taken = amount > left ? left : amount;
    used += taken;
    const longest = Math.min(60 * day, now.getTime() - 120_000 - issued);
    const time = issued + Math.floor(random.next() * longest);
    last = Math.max(last, time);
    fill.usage.push({
      usage_id: `use-${fill.usage.length + 1}`,
      voucher_id: voucherId,
      use_time: seconds(time),
      order_id: `CS${random.digits(14)}`,
      service_type_code: random.pick(services).code,
      amount: taken,
    });
  }
  return { used, last };
}

function quotaLog(
  random: Random,
  fill: Fill,
  partnerId: string,
  resellerIds: readonly string[],
  count: number,
  now: Date,
): void {
  for (let number = 0; number < count; number++) {
    const when = atWork(now.getTime() - random.next() * 390 * day - 60_000, now);
    const failed = random.chance(0.06);
    fill.log.push({
      id: dated('QOP', when, fill.log.length + 1),
      partner_id: partnerId,
      issuer_id: partnerId,
      subject: 'reseller',
      operation_type: random.chance(0.7) ? '10' : '11',
      result: failed ? '-1' : '0',
      error_code: failed ? 'CBC.50010105' : null,
      subject_id: random.pick(resellerIds),
      quota_id: `QT${2026080300000 + random.whole(900, 960)}`,
      parent_quota_id: `QT${2026070100000 + random.whole(1, 24)}`,
      voucher_id: null,
      amount: cent * BigInt(random.whole(1000, 5_000_000)),
      currency: 'CNY',
      operator: random.chance(0.1) ? null : random.pick(operators),
      operation_time: seconds(when),
      remark: random.pick(remarks),
    });
  }
}
