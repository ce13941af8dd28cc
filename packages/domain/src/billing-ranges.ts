/** Spans of days and cycles, which a first face does without. */
import { cycleDistance, shiftCycle } from './billing-calendar.js';
import { startOfDay, type InstantRange } from './day-range.js';

export { dayRange, instantText, type InstantRange } from './day-range.js';

/**
 * The instants of a billing cycle: `2026-04` → from `2026-03-31T16:00:00Z` up to,
 * and without, `2026-04-30T16:00:00Z`.
 *
 * @throws {RangeError} when `cycle` is no billing cycle.
 */
export function cycleRange(cycle: string): InstantRange {
  return { begin: startOfDay(`${cycle}-01`), end: startOfDay(`${shiftCycle(cycle, 1)}-01`) };
}

/**
 * Every cycle from `from` to `to`, both included, oldest first; none when `to` is earlier.
 *
 * @throws {RangeError} when one is no billing cycle.
 */
export function cyclesBetween(from: string, to: string): string[] {
  const length = Math.max(0, cycleDistance(from, to) + 1);
  return Array.from({ length }, (_, months) => shiftCycle(from, months));
}

/**
 * The oldest cycle that may be asked for. The month difference is at most
 * `monthsBack`, the boundary included, so 18 leaves 19 cycles (customers/CD-07, Q-04).
 */
export function earliestCycle(current: string, monthsBack = 18): string {
  return shiftCycle(current, -monthsBack);
}
