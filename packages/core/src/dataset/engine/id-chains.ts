import { compareTexts } from './compare-ids.js';
import type { TextSource } from './text-arena.js';

/**
 * Sources in order, put one behind the other as far as their ids go on: mostly the chunks of one
 * partition. Of each chain the indexes of its sources; empty sources are in none.
 */
export function chainsOf(sources: readonly TextSource[]): number[][] {
  const source = (index: number) => sources[index] as TextSource;
  const order = (left: number, leftRow: number, right: number, rightRow: number): number =>
    compareTexts(source(left), leftRow, source(right), rightRow) || left - right;
  const filled = [...sources.keys()].filter((index) => source(index).count > 0);
  filled.sort((left, right) => order(left, 0, right, 0));
  const chains: number[][] = [];
  for (const index of filled) {
    const chain = chains.find((one) => {
      const last = one.at(-1) as number;
      return order(last, source(last).count - 1, index, 0) < 0;
    });
    if (chain) chain.push(index);
    else chains.push([index]);
  }
  return chains;
}
