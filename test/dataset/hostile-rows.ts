import type { ChunkColumn } from '@partner-widgets/domain/chunk/chunk-column';
import { seededRandom, type Random } from '@partner-widgets/gateway/seed/random';

/** A schema with every kind of column, some of which have ties, nulls or the hardest values. */
export const hostileColumns: readonly ChunkColumn[] = [
  { name: 'id', kind: 'id' },
  { name: 'trade', kind: 'id' },
  { name: 'customer', kind: 'text' },
  { name: 'manager', kind: 'text', nullable: true },
  { name: 'product', kind: 'text' },
  { name: 'spec', kind: 'text', nullable: true },
  { name: 'few', kind: 'amount' },
  { name: 'edge', kind: 'amount' },
  { name: 'fine', kind: 'amount' },
  { name: 'none', kind: 'amount' },
  { name: 'paid', kind: 'time' },
  { name: 'used', kind: 'time', nullable: true },
  { name: 'open', kind: 'flag' },
];

export interface HostileRow {
  readonly id: string;
  readonly trade: string;
  readonly customer: string;
  readonly manager: string | null;
  readonly product: string;
  readonly spec: string | null;
  readonly few: bigint;
  readonly edge: bigint;
  readonly fine: bigint;
  readonly none: bigint;
  readonly paid: number;
  readonly used: number | null;
  readonly open: boolean;
}

/** Texts that orders, folds and encodings have been wrong about. SQL can't hold lone surrogates. */
export const hostileTexts = [
  '',
  ' ',
  'a',
  'A',
  'á',
  'a\u0301',
  'ａ',
  'ﬁ',
  'fi',
  'FI',
  'İ',
  'ß',
  'SS',
  'Σας',
  'ΣΑΣ',
  '10',
  '9',
  '000000000000000009',
  '云服务器',
  '云服务器（包年）',
  '云服务器(包年)',
  '弹性云服务器-增强',
  'Ｃｌｏｕｄ　１',
  'cloud 1',
  '\u200bzero',
  'zero',
  '😀',
  '😀😃',
  '👩‍👩‍👧',
  '𠮷野家',
  '吉野家',
  '\ue000',
  '\uffee',
  'עברית',
  'العربية',
  '\u202Eabc',
  'line\nbreak',
  'line\r\nbreak\t',
  '%_\\',
  `'quoted"`,
  '=cmd()',
  'e\u0301\u0301',
  'x'.repeat(300),
  `${'x'.repeat(300)}y`,
] as const;

const edges = [
  0n,
  1n,
  2n ** 31n,
  2n ** 32n,
  2n ** 52n,
  2n ** 53n,
  2n ** 62n,
  2n ** 63n - 1n,
].flatMap((units) => [units, -units, units - 1n, -units - 1n, -units + 1n]);

export const managers = ['am-1', 'am-2', 'am-10', 'AM-2', ''];

/** Rows in partitions, each ordered by id, as a manifest lists them; ids of partitions interleave. */
export function hostileRows(seed: number, count: number): HostileRow[][] {
  const random = seededRandom(seed);
  const partitions: HostileRow[][] = Array.from({ length: 5 }, () => []);
  for (let number = 0; number < count; number++) {
    random.pick(partitions).push(hostileRow(random, number));
  }
  return partitions.map((rows) => rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function hostileRow(random: Random, number: number): HostileRow {
  const start = Date.UTC(2026, 9, 31, 16);
  return {
    id: random.chance(0.7)
      ? `202611${String(number).padStart(12, '0')}`
      : `${random.pick(['', 'a', '云', '😀', '\ue000'])}${number}`,
    trade: random.chance(0.2)
      ? random.pick(hostileTexts)
      : random.chance(0.5)
        ? random.digits(18).replace(/^./, '0')
        : `CS2611${random.hex(6)}`,
    customer: `c-${Math.floor(random.next() ** 2 * 300)}`,
    manager: random.chance(0.2) ? null : random.pick(managers),
    product: `p-${random.whole(0, 40)}`,
    spec: random.chance(0.1)
      ? null
      : random.chance(0.5)
        ? random.pick(hostileTexts)
        : `${random.pick(hostileTexts)}${random.whole(0, 99)}${random.pick(['', 'Ab', '华', '😀'])}`,
    few: BigInt(random.whole(-3, 3)) * 100_000_000n,
    edge: clamp(random.pick(edges)),
    fine: BigInt(random.whole(-5_000_000, 5_000_000)) * 1_234_567n,
    none: 0n,
    paid: start + random.whole(0, 500) * 3_600_000,
    used: random.chance(0.15) ? null : start + random.whole(-2_000_000_000, 2_000_000_000),
    open: random.chance(0.4),
  };
}

const clamp = (units: bigint) =>
  units > 2n ** 63n - 1n ? 2n ** 63n - 1n : units < -(2n ** 63n) ? -(2n ** 63n) : units;
