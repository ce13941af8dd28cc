import type { ChunkTexts } from '@partner-widgets/domain/chunk/decode-chunk';

type Marker = (
  texts: ChunkTexts,
  from: number,
  to: number,
  mask: Uint8Array,
  first: number,
) => void;

/**
 * Marks the rows whose bytes are one of `wanted`. Ids differ at their ends: the last two bytes
 * tell most rows apart from all that is wanted, and only the rest is compared whole.
 */
export function idMask(wanted: readonly Uint8Array[]): Marker {
  const byEnding = new Map<number, Uint8Array[]>();
  const isEnding = new Uint8Array(1 << 16);
  for (const id of wanted) {
    const ending = endingOf(id, 0, id.length);
    isEnding[ending] = 1;
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), id]);
  }
  return ({ bytes, offsets }, from, to, mask, first) => {
    let start = offsets[from] as number;
    for (let row = from; row < to; row++) {
      const end = offsets[row + 1] as number;
      const ending = endingOf(bytes, start, end);
      if (isEnding[ending]) {
        const candidates = byEnding.get(ending) as Uint8Array[];
        if (candidates.some((id) => isSame(id, bytes, start, end))) mask[first + row] = 1;
      }
      start = end;
    }
  };
}

function endingOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 2) return length && (bytes[start] as number);
  return (bytes[end - 1] as number) | ((bytes[end - 2] as number) << 8);
}

function isSame(id: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (id.length !== end - start) return false;
  let at = 0;
  while (at < id.length && id[at] === bytes[start + at]) at++;
  return at === id.length;
}
