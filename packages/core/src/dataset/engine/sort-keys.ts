import { nullHigh } from '@partner-widgets/domain/chunk/chunk-format';
import type {
  FlagColumn,
  NumberColumn,
  TextColumn,
} from '@partner-widgets/domain/chunk/decode-chunk';
import type { TextOf } from './engine-types.js';
import type { Pace } from './pace.js';
import type { RadixKeys } from './radix.js';
import { idOrder } from './record-order.js';
import type { EngineColumn, LoadedChunk, Snapshot } from './snapshot.js';
import { wideCodes, wideHighs } from './wide-block.js';
import type { WorkSpace } from './work-space.js';

/** What a column is ordered by, the least significant part first. */
export async function sortKeys(
  snapshot: Snapshot,
  column: EngineColumn,
  of: TextOf,
  work: WorkSpace,
  pace: Pace,
): Promise<readonly RadixKeys[]> {
  switch (column.kind) {
    case 'amount':
    case 'time':
      return numberKeys(snapshot, column, work, pace);
    case 'text':
      return textKeys(snapshot, column, of, work, pace);
    case 'id': {
      const { ranks, different } = await idOrder(snapshot, column, pace);
      return [{ keys: ranks, least: 0, most: different }];
    }
    case 'flag':
      await snapshot.eachBlock(pace, (chunk, first, from, to) => {
        const { flags } = chunk.columns[column.index] as FlagColumn;
        work.low.set(flags.subarray(from, to), first + from);
      });
      return [{ keys: work.low, least: 0, most: 1 }];
  }
}

async function textKeys(
  snapshot: Snapshot,
  column: EngineColumn,
  of: TextOf,
  { low }: WorkSpace,
  pace: Pace,
): Promise<readonly RadixKeys[]> {
  const { texts } = column;
  if (!texts) return [];
  await snapshot.mapCodes(column, pace);
  const { ranks, different } = await texts.ranks(of, pace);
  let here = new Uint32Array(0);
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    if (from === 0) here = chunk.codes(column).map((code) => ranks[code] as number);
    const { codes } = chunk.columns[column.index] as TextColumn;
    const wide = wideCodes(codes, from, to);
    for (let index = 0; index < to - from; index++) {
      low[first + from + index] = here[wide[index] as number] as number;
    }
  });
  return [{ keys: low, least: 0, most: different }];
}

/**
 * Halves of 32 bits of the values; times in milliseconds unless all chunks count in the same steps. The high halves are few: less their
 * least one they mostly need a single pass. All low ones count unless there is but one high half.
 */
async function numberKeys(
  snapshot: Snapshot,
  column: EngineColumn,
  { low, high }: WorkSpace,
  pace: Pace,
): Promise<readonly RadixKeys[]> {
  let [least, most] = [Infinity, -Infinity];
  let [leastLow, mostLow] = [Infinity, -Infinity];
  const numbersOf = (chunk: LoadedChunk) => chunk.columns[column.index] as NumberColumn;
  const units = new Set(snapshot.chunks.map((chunk) => numbersOf(chunk).unit));
  await snapshot.eachBlock(pace, (chunk, first, from, to) => {
    const numbers = numbersOf(chunk);
    const highs = wideHighs(numbers.high, from, to);
    low.set(numbers.low.subarray(from, to), first + from);
    if (units.size > 1 && numbers.unit !== 1)
      toMilliseconds(highs, low, first + from, to - from, numbers.unit);
    const ends = [least, most, leastLow, mostLow] as const;
    [least, most, leastLow, mostLow] = takeHalves(highs, low, high, first + from, to - from, ends);
  });
  const lows =
    least === most ? { least: leastLow, most: mostLow } : { least: 0, most: 0xffff_ffff };
  return [
    { keys: low, ...lows },
    { keys: high, least, most },
  ];
}

/** Seconds of a block, in place. */
function toMilliseconds(
  highs: Int32Array,
  lows: Uint32Array,
  row: number,
  count: number,
  unit: number,
): void {
  for (let index = 0; index < count; index++) {
    if (highs[index] === nullHigh) continue;
    const value = ((highs[index] as number) * 0x1_0000_0000 + (lows[row + index] as number)) * unit;
    const upper = Math.floor(value / 0x1_0000_0000);
    highs[index] = upper;
    lows[row + index] = value - upper * 0x1_0000_0000;
  }
}

type Ends = readonly [least: number, most: number, leastLow: number, mostLow: number];

/** The signed halves become unsigned ones in the same order. */
function takeHalves(
  highs: Int32Array,
  lows: Uint32Array,
  high: Uint32Array,
  row: number,
  count: number,
  [least, most, leastLow, mostLow]: Ends,
): Ends {
  for (let index = 0; index < count; index++) {
    const upper = ((highs[index] as number) ^ 0x8000_0000) >>> 0;
    const lower = lows[row + index] as number;
    if (upper < least) least = upper;
    if (upper > most) most = upper;
    if (lower < leastLow) leastLow = lower;
    if (lower > mostLow) mostLow = lower;
    high[row + index] = upper;
  }
  return [least, most, leastLow, mostLow];
}
