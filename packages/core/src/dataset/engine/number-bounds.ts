import { nullHigh } from '@partner-widgets/domain/chunk/chunk-format';
import { isAmount, parseAmount } from '@partner-widgets/domain/money';
import { EngineError, type Condition } from './engine-types.js';

const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;
/** A time of this high half is null. */
const leastTime = BigInt(nullHigh + 1) << 32n;

/** Both included, in 1e-8 units or milliseconds. */
export interface Bounds {
  readonly from: bigint;
  readonly last: bigint;
}

/** @throws {EngineError} `schema` when an end is not of the column's kind. */
export function boundsOf(
  { column, from, to }: Extract<Condition, { kind: 'range' }>,
  kind: 'amount' | 'time',
): Bounds {
  const read = (text: string) => {
    const value = kind === 'amount' ? amountOf(text) : timeOf(text);
    if (value === undefined) {
      throw new EngineError('schema', `${column}: no ${kind} to compare with: ${text}`);
    }
    return value;
  };
  const floor = kind === 'amount' ? least : leastTime;
  const begin = from === undefined ? floor : read(from);
  const last = to === undefined ? greatest : read(to) - 1n;
  return { from: begin > floor ? begin : floor, last: last < greatest ? last : greatest };
}

/** The same bounds in steps of `unit`. */
export function inUnits({ from, last }: Bounds, unit: number): Bounds {
  const step = BigInt(unit);
  const down = (value: bigint) => (value - (((value % step) + step) % step)) / step;
  // An open end stays as it is: no multiple of it fits 64 bits anyway.
  return {
    from: from === leastTime ? from : down(from + step - 1n),
    last: last === greatest ? last : down(last),
  };
}

const amountOf = (text: string) => (isAmount(text) ? parseAmount(text) : undefined);

function timeOf(text: string): bigint | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : BigInt(time);
}
