/** A seeded generator (mulberry32): the same seed gives the same product data everywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, both ends included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  hex(length: number): string;
  digits(length: number): string;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const characters = (alphabet: string, length: number): string => {
    let text = '';
    for (let at = 0; at < length; at++) text += alphabet[Math.floor(next() * alphabet.length)];
    return text;
  };
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => {
      const item = from[Math.floor(next() * from.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    hex: (length) => {
      let text = '';
      while (text.length < length) {
        text += Math.floor(next() * 4_294_967_296)
          .toString(16)
          .padStart(8, '0');
      }
      return text.slice(0, length);
    },
    // No 5 and no 9 behind the first digit, so that no mobile canary arises by chance.
    digits: (length) => characters('6789', 1) + characters('01234678', length - 1),
  };
}

/** Picks indexes in proportion to weights, by a search in their running sum. */
export function weightedIndex(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let total = 0;
  for (const weight of weights) sums.push((total += weight));
  return (random) => {
    const target = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
