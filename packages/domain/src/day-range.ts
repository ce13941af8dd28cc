/** Spans of days, which the first rows of a list by day are asked with. */
import { isBillingDay, offsetMilliseconds } from './billing-calendar.js';

/** A half-open span of time `[begin, end)`: UTC instants such as `2026-03-31T16:00:00Z`. */
export interface InstantRange {
  readonly begin: string;
  readonly end: string;
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

/** The UTC instant of a date without milliseconds when there are none: `2026-03-31T16:00:00Z`. */
export function instantText(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z');
}

/** @throws {RangeError} when `day` is no day. */
export function startOfDay(day: string): string {
  if (!isBillingDay(day)) throw new RangeError(`not a day YYYY-MM-DD: ${JSON.stringify(day)}`);
  return instantText(new Date(Date.parse(`${day}T00:00:00Z`) - offsetMilliseconds));
}
