/**
 * The mean in 1e-8 units. The division is exact up to the eighth decimal, which
 * is rounded half away from zero.
 *
 * @throws {RangeError} when `count` is not a positive integer.
 */
export function averageAmount(sumUnits: bigint, count: number | bigint): bigint {
  const divisor = BigInt(count);
  if (divisor <= 0n) throw new RangeError(`an average needs a positive count, not ${count}`);
  const magnitude = sumUnits < 0n ? -sumUnits : sumUnits;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return sumUnits < 0n ? -rounded : rounded;
}
