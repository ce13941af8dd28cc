export const timeOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** At least two decimals, up to eight, as the records have them. */
export function unitsOf(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(9, '0');
  const decimals = digits.slice(-8).replace(/0{1,6}$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -8)}.${decimals}`;
}
