import type { Pace } from './pace.js';
import type { TextSource } from './text-arena.js';

const block = 1 << 14;

/** Bytes that make one exact number: each is one of 256, or the text has ended. */
const keyBytes = 6;
const digit = 257;

type Place = readonly [source: TextSource, row: number];

/**
 * The order of rows whose ids stand in several sources, each of them in order already; rows are
 * counted on from one source to the next, and of equal ids the one of the earlier source is first.
 * Of ids that mostly differ early it looks at each only once.
 */
export async function mergeRuns(sources: readonly TextSource[], pace: Pace): Promise<Uint32Array> {
  const runs = new Runs(sources);
  const order = new Uint32Array(sources.reduce((sum, { count }) => sum + count, 0));
  for (let at = 0; at < order.length; at++) {
    order[at] = runs.take();
    if (at % block === 0 && pace.isDue) await pace.rest();
  }
  return order;
}

/** A heap of the sources by the ids at their heads. */
class Runs {
  readonly #sources: readonly TextSource[];
  readonly #prefix: number;
  readonly #heap: Uint32Array;
  #size = 0;
  /** By source: the row at its head, counted in the source, and what its id begins with as a number. */
  readonly #heads: Uint32Array;
  readonly #keys: Float64Array;
  readonly #firsts: Uint32Array;

  constructor(sources: readonly TextSource[]) {
    this.#sources = sources;
    this.#prefix = commonPrefix(sources);
    this.#heap = new Uint32Array(sources.length);
    this.#heads = new Uint32Array(sources.length);
    this.#keys = new Float64Array(sources.length);
    this.#firsts = new Uint32Array(sources.length);
    let first = 0;
    sources.forEach(({ count }, index) => {
      this.#firsts[index] = first;
      first += count;
      if (count === 0) return;
      this.#keys[index] = this.#key(index, 0);
      this.#heap[this.#size++] = index;
    });
    for (let at = (this.#size >> 1) - 1; at >= 0; at--) this.#sink(at);
  }

  /** The row of the least id that is left. */
  take(): number {
    const index = this.#heap[0] as number;
    const head = this.#heads[index] as number;
    const { count } = this.#sources[index] as TextSource;
    if (head + 1 < count) {
      this.#heads[index] = head + 1;
      this.#keys[index] = this.#key(index, head + 1);
    } else this.#heap[0] = this.#heap[--this.#size] as number;
    this.#sink(0);
    return (this.#firsts[index] as number) + head;
  }

  #sink(at: number): void {
    const heap = this.#heap;
    const sinking = heap[at] as number;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isLess(heap[child + 1] as number, heap[child] as number))
        child++;
      if (!this.#isLess(heap[child] as number, sinking)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = sinking;
  }

  #isLess(left: number, right: number): boolean {
    const difference = (this.#keys[left] as number) - (this.#keys[right] as number);
    if (difference !== 0) return difference < 0;
    const rest = compareTexts(
      [this.#sources[left] as TextSource, this.#heads[left] as number],
      [this.#sources[right] as TextSource, this.#heads[right] as number],
    );
    return rest < 0 || (rest === 0 && left < right);
  }

  #key(index: number, row: number): number {
    const { bytes, offsets } = this.#sources[index] as TextSource;
    const end = offsets[row + 1] as number;
    let at = (offsets[row] as number) + this.#prefix;
    let key = 0;
    for (let place = 0; place < keyBytes; place++, at++)
      key = key * digit + (at < end ? (bytes[at] as number) + 1 : 0);
    return key;
  }
}

/** Bytes that all ids begin with: those that the least and the greatest of each source share. */
function commonPrefix(sources: readonly TextSource[]): number {
  const ends = sources
    .filter(({ count }) => count > 0)
    .flatMap((source): Place[] => [
      [source, 0],
      [source, source.count - 1],
    ]);
  const [model, ...others] = ends;
  if (!model) return 0;
  const lengthOf = ([{ offsets }, row]: Place): number =>
    (offsets[row + 1] as number) - (offsets[row] as number);
  return others.reduce((same, place) => {
    let shared = 0;
    const most = Math.min(same, lengthOf(place));
    while (shared < most && byteAt(model, shared) === byteAt(place, shared)) shared++;
    return shared;
  }, lengthOf(model));
}

const byteAt = ([{ bytes, offsets }, row]: Place, place: number): number =>
  bytes[(offsets[row] as number) + place] as number;

/** By bytes; fewer before more. */
export function compareTexts([left, leftRow]: Place, [right, rightRow]: Place): number {
  const { bytes: a } = left;
  const { bytes: b } = right;
  let i = left.offsets[leftRow] as number;
  let j = right.offsets[rightRow] as number;
  const endOfLeft = left.offsets[leftRow + 1] as number;
  const endOfRight = right.offsets[rightRow + 1] as number;
  while (i < endOfLeft && j < endOfRight) {
    const difference = (a[i++] as number) - (b[j++] as number);
    if (difference) return difference;
  }
  return endOfLeft - i - (endOfRight - j);
}
