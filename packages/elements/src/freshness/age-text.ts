const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** `3 分钟前`, `3 minutes ago`; under a minute: `justNow`. An unknown language reads English. */
export function ageText(milliseconds: number, locale: string, justNow: string): string {
  const seconds = Math.max(0, milliseconds / 1000);
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? [];
  if (!unit) return justNow;
  const format = new Intl.RelativeTimeFormat([locale, 'en'], { numeric: 'always' });
  return format.format(-Math.floor(seconds / size), unit);
}
