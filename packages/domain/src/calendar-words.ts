import { isBillingCycle, isBillingDay } from './billing-calendar.js';
import { dateFormat } from './billing-time.js';
import { isPlain, plainDay, plainMonth } from './plain-writing.js';

/** A billing day `YYYY-MM-DD` in words; a text that is no day is shown as itself. */
export function formatDay(day: string, locale: string): string {
  if (!isBillingDay(day)) return day;
  return isPlain(locale) && day >= '1000'
    ? plainDay(day, locale)
    : dateFormat(locale, 'UTC', 'day').format(new Date(day));
}

/** A billing cycle `YYYY-MM` in words (`2026年4月`, `Apr 2026`); any other text as itself. */
export function formatCycle(cycle: string, locale: string): string {
  if (!isBillingCycle(cycle)) return cycle;
  if (!isPlain(locale) || cycle < '1000')
    return dateFormat(locale, 'UTC', 'month').format(new Date(`${cycle}-01`));
  const year = cycle.slice(0, 4);
  return locale === 'en' ? `${plainMonth(cycle)} ${year}` : `${year}年${Number(cycle.slice(5))}月`;
}
