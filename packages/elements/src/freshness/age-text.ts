import { formatCount } from '@partner-widgets/domain/money';
import { isPlain } from '@partner-widgets/domain/plain-writing';

const steps = [
  ['day', 86_400, '天'],
  ['hour', 3600, '小时'],
  ['minute', 60, '分钟'],
] as const;

/** `3分钟前`, `3 minutes ago`; under a minute: `justNow`. An unknown language reads English. */
export function ageText(milliseconds: number, locale: string, justNow: string): string {
  const seconds = Math.max(0, milliseconds / 1000);
  const [unit, size, chinese] = steps.find(([, length]) => seconds >= length) ?? [];
  if (!unit) return justNow;
  const count = Math.floor(seconds / size);
  // The first format of a page takes Intl tens of milliseconds.
  if (isPlain(locale)) {
    const number = formatCount(count, locale);
    const plural = count === 1 ? '' : 's';
    return locale === 'en' ? `${number} ${unit}${plural} ago` : `${number}${chinese}前`;
  }
  const format = new Intl.RelativeTimeFormat([locale, 'en'], { numeric: 'always' });
  return format.format(-count, unit);
}
