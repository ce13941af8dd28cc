/** Spans of days and cycles, which a first face does without. */
import { cycleDistance, isBillingDay, offsetMilliseconds, shiftCycle } from './billing-calendar.js';

/** A half-open span of time `[begin, end)`: UTC instants such as `2026-03-31T16:00:00Z`. */
export interface InstantRange {
  readonly begin: string;
  readonly end: string;
}

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
 * The instants of the days `first` to `last`, both included.
 *
 * @throws {RangeError} when one is no day or `last` is before `first`.
 */
export function dayRange(first: string, last: string): InstantRange {
  const begin = startOfDay(first);
  const end = new Date(Date.parse(startOfDay(last)) + 24 * 60 * 60 * 1000);
  if (last < first) throw new RangeError(`days out of order: ${first} to ${last}`);
  return { begin, end: instantText(end) };
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

/** The UTC instant of a date without milliseconds when there are none: `2026-03-31T16:00:00Z`. */
export function instantText(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

function startOfDay(day: string): string {
  if (!isBillingDay(day)) throw new RangeError(`not a day YYYY-MM-DD: ${JSON.stringify(day)}`);
  return instantText(new Date(Date.parse(`${day}T00:00:00Z`) - offsetMilliseconds));
}
