import { isAmount, parseAmount } from '../money.js';
import { nullHigh } from './chunk-format.js';
import { refused, type ColumnReader, type EncodedColumn } from './encode-chunk.js';

const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;

/** Parsing a text for each of a million cells costs most of the work, and many cells are `0.00`. */
const unitsOf = (value: string) => (value === '0.00' ? 0n : parseAmount(value));

export function encodeAmounts(reader: ColumnReader): EncodedColumn {
  const halves = emptyHalves(reader.rows);
  for (let row = 0; row < reader.rows; row++) {
    const value = reader.at(row);
    if (typeof value !== 'bigint' && !(typeof value === 'string' && isAmount(value))) {
      throw refused(reader, row, value, 'is no amount with up to 8 decimals');
    }
    const units = typeof value === 'string' ? unitsOf(value) : value;
    if (units < least || units > greatest) {
      throw refused(reader, row, value, 'is past 64 bits of 1e-8 units');
    }
    if (units >= -0x1f_ffff_ffff_ffffn && units <= 0x1f_ffff_ffff_ffffn) {
      split(halves, row, Number(units));
    } else {
      halves.low[row] = Number(units & 0xffff_ffffn);
      halves.high[row] = Number(units >> 32n);
    }
  }
  return numbers(reader, 'amount', halves, 1);
}

export function encodeTimes(reader: ColumnReader): EncodedColumn {
  const times = new Float64Array(reader.rows);
  for (let row = 0; row < reader.rows; row++) {
    const value = reader.at(row);
    if (value === null && reader.column.nullable) {
      times[row] = NaN;
      continue;
    }
    const time = typeof value === 'string' ? Date.parse(value) : value;
    if (typeof time !== 'number' || !Number.isInteger(time) || Math.abs(time) > 8.64e15) {
      throw refused(reader, row, value, 'is no instant');
    }
    times[row] = time;
  }
  const unit = times.every((time) => Number.isNaN(time) || time % 1000 === 0) ? 1000 : 1;
  const halves = emptyHalves(reader.rows);
  times.forEach((time, row) => {
    if (Number.isNaN(time)) halves.high[row] = nullHigh;
    else split(halves, row, time / unit);
  });
  return numbers(reader, 'time', halves, unit);
}

interface Halves {
  readonly low: Uint32Array;
  readonly high: Int32Array;
}

const emptyHalves = (rows: number): Halves => ({
  low: new Uint32Array(rows),
  high: new Int32Array(rows),
});

function split({ low, high }: Halves, row: number, number: number): void {
  const upper = Math.floor(number / 0x1_0000_0000);
  high[row] = upper;
  low[row] = number - upper * 0x1_0000_0000;
}

function numbers(
  { column }: ColumnReader,
  kind: 'amount' | 'time',
  { low, high }: Halves,
  unit: 1 | 1000,
): EncodedColumn {
  const lowWidth = low.every((half) => half === 0) ? 0 : 4;
  const fits = (bits: number) => high.every((half) => half >> (bits - 1) === half >> 31);
  const highWidth = high.every((half) => half === 0) ? 0 : fits(8) ? 1 : fits(16) ? 2 : 4;
  const narrow = {
    0: () => [],
    1: () => [Int8Array.from(high)],
    2: () => [Int16Array.from(high)],
    4: () => [high],
  }[highWidth];
  return {
    header: { name: column.name, kind, low: lowWidth, high: highWidth, unit },
    buffers: [...(lowWidth ? [low] : []), ...narrow()],
  };
}
