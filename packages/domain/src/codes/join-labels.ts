import type { CodeLabel } from '../codes.js';

/** A table out of its labels, which stand apart by language. */
export function joinLabels<Code extends number>(
  zh: Readonly<Record<Code, string>>,
  en: Readonly<Record<Code, string>>,
): Readonly<Record<Code, CodeLabel>> {
  const codes = Object.keys(zh) as unknown as Code[];
  return Object.fromEntries(
    codes.map((code) => [code, { zh: zh[code], en: en[code] }]),
  ) as Readonly<Record<Code, CodeLabel>>;
}
