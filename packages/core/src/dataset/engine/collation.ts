import type { Pace } from './pace.js';

const between = 512;

/** The collation of a locale; of English for a tag nobody knows. */
export function collatorOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale);
  } catch {
    return new Intl.Collator('en');
  }
}

/**
 * `ranks[i]` is the place of a text among the different ones, from 1; 0 for null. Texts that the
 * collation takes for equal are ordered by code unit. Sorted by merging, because a sort of the
 * platform can't be interrupted.
 */
export async function collate(
  texts: readonly (string | null)[],
  { compare }: Intl.Collator,
  pace: Pace,
): Promise<{ ranks: Uint32Array; different: number }> {
  const order = (a: string, b: string) => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  let from = Uint32Array.from(texts.keys()).filter((index) => texts[index] !== null);
  let to = new Uint32Array(from.length);
  const text = (index: number) => texts[index] as string;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const isLeft =
          left < middle &&
          (right >= end || order(text(from[left] as number), text(from[right] as number)) <= 0);
        to[at] = from[isLeft ? left++ : right++] as number;
        if (at % between === 0 && pace.isDue) await pace.rest();
      }
    }
    [from, to] = [to, from];
  }
  const ranks = new Uint32Array(texts.length);
  let rank = 0;
  from.forEach((index, at) => {
    if (at === 0 || text(from[at - 1] as number) !== text(index)) rank++;
    ranks[index] = rank;
  });
  return { ranks, different: rank };
}
