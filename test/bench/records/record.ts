import { maskAccount, maskName } from '@partner-widgets/domain/mask';
import {
  billDetailTypes,
  chargingModes,
  cities,
  forms,
  managers,
  regions,
  services,
  stems,
  trades,
} from './vocabulary.js';

export const cycle = '2026-10';
export const currency = 'CNY';

/** Every member of a ConsumptionRecord; amounts in 1e-8 units, times in seconds since the epoch. */
export interface RawRecord {
  readonly id: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly accountName: string;
  readonly associationType: string;
  readonly manager: number;
  readonly serviceTypeCode: string;
  readonly serviceTypeName: string;
  readonly resourceTypeCode: string;
  readonly resourceTypeName: string;
  readonly productName: string;
  readonly productSpec: string;
  readonly billDetailType: string;
  readonly chargingMode: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly resourceId: string;
  readonly resourceName: string;
  readonly tradeId: string;
  readonly consumeTime: number;
  readonly tradeTime: number;
  readonly officialAmount: number;
  readonly discountAmount: number;
  readonly eraseAmount: number;
  readonly paymentAmount: number;
  readonly cashAmount: number;
  readonly creditAmount: number;
  readonly couponAmount: number;
  readonly paymentStatus: string;
}

const customerCount = 5000;
const resourceCount = 300_000;
const productCount = 400;

/** Two numbers to one of 32 bits that looks random: no state, so any record can be made by itself. */
export function mix(seed: number, salt: number): number {
  let bits = Math.imul(seed + 0x6d2b79f5, 0x9e3779b1) ^ Math.imul(salt + 0x1b56c4e9, 0x85ebca77);
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

const pick = <T>(list: readonly T[], seed: number, salt: number): T =>
  list[mix(seed, salt) % list.length] as T;

function hex(seed: number, salt: number, length: number): string {
  let text = '';
  for (let part = 0; text.length < length; part++)
    text += mix(seed, salt * 97 + part)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, length);
}

const remembered = <T>(make: (index: number) => T): ((index: number) => T) => {
  const known = new Map<number, T>();
  return (index) => {
    let made = known.get(index);
    if (made === undefined) known.set(index, (made = make(index)));
    return made;
  };
};

const customer = remembered((index) => {
  const name =
    pick(cities, index, 1) + pick(stems, index, 2) + pick(stems, index, 3) + pick(trades, index, 4);
  return {
    id: hex(index, 5, 32),
    name: maskName(name + pick(forms, index, 6)),
    account: maskAccount(`hw_${hex(index, 7, 9)}`),
    manager: mix(index, 8) % managers.length,
    associationType: mix(index, 9) % 3 ? '1' : '2',
  };
});

const product = remembered((index) => {
  const service = index % services.length;
  return {
    name: `${services[service]}-${['标准型', '通用型', '增强型', '内存型', '高性能'][index % 5]}${1 + (index % 7)}`,
    service: services[service] ?? '',
    serviceCode: `hws.service.type.${hex(service, 11, 6)}`,
    typeCode: `hws.resource.type.${hex(service, 12, 6)}`,
    typeName: `${services[service]}资源`,
  };
});

const resource = remembered((index) => {
  const text = hex(index, 21, 32);
  return {
    id: `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`,
    name: `${pick(['ecs', 'evs', 'rds', 'obs', 'eip', 'vpc', 'cce'], index, 22)}-${hex(index, 23, 8)}`,
    // A few customers have most of the resources.
    customer: Math.floor(customerCount * (mix(index, 24) / 2 ** 32) ** 2),
    product: mix(index, 25) % productCount,
    spec: `s6.${mix(index, 26) % 800}.large.${1 + (index % 4)}`,
    region: mix(index, 27) % 3 ? mix(index, 28) % 4 : mix(index, 28) % regions.length,
  };
});

/** The end of the cycle: 2026-10-31T23:59:59+08:00. */
const lastSecond = Date.UTC(2026, 9, 31, 15, 59, 59) / 1000;
const seconds = 31 * 86_400 - 1;

/** Record 0 is the newest; ids rise with the number, so "newest first, ties by id" is the order of numbers. */
export function recordAt(row: number, total: number): RawRecord {
  const what = resource(mix(row, 31) % resourceCount);
  const who = customer(what.customer);
  const made = product(what.product);
  const [regionCode, regionName] = regions[what.region] ?? ['', ''];
  const billDetailType = pick(billDetailTypes, row, 32);
  const sign =
    billDetailType === '4' || billDetailType === '20' || billDetailType === '24' ? -1 : 1;
  const price =
    1000 + Math.floor((mix(row, 33) / 2 ** 32) ** 6 * 4e12) + (mix(row, 34) % 100_000_000);
  const discount = Math.floor(price * ([0, 0.05, 0.1, 0.2, 0.35][mix(row, 35) % 5] ?? 0));
  const erase = (price - discount) % 100;
  const payment = price - discount - erase;
  const coupon = mix(row, 36) % 9 === 0 ? Math.floor(payment / 4) : 0;
  const credit = mix(row, 37) % 3 === 0 ? payment - coupon : 0;
  const consumeTime = lastSecond - Math.floor((row * seconds) / total);
  return {
    id: `CS${String(row).padStart(8, '0')}${String(mix(row, 38)).padStart(10, '0')}`,
    customerId: who.id,
    customerName: who.name,
    accountName: who.account,
    associationType: who.associationType,
    manager: who.manager,
    serviceTypeCode: made.serviceCode,
    serviceTypeName: made.service,
    resourceTypeCode: made.typeCode,
    resourceTypeName: made.typeName,
    productName: made.name,
    productSpec: what.spec,
    billDetailType,
    chargingMode: pick(chargingModes, row, 39),
    regionCode,
    regionName,
    resourceId: what.id,
    resourceName: what.name,
    tradeId: String(mix(row, 40)).padStart(10, '0') + String(row).padStart(8, '0'),
    consumeTime,
    tradeTime: Math.max(lastSecond - seconds, consumeTime - (mix(row, 41) % 3600)),
    officialAmount: sign * price,
    discountAmount: sign * discount,
    eraseAmount: sign * erase,
    paymentAmount: sign * payment,
    cashAmount: sign * (payment - coupon - credit),
    creditAmount: sign * credit,
    couponAmount: sign * coupon,
    paymentStatus: mix(row, 42) % 11 ? '1' : '3',
  };
}

export const managerOf = (index: number): { readonly id: string; readonly name: string } => ({
  id: `am-${index + 1}`,
  name: managers[index] ?? '',
});

export const productCatalogue = () =>
  Array.from({ length: productCount }, (_, index) => product(index));

/** The number of the record that was consumed at that second, where there are fewer records than seconds. */
export const recordAtSecond = (second: number, total: number): number =>
  Math.ceil(((lastSecond - second) * total) / seconds);
