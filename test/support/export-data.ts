import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { ExportSink } from '../../packages/core/src/export/local/sinks.js';
import { ColumnarEngine } from '../../packages/core/src/dataset/engine/columnar-engine.js';
import type { DatasetEngine } from '../../packages/core/src/dataset/engine/engine-types.js';
import {
  consumptionChunkColumns,
  subjectChunkColumns,
} from '../../packages/domain/src/chunk/consumption-columns.js';
import { encodeChunk } from '../../packages/domain/src/chunk/encode-chunk.js';
import { amountText, parseAmount } from '../../packages/domain/src/money.js';

export type Row = Readonly<Record<string, string | null>>;

/** Texts that break files: formulas, quotes, line ends, XML, surrogates, right-to-left, blanks, Excel's own escapes. */
export const hostileTexts = [
  '=cmd|calc',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1+1',
  '＝1＋1',
  'a "quoted", text',
  'two\r\nlines',
  '<b>&amp;</b>',
  ']]>',
  '_x0041_',
  'bell \u0007 and nul \u0000',
  'emoji 👩‍👩‍👧 𠮷野家',
  'مرحبا (RTL)',
  'half \ud83d pair',
  '\uffff\ufffe',
  ' blanks around ',
  '云服务器-华北',
  'x'.repeat(300),
] as const;

const hostileAmounts = [
  '0',
  '-0.00000001',
  '0.04599822',
  '9999999.99999999',
  '12345678.12345678',
  '-92233720368.54775807',
  '92233720368.54775807',
  '90000000000.1',
] as const;

/** Seeded: the same rows each time. */
export function* consumptionRows(count: number, cycle = '2026-10'): Generator<Row> {
  let state = 0x2545f491;
  const random = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const begin = Date.parse(`${cycle}-01T00:00:00+08:00`);
  for (let row = 0; row < count; row++) {
    const isHostile = row % 50 === 0;
    const text = (name: string, many: number): string =>
      isHostile ? (hostileTexts[random(hostileTexts.length)] ?? '') : `${name}-${random(many)}`;
    const amount = (): string =>
      isHostile
        ? amountText(parseAmount(hostileAmounts[random(hostileAmounts.length)] ?? '0'))
        : amountText(BigInt(random(2_000_000_000)) * (random(5) === 0 ? -1n : 1n));
    const time = (): string => new Date(begin + random(30 * 86_400) * 1000).toISOString();
    yield {
      id: `r-${String(row).padStart(9, '0')}`,
      customerId: `c${random(2000)}`,
      associationType: String(1 + random(3)),
      accountManagerId: random(9) === 0 ? null : `m${random(9)}`,
      resellerId: random(4) === 0 ? `s${random(9)}` : null,
      serviceTypeCode: `hws.service.type.${random(20)}`,
      resourceTypeCode: `hws.resource.type.${random(20)}`,
      productName: text('通用计算型', 40),
      productSpec: text('s6.large', 200),
      billDetailType: String(1 + random(20)),
      chargingMode: ['1', '3', '10', '11', '99'][random(5)] ?? '1',
      regionCode: `cn-north-${random(6)}`,
      resourceId: text('res', 5000),
      resourceName: text('节点', 5000),
      tradeId: String(10n ** 17n + BigInt(random(2 ** 31)) * 33_333_333n),
      consumeTime: time(),
      tradeTime: time(),
      officialAmount: amount(),
      discountAmount: amount(),
      eraseAmount: amount(),
      paymentAmount: amount(),
      cashAmount: amount(),
      creditAmount: amount(),
      couponAmount: amount(),
      cashCouponAmount: '0.00',
      storedValueCardAmount: '0.00',
      debtAmount: amount(),
      writeoffAmount: amount(),
      paymentStatus: String(1 + random(3)),
      currency: 'CNY',
    };
  }
}

const perChunk = 65_536;

/** An engine that holds the rows, in chunks as the gateway makes them, with masks for most of the customers. */
export function engineOf(rows: Iterable<Row>): DatasetEngine {
  const engine = new ColumnarEngine({ columns: consumptionChunkColumns, recordId: 'id' });
  let held: Row[] = [];
  let chunks = 0;
  const add = (): void => {
    if (held.length === 0) return;
    const bytes = encodeChunk(consumptionChunkColumns, held.length, (column, row) => {
      const { name, kind } = consumptionChunkColumns[column] ?? { name: '', kind: 'text' };
      const value = held[row]?.[name] ?? null;
      if (value === null) return null;
      if (kind === 'amount') return parseAmount(value);
      return kind === 'time' ? Date.parse(value) : value;
    });
    engine.addChunk(`chunk-${chunks++}`, bytes.buffer);
    held = [];
  };
  for (const row of rows) if (held.push(row) === perChunk) add();
  add();
  const masks = Array.from({ length: 2000 }, (_, at) => [
    `c${at}`,
    at % 10 === 0 ? null : '华**司',
    at % 10 === 0 ? null : `hw***${at % 10}`,
    at % 10 !== 0,
  ]);
  const subjects = encodeChunk(
    subjectChunkColumns,
    masks.length,
    (column, row) => masks[row]?.[column] ?? null,
  );
  engine.setLookup('customerId', subjects.buffer);
  return engine;
}

/** A file on this machine, as a picked one in the browser: nothing is left of it when it is aborted. */
export async function diskSink(path: string): Promise<ExportSink & { sha256(): string }> {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  return {
    async write(piece) {
      hash.update(piece);
      await file.write(piece);
    },
    async close() {
      await file.close();
      return undefined;
    },
    async abort() {
      await file.close();
      await rm(path, { force: true });
    },
    sha256: () => hash.digest('hex'),
  };
}
