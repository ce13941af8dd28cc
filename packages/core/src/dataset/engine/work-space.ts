import type { RadixSpace } from './radix.js';

/** Arrays of one number a row, used again by the next query. */
export interface WorkSpace extends RadixSpace {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** The memory of `low` and `high`, and that of `here` and `there`, as one number a row. */
  readonly keys: Float64Array;
  readonly otherKeys: Float64Array;
}

export function workSpace(rows: number): WorkSpace {
  const size = rows + (rows % 2);
  const memory = new ArrayBuffer(16 * size);
  const quarter = (index: number) => new Uint32Array(memory, index * 4 * size, size);
  return {
    low: quarter(0),
    high: quarter(1),
    here: quarter(2),
    there: quarter(3),
    keys: new Float64Array(memory, 0, size),
    otherKeys: new Float64Array(memory, 8 * size, size),
  };
}
