/**
 * Instants in words, and the calendar they are counted in. Apart is what first rows do without: days and cycles in words
 * (`calendar-words.ts`), spans of them (`billing-ranges.ts`) and the zone's name (`time-zone-label.ts`).
 */
import { isInstant, offsetMilliseconds } from './billing-calendar.js';
import { isPlain, plainDay } from './plain-writing.js';

export {
  isBillingCycle,
  isBillingDay,
  isInstant,
  billingCycleOf,
  billingDayOf,
  shiftCycle,
  cycleDistance,
} from './billing-calendar.js';

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
  const at = new Date(instant);
  const clock = isPlain(locale) ? billingClock(timeZone, at) : undefined;
  if (!clock) return dateFormat(locale, timeZone, precision).format(at);
  const day = plainDay(clock.slice(0, 10), locale);
  if (precision === 'day') return day;
  return day + (locale === 'en' ? ', ' : ' ') + clock.slice(11, precision === 'minute' ? 16 : 19);
}

/** China had summer time until 1991, and years have more than four digits after 9999. */
const fixedFrom = Date.UTC(1992, 0);
const fixedUntil = Date.UTC(9999, 0);

/** `YYYY-MM-DDTHH:MM:SS…` as the zone's clocks show it, where that is known without Intl. */
export function billingClock(timeZone: string, at: Date): string | undefined {
  return timeZone === billingTimeZone && +at > fixedFrom && +at < fixedUntil
    ? new Date(+at + offsetMilliseconds).toISOString()
    : undefined;
}

type Layout = 'month' | 'day' | 'minute' | 'second';

// Making an Intl.DateTimeFormat costs some 50 µs: too much for each cell of a table.
const formats = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(locale: string, timeZone: string, layout: Layout): Intl.DateTimeFormat {
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
