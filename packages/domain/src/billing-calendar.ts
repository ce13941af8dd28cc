/**
 * The billing calendar: cycles (`YYYY-MM`) and days (`YYYY-MM-DD`) in the fixed offset GMT+08:00,
 * whatever the host's zone or its summer time (customers/GEN-10, GEN-11). Instants are ISO 8601 with a
 * zone. Apart from the words for dates (`billing-time.ts`), which a first face does without.
 */

/** How far the billing zone is ahead of Greenwich. */
export const offsetMilliseconds = 8 * 60 * 60 * 1000;
const cyclePattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const dayPattern = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/;
const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether `text` is a billing cycle `YYYY-MM` (customers/CD-05). */
export function isBillingCycle(text: string): boolean {
  return cyclePattern.test(text);
}

/** Whether `text` is a day `YYYY-MM-DD` that the calendar has. */
export function isBillingDay(text: string): boolean {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Whether `text` is an instant with a zone. A time without a zone is refused: it
 * would be read in the zone of whoever looks.
 */
export function isInstant(text: string): boolean {
  const match = instantPattern.exec(text);
  return match !== null && isBillingDay(match[1] ?? '');
}

/**
 * The billing cycle an instant falls in: `2026-03-31T16:30:00Z` → `2026-04`
 * (customers/GEN-11).
 *
 * @throws {RangeError} for an invalid date or a text that is no instant with a zone.
 */
export function billingCycleOf(instant: string | Date): string {
  return billingDayOf(instant).slice(0, 7);
}

/**
 * The billing day an instant falls in: `2026-03-31T16:30:00Z` → `2026-04-01`.
 *
 * @throws {RangeError} for an invalid date or a text that is no instant with a zone.
 */
export function billingDayOf(instant: string | Date): string {
  return new Date(milliseconds(instant) + offsetMilliseconds).toISOString().slice(0, 10);
}

/**
 * The cycle `months` later, or earlier when negative.
 *
 * @throws {RangeError} when `cycle` is no billing cycle.
 */
export function shiftCycle(cycle: string, months: number): string {
  const total = monthNumber(cycle) + months;
  const year = String(Math.floor(total / 12)).padStart(4, '0');
  return `${year}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/**
 * Months from one cycle to another; negative when `to` is earlier.
 *
 * @throws {RangeError} when one is no billing cycle.
 */
export function cycleDistance(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

function monthNumber(cycle: string): number {
  if (!isBillingCycle(cycle)) {
    throw new RangeError(`not a billing cycle YYYY-MM: ${JSON.stringify(cycle)}`);
  }
  return Number(cycle.slice(0, 4)) * 12 + Number(cycle.slice(5)) - 1;
}

function milliseconds(instant: string | Date): number {
  if (typeof instant === 'string' && !isInstant(instant)) {
    throw new RangeError(`not an instant with a zone: ${JSON.stringify(instant)}`);
  }
  const time = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('invalid date');
  return time;
}
