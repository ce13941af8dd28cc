/** What the product did, held against one bar of DESIGN §8. */
export interface Verdict {
  readonly work: string;
  readonly product: string;
  /** What it is held against, and what that is. */
  readonly against: string;
  readonly ratio: string;
  readonly bar: string;
  /** Null: not measured in this run. */
  readonly met: boolean | null;
}

export type Unit = 'ms' | 'MB' | 'KB' | 'frames' | '';

export function shown(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1;
  const text = value.toLocaleString('en', { maximumFractionDigits: digits });
  return unit ? `${text} ${unit}` : text;
}

const times = (ratio: number): string =>
  `${ratio.toLocaleString('en', { maximumFractionDigits: ratio >= 10 ? 0 : 2 })}×`;

interface Held {
  readonly work: string;
  readonly unit: Unit;
  readonly product: number | null;
  readonly other: { readonly name: string; readonly value: number } | null;
}

/** `product ≤ factor × other`. */
export function atMostTimes({ work, unit, product, other }: Held, factor: number): Verdict {
  const ratio = product !== null && other ? product / other.value : null;
  return {
    work,
    product: shown(product, unit),
    against: other ? `${other.name} ${shown(other.value, unit)}` : '–',
    ratio: ratio === null ? '–' : times(ratio),
    bar: `≤ ${factor}×`,
    met: ratio === null ? null : ratio <= factor,
  };
}

/** `factor × product ≤ other`: so many times faster, or smaller. */
export function timesBetter({ work, unit, product, other }: Held, factor: number): Verdict {
  const ratio = product !== null && other ? other.value / product : null;
  return {
    work,
    product: shown(product, unit),
    against: other ? `${other.name} ${shown(other.value, unit)}` : '–',
    ratio: ratio === null ? '–' : times(ratio),
    bar: `≥ ${factor}×`,
    met: ratio === null ? null : ratio >= factor,
  };
}

/** An absolute bar. */
export function atMost(work: string, product: number | null, most: number, unit: Unit): Verdict {
  return {
    work,
    product: shown(product, unit),
    against: '',
    ratio: '',
    bar: most === 0 ? '0' : `≤ ${shown(most, unit)}`,
    met: product === null ? null : product <= most,
  };
}
