import type { NumberColumn, TextColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { ExactSums } from './exact-sums.js';
import type { Pace } from './pace.js';
import { eachPicked, pickedHighs, type PickedRows } from './picked-rows.js';
import { blockRows, type EngineColumn, type Snapshot } from './snapshot.js';
import { wideCodes } from './wide-block.js';

/** How many rows have each code, and the sums of each column by code. */
export interface SumsByCode {
  readonly counts: Float64Array;
  readonly sums: readonly ExactSums[];
}

/** By the codes of a column. */
export async function sumByCode(
  snapshot: Snapshot,
  by: EngineColumn,
  columns: readonly EngineColumn[],
  mask: Uint8Array | undefined,
  pace: Pace,
): Promise<SumsByCode> {
  await snapshot.mapCodes(by, pace);
  const all = by.texts?.values.count ?? 0;
  const counts = new Float64Array(all);
  const sums = columns.map(() => new ExactSums(all));
  let here: Halves[] = [];
  let countsHere = new Uint32Array(0);
  await eachPicked(snapshot, mask, pace, (picked) => {
    const { chunk, from, isLast } = picked;
    const codes = chunk.codes(by);
    if (from === 0) {
      countsHere = new Uint32Array(codes.length);
      here = columns.map(() => halves(codes.length));
    }
    const own = (chunk.columns[by.index] as TextColumn).codes;
    const codesHere = wideCodes(own, from, Math.min(chunk.rows, from + blockRows));
    countBlock(codesHere, picked, countsHere);
    columns.forEach(({ index }, number) => {
      const amounts = chunk.columns[index] as NumberColumn;
      if (!amounts.isZero) addByCode(amounts, codesHere, picked, here[number] as Halves);
    });
    if (!isLast) return;
    codes.forEach((code, entry) => {
      const many = countsHere[entry] as number;
      if (many === 0) return;
      counts[code] = (counts[code] as number) + many;
      sums.forEach((sum, number) => {
        const { low, high } = here[number] as Halves;
        sum.add(code, low[entry] as number, high[entry] as number);
      });
    });
  });
  return { counts, sums };
}

/** Halves added up apart: within one chunk no sum leaves the whole numbers that a double holds. */
interface Halves {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const halves = (count: number): Halves => ({
  low: new Float64Array(count),
  high: new Float64Array(count),
});

function countBlock(codes: Uint32Array, { rows, count }: PickedRows, counts: Uint32Array): void {
  for (let index = 0; index < count; index++) {
    const code = codes[rows ? (rows[index] as number) : index] as number;
    counts[code] = (counts[code] as number) + 1;
  }
}

function addByCode(
  { low, high }: NumberColumn,
  codes: Uint32Array,
  picked: PickedRows,
  { low: lows, high: highs }: Halves,
): void {
  const { from, rows, count } = picked;
  const upper = pickedHighs(high, picked);
  for (let index = 0; index < count; index++) {
    const row = rows ? (rows[index] as number) : index;
    const code = codes[row] as number;
    lows[code] = (lows[code] as number) + (low[from + row] as number);
    highs[code] = (highs[code] as number) + (upper[index] as number);
  }
}
