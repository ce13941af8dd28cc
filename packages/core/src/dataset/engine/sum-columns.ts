import type { NumberColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { ExactSums } from './exact-sums.js';
import type { Pace } from './pace.js';
import { eachPicked, pickedHighs, type PickedRows } from './picked-rows.js';
import { blockRows, type EngineColumn, type LoadedChunk, type Snapshot } from './snapshot.js';

/** Sums of a column, and of its values below zero alone. */
export interface ColumnSums {
  readonly all: ExactSums;
  readonly negative: ExactSums;
}

/** Halves added up apart: within one chunk no sum leaves the whole numbers that a double holds. */
export interface SummedHalves {
  low: number;
  high: number;
  lowBelow: number;
  highBelow: number;
}

const nothing = (): SummedHalves => ({ low: 0, high: 0, lowBelow: 0, highBelow: 0 });

export async function sumColumns(
  snapshot: Snapshot,
  columns: readonly EngineColumn[],
  mask: Uint8Array | undefined,
  pace: Pace,
): Promise<readonly ColumnSums[]> {
  const sums = columns.map(() => ({ all: new ExactSums(), negative: new ExactSums() }));
  const add = (number: number, { low, high, lowBelow, highBelow }: SummedHalves): void => {
    sums[number]?.all.add(0, low, high);
    sums[number]?.negative.add(0, lowBelow, highBelow);
  };
  if (mask)
    await eachPicked(snapshot, mask, pace, (picked) =>
      columns.forEach(({ index }, number) => {
        const amounts = picked.chunk.columns[index] as NumberColumn;
        if (picked.count > 0 && !amounts.isZero) add(number, addPicked(amounts, picked, nothing()));
      }),
    );
  else
    for (const chunk of snapshot.chunks)
      for (const [number, { index }] of columns.entries()) {
        add(number, wholeColumn(chunk, index));
        if (pace.isDue) await pace.rest();
      }
  return sums;
}

/** Of all rows of a chunk, which stay what they are. */
function wholeColumn(chunk: LoadedChunk, index: number): SummedHalves {
  let sum = chunk.totals.get(index);
  if (!sum) {
    sum = nothing();
    const amounts = chunk.columns[index] as NumberColumn;
    for (let from = 0; from < chunk.rows && !amounts.isZero; from += blockRows) {
      const count = Math.min(blockRows, chunk.rows - from);
      addPicked(amounts, { chunk, from, rows: undefined, count, isLast: false }, sum);
    }
    chunk.totals.set(index, sum);
  }
  return sum;
}

function addPicked(
  { low, high }: NumberColumn,
  picked: PickedRows,
  sum: SummedHalves,
): SummedHalves {
  const { from, rows, count } = picked;
  const highs = pickedHighs(high, picked);
  let [lows, uppers, lowsBelow, uppersBelow] = [0, 0, 0, 0];
  for (let index = 0; index < count; index++) {
    const lower = low[from + (rows ? (rows[index] as number) : index)] as number;
    const upper = highs[index] as number;
    lows += lower;
    uppers += upper;
    if (upper < 0) {
      lowsBelow += lower;
      uppersBelow += upper;
    }
  }
  sum.low += lows;
  sum.high += uppers;
  sum.lowBelow += lowsBelow;
  sum.highBelow += uppersBelow;
  return sum;
}
