import type { IdColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import type { EngineColumn, Snapshot } from './snapshot.js';
import type { TextSource } from './text-arena.js';

/** The ids of each chunk. */
export function idsOf({ chunks }: Snapshot, { index }: EngineColumn): TextSource[] {
  return chunks.map(({ columns, rows }) => ({
    ...(columns[index] as IdColumn).texts,
    count: rows,
  }));
}

/** By bytes; fewer before more. */
export function compareTexts(
  { bytes: a, offsets: lefts }: TextSource,
  left: number,
  { bytes: b, offsets: rights }: TextSource,
  right: number,
): number {
  let i = lefts[left] as number;
  let j = rights[right] as number;
  const endOfLeft = lefts[left + 1] as number;
  const endOfRight = rights[right + 1] as number;
  while (i < endOfLeft && j < endOfRight) {
    const difference = (a[i++] as number) - (b[j++] as number);
    if (difference) return difference;
  }
  return endOfLeft - i - (endOfRight - j);
}

/** Compares rows of a snapshot by their ids; of equal ids the row that stands first is less. */
export function idComparer(
  snapshot: Snapshot,
  sources: readonly TextSource[],
): (left: number, right: number) => number {
  const { first } = snapshot;
  return (left, right) => {
    const a = snapshot.chunkOf(left);
    const b = snapshot.chunkOf(right, a);
    const difference = compareTexts(
      sources[a] as TextSource,
      left - (first[a] as number),
      sources[b] as TextSource,
      right - (first[b] as number),
    );
    return difference || left - right;
  };
}
