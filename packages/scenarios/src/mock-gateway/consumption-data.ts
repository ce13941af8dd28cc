/** Consumption records of one cycle: plausible ones, and those that break what was not built for them. */
import { cycleRange, instantText } from '@partner-widgets/domain/billing-ranges';
import { billDetailClass } from '@partner-widgets/domain/codes/bill-detail-type';
import { amountText, truncateToCents } from '@partner-widgets/domain/money';
import { managers, type Customer } from './people.js';
import { regions, services } from './names.js';
import { Random } from './random.js';

/** One charge in codes and exact units; names are put in when it is answered. */
export interface Charge {
  readonly id: string;
  readonly cycle: string;
  readonly customer: Customer;
  readonly accountManagerId: string | null;
  readonly serviceTypeCode: string;
  readonly product: number;
  readonly billDetailType: string;
  readonly chargingMode: string;
  readonly regionCode: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly tradeId: string;
  readonly consumeTime: string;
  readonly tradeTime: string;
  readonly official: bigint;
  readonly discount: bigint;
  readonly payment: bigint;
  readonly coupon: bigint;
  readonly cashCoupon: bigint;
  readonly debt: bigint;
}

const hostileTexts: readonly string[] = [
  "=cmd|'/c notepad'!B2",
  '<script>alert(1)</script>',
  '+86 138',
  '-2+3',
  '@server',
  '"quoted", and comma',
  'two\nlines',
  '\u202Etxt.exe',
  'خادم الويب',
  '🚀 launch 火箭',
  '超长资源名称'.repeat(40),
  'x'.repeat(255),
  '${process.env.SECRET}',
];

const usual = ['1', '2', '3', '5', '5', '5', '5', '8', '9', '14', '16', '18', '23', '25', '103'];
const refunds = ['4', '20', '24'];

export interface ChargeOptions {
  /** Of the partner's own customers; a quarter as many come on top from those of its resellers. */
  readonly rows: number;
  readonly customers: readonly Customer[];
  readonly now: Date;
  /** Every code one that no version knows. */
  readonly unknownCodes?: boolean | undefined;
  /** Every text of this instead, e.g. long or right-to-left. */
  readonly textOf?: ((index: number) => string) | undefined;
}

/** The charges of a cycle up to now; the first of each cycle was made half an hour into it (customers/GEN-11). */
export function makeCharges(cycle: string, options: ChargeOptions): Charge[] {
  const { rows, customers, now } = options;
  const random = new Random(`charges ${cycle}`);
  const { begin, end } = cycleRange(cycle);
  const first = Date.parse(begin);
  const last = Math.min(Date.parse(end), now.getTime());
  const present = customers.filter(
    ({ associatedOn, leftOn }) =>
      Date.parse(associatedOn) < last && (!leftOn || Date.parse(leftOn) > first),
  );
  const own = present.filter(({ resellerId }) => resellerId === null);
  const theirs = present.filter(({ resellerId }) => resellerId !== null);
  if (own.length === 0 || last <= first) return [];
  const length = theirs.length > 0 ? Math.ceil(rows * 1.25) : rows;
  return Array.from({ length }, (_, index): Charge => {
    const traded = index === 0 ? first + 1_800_000 : first + random.next() * (last - first - 1000);
    const billDetailType = codeFor(index, random, options);
    const money = amountsFor(index, billDetailType, random);
    const customer = random.pick(index < rows ? own : theirs);
    const serviceTypeCode = options.unknownCodes
      ? `hws.service.type.future-${index % 7}`
      : index % 97 === 96
        ? 'hws.service.type.notyetnamed'
        : random.pick(Object.keys(services));
    return {
      id: `fr-${cycle}-${String(index + 1).padStart(6, '0')}`,
      cycle,
      customer,
      accountManagerId: index % 41 === 40 ? random.pick(managers).id : customer.accountManagerId,
      serviceTypeCode,
      product: random.integer(0, 1),
      billDetailType,
      chargingMode: options.unknownCodes
        ? '99'
        : index % 89 === 88
          ? '12'
          : random.pick(['1', '3', '3', '3', '10', '11']),
      regionCode: options.unknownCodes
        ? 'xx-moon-1'
        : index % 83 === 82
          ? 'cn-future-9'
          : random.pick(Object.keys(regions)),
      resourceId: `${random.integer(10_000_000, 99_999_999)}-${random.integer(1000, 9999)}`,
      resourceName:
        options.textOf?.(index) ??
        (index % 29 === 7
          ? (hostileTexts[Math.floor(index / 29) % hostileTexts.length] ?? '')
          : `${random.pick(['web', 'db', 'bkt', 'node', 'job'])}-${random.integer(1, 400)}`),
      tradeId: `${random.integer(100_000_000, 999_999_999)}${random.integer(100_000_000, 999_999_999)}`,
      consumeTime: wholeSecond(traded - random.integer(600, 5400) * 1000),
      tradeTime: wholeSecond(traded),
      ...money,
    };
  });
}

function codeFor(index: number, random: Random, { unknownCodes }: ChargeOptions): string {
  if (unknownCodes) return String(700 + (index % 5));
  if (index % 79 === 78) return '77';
  return random.chance(0.06) ? random.pick(refunds) : random.pick(usual);
}

type Money = Pick<Charge, 'official' | 'discount' | 'payment' | 'coupon' | 'cashCoupon' | 'debt'>;

/** Eight decimals; every ninth charge is below a cent and drops to zero; refunds are negative (customers/CD-23). */
function amountsFor(index: number, billDetailType: string, random: Random): Money {
  const sign = billDetailClass(billDetailType) === 'refund' ? -1n : 1n;
  const belowCent = index % 9 === 5;
  const large = index % 311 === 310;
  const most = belowCent ? 999_999 : large ? 900_000_000_000_000 : 40_000_000_000;
  const official = BigInt(random.integer(1, most));
  const discount = random.chance(0.4) ? (official * BigInt(random.integer(1, 30))) / 100n : 0n;
  const due = official - discount;
  const payment = belowCent || random.chance(0.5) ? truncateToCents(due) : due;
  const coupon = random.chance(0.2) ? payment / 3n : 0n;
  const cashCoupon = random.chance(0.05) ? payment / 7n : 0n;
  const debt = sign > 0n && random.chance(0.08) ? payment - coupon - cashCoupon : 0n;
  return {
    official: sign * official,
    discount: sign * discount,
    payment: sign * payment,
    coupon: sign * coupon,
    cashCoupon: sign * cashCoupon,
    debt: sign * debt,
  };
}

function wholeSecond(time: number): string {
  return instantText(new Date(Math.floor(time / 1000) * 1000));
}

/** The amounts of a charge as they travel; the parts add up to the payment (customers/CD-20, CD-21). */
export function amountsOf(charge: Charge) {
  const { official, discount, payment, coupon, cashCoupon, debt } = charge;
  return {
    officialAmount: amountText(official),
    discountAmount: amountText(discount),
    eraseAmount: amountText(official - discount - payment),
    paymentAmount: amountText(payment),
    cashAmount: amountText(payment - coupon - cashCoupon - debt),
    creditAmount: amountText(0n),
    couponAmount: amountText(coupon),
    cashCouponAmount: amountText(cashCoupon),
    storedValueCardAmount: amountText(0n),
    debtAmount: amountText(debt),
    writeoffAmount: amountText(0n),
  };
}
