/**
 * Billing time in words, and the calendar it is counted in: one place to import both from.
 */
import { isBillingCycle, isBillingDay, isInstant } from './billing-calendar.js';

export {
  isBillingCycle,
  isBillingDay,
  isInstant,
  billingCycleOf,
  billingDayOf,
  cycleRange,
  dayRange,
  shiftCycle,
  cycleDistance,
  cyclesBetween,
  earliestCycle,
  instantText,
} from './billing-calendar.js';
export type { InstantRange } from './billing-calendar.js';

/** The zone of the Partner Center's screens (orders/UI-11). */
export const billingTimeZone = 'Asia/Shanghai';

/** How {@link formatInstant} writes. */
export interface InstantFormat {
  /** BCP 47 tag; an unknown one falls back to English. */
  locale: string;
  /** IANA zone, default `Asia/Shanghai`; an unknown one falls back to it. */
  timeZone?: string | undefined;
  /** The smallest part that is written; default `second`. */
  precision?: 'day' | 'minute' | 'second' | undefined;
}

/**
 * An instant in a zone, 24 hours, year first in Chinese and with the month's name
 * elsewhere, so that no day can be read as a month. A text that is no instant is
 * shown as itself.
 */
export function formatInstant(instant: string, format: InstantFormat): string {
  if (!isInstant(instant)) return instant;
  const { locale, timeZone = billingTimeZone, precision = 'second' } = format;
  return dateFormat(locale, timeZone, precision).format(new Date(instant));
}

/** A billing day `YYYY-MM-DD` in words; a text that is no day is shown as itself. */
export function formatDay(day: string, locale: string): string {
  return isBillingDay(day) ? dateFormat(locale, 'UTC', 'day').format(new Date(day)) : day;
}

/** A billing cycle `YYYY-MM` in words (`2026年4月`, `Apr 2026`); any other text as itself. */
export function formatCycle(cycle: string, locale: string): string {
  return isBillingCycle(cycle)
    ? dateFormat(locale, 'UTC', 'month').format(new Date(`${cycle}-01`))
    : cycle;
}

/**
 * The zone's distance from Greenwich at an instant, default now: `GMT+08:00`.
 * Written once in a header instead of at every time (vouchers/UI-04).
 */
export function timeZoneLabel(timeZone: string = billingTimeZone, at: Date = new Date()): string {
  const parts = dateFormat('en', timeZone, 'offset').formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

type Layout = 'month' | 'day' | 'minute' | 'second' | 'offset';

// Making an Intl.DateTimeFormat costs some 50 µs: too much for each cell of a table.
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, timeZone: string, layout: Layout): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${layout}`;
  let format = formats.get(key);
  if (!format) {
    const options = layoutOptions(layout, locale.toLowerCase().startsWith('zh'));
    format =
      tryFormat(locale, { ...options, timeZone }) ??
      tryFormat('en', { ...options, timeZone }) ??
      tryFormat(locale, { ...options, timeZone: billingTimeZone }) ??
      new Intl.DateTimeFormat('en', { ...options, timeZone: billingTimeZone });
    formats.set(key, format);
  }
  return format;
}

function layoutOptions(layout: Layout, chinese: boolean): Intl.DateTimeFormatOptions {
  if (layout === 'offset') return { timeZoneName: 'longOffset' };
  if (layout === 'month') return { year: 'numeric', month: chinese ? 'long' : 'short' };
  const day: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: chinese ? '2-digit' : 'short',
    day: '2-digit',
  };
  if (layout === 'day') return day;
  const minute = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return layout === 'minute' ? minute : { ...minute, second: '2-digit' };
}

/** Intl throws for an unknown tag or zone; a host's input must never throw. */
function tryFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, numberingSystem: 'latn' });
  } catch {
    return undefined;
  }
}
