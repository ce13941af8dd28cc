import type { ContenderName, WorkName } from './options.js';
import type { Result } from './works/work.js';

export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return null;
  if (sorted.length % 2) return sorted[Math.floor(middle)] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** `sort.*.painted` of values: the numbers at the end of the path; `*` goes through a list. */
export function numbersAt(value: unknown, path: readonly string[]): number[] {
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'number' && Number.isFinite(value) ? [value] : [];
  if (name === '*') return Array.isArray(value) ? value.flatMap((one) => numbersAt(one, rest)) : [];
  return numbersAt((Object(value) as Record<string, unknown>)[name], rest);
}

export interface Place {
  readonly work: WorkName;
  readonly path: string;
  readonly rows?: number;
  readonly delay?: number;
}

/** The results of one run, asked for by contender and place. */
export class Measurements {
  readonly results: readonly Result[];

  constructor(results: readonly Result[]) {
    this.results = results;
  }

  of(contender: ContenderName, { work, rows, delay = 0 }: Omit<Place, 'path'>): readonly Result[] {
    return this.results.filter(
      (result) =>
        result.work === work &&
        result.contender === contender &&
        result.delay === delay &&
        (rows === undefined || result.rows === rows),
    );
  }

  numbers(contender: ContenderName, place: Place): number[] {
    return this.of(contender, place).flatMap(({ values }) =>
      numbersAt(values, place.path.split('.')),
    );
  }

  median(contender: ContenderName, place: Place): number | null {
    return median(this.numbers(contender, place));
  }

  /** The smallest median among several; and whose it is. */
  best(contenders: readonly ContenderName[], place: Place): { name: string; value: number } | null {
    const known = contenders.flatMap((name) => {
      const value = this.median(name, place);
      return value === null ? [] : [{ name: name as string, value }];
    });
    return known.sort((left, right) => left.value - right.value)[0] ?? null;
  }
}
