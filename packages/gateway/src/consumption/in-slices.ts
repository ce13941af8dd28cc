import { setImmediate as othersTurn } from 'node:timers/promises';

const sliceMilliseconds = 8;

/** Lets others have their turn whenever a slice of time is used up. */
function turns(): () => Promise<void> | undefined {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < sliceMilliseconds) return undefined;
    return othersTurn().then(() => {
      begun = performance.now();
    });
  };
}

const step = 256;

/** `map` over many items without holding up the process. */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  const turn = turns();
  for (let begin = 0; begin < items.length; begin += step) {
    for (const item of items.slice(begin, begin + step)) results.push(map(item));
    await turn();
  }
  return results;
}

/** A stable sort of many items without holding up the process. */
export async function sortInSlices<Item>(
  items: readonly Item[],
  compare: (left: Item, right: Item) => number,
): Promise<Item[]> {
  const turn = turns();
  let runs: Item[][] = [];
  for (let begin = 0; begin < items.length; begin += step) {
    runs.push(items.slice(begin, begin + step).sort(compare));
    await turn();
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await mergeInSlices(runs[at] ?? [], runs[at + 1] ?? [], compare, turn));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergeInSlices<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (left: Item, right: Item) => number,
  turn: () => Promise<void> | undefined,
): Promise<Item[]> {
  const merged: Item[] = [];
  let [leftAt, rightAt] = [0, 0];
  while (leftAt < left.length && rightAt < right.length) {
    const [first, second] = [left[leftAt] as Item, right[rightAt] as Item];
    if (compare(first, second) <= 0) {
      merged.push(first);
      leftAt++;
    } else {
      merged.push(second);
      rightAt++;
    }
    if (merged.length % step === 0) await turn();
  }
  return merged.concat(left.slice(leftAt), right.slice(rightAt));
}
