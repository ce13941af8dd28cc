/**
 * Exact money. An amount travels as a decimal text with up to 8 decimals and is
 * counted as a `bigint` of 1e-8 units; no amount ever passes through a float
 * (customers/GEN-07…09).
 */

import { groupThousands, isPlain } from './plain-writing.js';

/** How many units (1e-8) make one yuan or dollar. */
export const unitsPerOne = 100_000_000n;

/** 1e-8 units in one cent. */
const unitsPerCent = 1_000_000n;

const amountPattern = /^([+-]?)(\d+)(?:\.(\d{1,8}))?$/;

/**
 * Whether `text` is a plain decimal: optional sign, digits, at most 8 decimals,
 * no exponent, no grouping, no blanks.
 */
export function isAmount(text: string): boolean {
  return amountPattern.test(text);
}

/**
 * The exact value of a decimal text in 1e-8 units.
 *
 * @throws {RangeError} naming the text, for anything {@link isAmount} refuses.
 */
export function parseAmount(text: string): bigint {
  const match = amountPattern.exec(text);
  if (!match) throw new RangeError(`not an amount with up to 8 decimals: ${JSON.stringify(text)}`);
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction.padEnd(8, '0'));
  return sign === '-' ? -units : units;
}

/**
 * The canonical text of an amount in 1e-8 units: at least 2 decimals, up to 8,
 * without further trailing zeros; zero has no sign. `parseAmount` gives back the
 * same units.
 */
export function amountText(units: bigint): string {
  const { sign, whole, fraction } = splitUnits(units);
  return `${sign}${whole}.${fraction.slice(0, 2)}${fraction.slice(2).replace(/0+$/, '')}`;
}

/**
 * The exact sum of raw decimal texts, as canonical text; `"0.00"` for none.
 * Only raw values may be summed, never displayed ones (customers/GEN-09).
 *
 * @throws {RangeError} naming the first text that is no amount.
 */
export function sumAmounts(texts: Iterable<string>): string {
  let units = 0n;
  for (const text of texts) units += parseAmount(text);
  return amountText(units);
}

/**
 * What is actually charged: cut to whole cents towards zero, never rounded
 * (customers/GEN-08: 0.04599822 is charged as 0.04).
 */
export function truncateToCents(units: bigint): bigint {
  return units - (units % unitsPerCent);
}

/** Orders two decimal texts by value: -1, 0 or 1. `"1.0"` equals `"1.00"`. */
export function compareAmounts(left: string, right: string): -1 | 0 | 1 {
  const difference = parseAmount(left) - parseAmount(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How {@link formatAmount} writes an amount. */
export interface AmountFormat {
  /** BCP 47 tag; an unknown one falls back to English. */
  locale: string;
  /** Decimals that are always written, 0–8; default 2. */
  minimumDecimals?: number;
  /** Decimals after which the value is cut towards zero, 0–8; default 2. 8 shows the full value. */
  maximumDecimals?: number;
  /** ISO 4217 code of the row; when given and not empty its symbol is written as well. */
  currency?: string | undefined;
}

/**
 * Writes an amount for people: grouped and separated as the locale does, with
 * Latin digits, cut (not rounded) to `maximumDecimals`. A value that is cut to
 * zero has no sign. A text that is no amount is shown as itself.
 */
export function formatAmount(text: string, format: AmountFormat): string {
  if (!isAmount(text)) return text;
  const minimum = clampDecimals(format.minimumDecimals ?? 2);
  const maximum = Math.max(minimum, clampDecimals(format.maximumDecimals ?? 2));
  const step = 10n ** BigInt(8 - maximum);
  const units = parseAmount(text);
  const { sign, whole, fraction } = splitUnits(units - (units % step));
  const decimals = fraction.slice(0, minimum) + fraction.slice(minimum).replace(/0+$/, '');
  if (isPlain(format.locale) && !format.currency)
    return sign + groupThousands(whole) + (decimals && `.${decimals}`);
  const { integers, separator } = writerFor(format.locale);
  const number = integers.format(BigInt(whole)) + (decimals ? separator + decimals : '');
  return placeSigns(number, sign === '-', format);
}

/** A count for people, grouped as the locale does, with Latin digits. */
export function formatCount(count: number, locale: string): string {
  return isPlain(locale) && Number.isSafeInteger(count) && count >= 0
    ? groupThousands(String(count))
    : writerFor(locale).integers.format(count);
}

/**
 * The symbol of a currency as the locale writes it (`¥`, `US$`): the code itself
 * when the locale knows none, an empty text when there is no currency.
 */
export function currencySymbol(currency: string | undefined, locale: string): string {
  if (!currency) return '';
  const parts = currencyWriter(currency, locale)?.formatToParts(0);
  return parts?.find(({ type }) => type === 'currency')?.value ?? currency;
}

function splitUnits(units: bigint): { sign: '' | '-'; whole: string; fraction: string } {
  const digits = (units < 0n ? -units : units).toString().padStart(9, '0');
  return { sign: units < 0n ? '-' : '', whole: digits.slice(0, -8), fraction: digits.slice(-8) };
}

function clampDecimals(decimals: number): number {
  return Math.min(8, Math.max(0, Math.trunc(decimals) || 0));
}

/** The locale decides where minus and symbol stand; only its number is replaced by the exact one. */
function placeSigns(number: string, negative: boolean, { locale, currency }: AmountFormat): string {
  const currencies = currency ? currencyWriter(currency, locale) : undefined;
  const writer = currencies ?? writerFor(locale).integers;
  const parts = writer.formatToParts(negative ? -1 : 1);
  const written = parts.map(({ type, value }) =>
    type === 'integer' ? number : type === 'decimal' || type === 'fraction' ? '' : value,
  );
  return (currency && !currencies ? `${currency} ` : '') + written.join('');
}

interface Writer {
  integers: Intl.NumberFormat;
  separator: string;
}

const writers = new Map<string, Writer>();
const currencyWriters = new Map<string, Intl.NumberFormat | undefined>();

function writerFor(locale: string): Writer {
  let writer = writers.get(locale);
  if (!writer) {
    const integers = numberFormat(locale, {}) ?? new Intl.NumberFormat('en');
    const parts = numberFormat(locale, { minimumFractionDigits: 1 })?.formatToParts(0);
    const separator = parts?.find(({ type }) => type === 'decimal')?.value ?? '.';
    writers.set(locale, (writer = { integers, separator }));
  }
  return writer;
}

function currencyWriter(currency: string, locale: string): Intl.NumberFormat | undefined {
  const key = `${locale} ${currency}`;
  if (!currencyWriters.has(key)) {
    const options = { style: 'currency', currency } as const;
    currencyWriters.set(key, numberFormat(locale, options) ?? numberFormat('en', options));
  }
  return currencyWriters.get(key);
}

/** Intl throws for a malformed tag or currency; a host's input must never throw. */
function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat | undefined {
  try {
    return new Intl.NumberFormat(locale, { ...options, numberingSystem: 'latn' });
  } catch {
    return undefined;
  }
}
