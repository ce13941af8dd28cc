/**
 * Numbers and dates as Intl writes them in the suite's own languages, without Intl: the first `Intl.DateTimeFormat` of a
 * page takes 20 to 30 ms, which the first rows would wait for. Every other language and zone is Intl's.
 */

/** Whether this file knows how the language writes. */
export const isPlain = (locale: string): boolean => locale === 'zh-CN' || locale === 'en';

/** Digits in groups of three; no sign, no decimals. */
export function groupThousands(digits: string): string {
  let grouped = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = `${digits.slice(Math.max(0, end - 3), end)},${grouped}`;
  return grouped;
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The English name of the month in `YYYY-MM…`. */
export function plainMonth(day: string): string {
  const end = Number(day.slice(5, 7)) * 3;
  return months.slice(end - 3, end);
}

/** `2026/04/30`, `Apr 30, 2026` of `YYYY-MM-DD`. */
export const plainDay = (day: string, locale: string): string =>
  locale === 'en'
    ? `${plainMonth(day)} ${day.slice(8)}, ${day.slice(0, 4)}`
    : day.replaceAll('-', '/');
