import { formatAmount, formatCount } from '@partner-widgets/domain/money';

/** One figure of the totals strip. */
export interface Total {
  readonly id: string;
  readonly label: string;
  /** Exact decimal text of an amount, or a count. */
  readonly value: string | number;
  readonly kind: 'amount' | 'count';
}

export interface WrittenTotal extends Total {
  /** What is shown: cut to cents, or all decimals (customers/GEN-08). */
  readonly shown: string;
  /** What is copied: all decimals, no grouping, so that it can be pasted and counted on. */
  readonly exact: string;
}

/** Sums arrive exact; they are cut only here, once (customers/GEN-09). */
export function writeTotal(
  total: Total,
  { locale, exact }: { readonly locale: string; readonly exact: boolean },
): WrittenTotal {
  if (total.kind === 'count') {
    const shown = formatCount(Number(total.value), locale);
    return { ...total, shown, exact: String(total.value) };
  }
  const text = String(total.value);
  return {
    ...total,
    shown: formatAmount(text, { locale, maximumDecimals: exact ? 8 : 2 }),
    exact: text,
  };
}
