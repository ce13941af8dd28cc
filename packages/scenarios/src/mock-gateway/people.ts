/** Who stands in the mock gateway's data: account managers, resellers, customers. Plain names, masked only on the way out. */
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { billingCycleOf, shiftCycle } from '@partner-widgets/domain/billing-time';
import { Random } from './random.js';

export interface Manager {
  readonly id: string;
  readonly name: string;
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly accountName: string;
}

export interface Customer extends Party {
  readonly associationType: string;
  readonly accountManagerId: string | null;
  /** Set for the customer of a reseller. */
  readonly resellerId: string | null;
  readonly associatedOn: string;
  /** Set for a customer that left. */
  readonly leftOn: string | null;
  readonly customerType: string;
  readonly verifiedStatus: string;
  readonly customerLevel: string;
  readonly newCustomerTag: string;
}

export const managers: readonly Manager[] = [
  { id: 'am-01', name: '林晓' },
  { id: 'am-02', name: '周宁' },
  { id: 'am-03', name: 'Zhao Min' },
  { id: 'am-04', name: '欧阳思远' },
];

export const resellers: readonly Party[] = [
  { id: 'rs-01', name: '湖北样例科技有限公司', accountName: 'hb_reseller_01' },
  { id: 'rs-02', name: 'Sample Distribution Southwest', accountName: 'sw_reseller_02' },
  { id: 'rs-03', name: '岭南云服示例有限公司', accountName: 'ln_reseller_03' },
];

/** Names that break what was not built for them. */
const hostileNames: readonly string[] = [
  "=cmd|'/c calc'!A1",
  '<img src=x onerror=alert(1)>',
  '@SUM(1+1)*cmd',
  '"); DROP TABLE customers;--',
  '\u202Egnp.exe 科技',
  'شركة الأمثلة للتقنية',
  'חברת דוגמה בע״מ',
  '🐉龙腾示例科技',
  '👨‍👩‍👧‍👦家庭云',
  '李',
  'ＦＵＬＬ　ＷＩＤＴＨ株式会社',
  '样例'.repeat(60),
];

const places = ['北京', '上海', '深圳', '武汉', '成都', '杭州', '贵阳', '西安', '南京', '广州'];
const words = ['云帆', '星河', '数智', '启明', '远山', '恒信', '青禾', '联创'];
const trades = ['科技', '网络', '物流', '教育', '医疗', '制造', '贸易'];

export interface PeopleOptions {
  /** Customers of the partner itself, hostile names among them. */
  readonly customers: number;
  readonly now: Date;
  /** Replaces every name, e.g. by long or right-to-left ones. */
  readonly nameOf?: ((index: number) => string) | undefined;
}

/** The partner's own customers first, then three of each reseller. */
export function makeCustomers({ customers, now, nameOf }: PeopleOptions): Customer[] {
  const random = new Random('customers');
  const currentCycle = billingCycleOf(now);
  return Array.from(
    { length: customers === 0 ? 0 : customers + resellers.length * 3 },
    (_, index) => {
      const own = index < customers;
      const drawn = `${random.pick(places)}${random.pick(words)}${random.pick(trades)}有限公司`;
      const monthsAgo = random.integer(0, 28);
      const associatedOn = momentIn(shiftCycle(currentCycle, -monthsAgo), random, now);
      const left = own && monthsAgo > 2 && index % 9 === 4;
      const leftMonths = random.integer(0, Math.max(0, monthsAgo - 1));
      const leftOn = left ? momentIn(shiftCycle(currentCycle, -leftMonths), random, now) : null;
      return {
        id: `c0ffee${String(index + 1).padStart(26, '0')}`,
        name:
          nameOf?.(index) ??
          (own && index % 3 === 1 ? hostileNames[(index - 1) / 3] : undefined) ??
          drawn,
        accountName: `${random.pick(['acme', 'demo', 'cloud', 'data'])}_${String(index + 1).padStart(3, '0')}`,
        associationType: random.chance(0.35) ? '1' : '2',
        accountManagerId: random.chance(0.9) ? random.pick(managers).id : null,
        resellerId: own ? null : (resellers[(index - customers) % resellers.length]?.id ?? null),
        associatedOn,
        leftOn,
        customerType: random.pick(['1', '1', '1', '0', '-1']),
        verifiedStatus: random.pick(['2', '2', '2', '0', '1', '-1']),
        customerLevel: random.pick(['V0', 'V1', 'V2', 'V3', 'V4', 'V5']),
        newCustomerTag: random.pick(['Y', 'N', 'N', 'UNDETERMINED']),
      };
    },
  );
}

/** A working-hours instant in a cycle, never in the future. */
export function momentIn(cycle: string, random: Random, now: Date): string {
  const day = random.integer(1, 28);
  const hour = random.integer(1, 10);
  const minutes = random.integer(0, 59);
  const moment =
    new Date(`${cycle}-${String(day).padStart(2, '0')}T00:00:00Z`).getTime() +
    (hour * 60 + minutes) * 60_000 +
    random.integer(0, 59) * 1000;
  return instantText(
    new Date(Math.min(moment, now.getTime() - (now.getTime() % 1000) - 3_600_000)),
  );
}
