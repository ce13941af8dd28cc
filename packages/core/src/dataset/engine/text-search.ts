import { encodeText, decodeText } from '@partner-widgets/domain/chunk/text-bytes';
import { foldText } from '@partner-widgets/domain/fold-text';
import type { Pace } from './pace.js';
import { TextArena, type TextSource } from './text-arena.js';

const block = 1 << 14;

/** Latin capitals to small ones, every other byte to itself. */
const small = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);

/**
 * Finds which texts of a source contain another once both are folded (domain/fold-text). Latin
 * letters are folded while bytes are compared, Han characters fold to themselves; only the texts
 * with anything else are folded apart, once.
 */
export class TextSearch {
  readonly #source: TextSource;
  readonly #lone: boolean;
  readonly #apart: number[] = [];
  readonly #folded = new TextArena();
  #looked = 0;

  constructor(source: TextSource, lone: boolean) {
    this.#source = source;
    this.#lone = lone;
  }

  get size(): number {
    return this.#apart.length * 8 + this.#folded.size;
  }

  /** 1 for each entry that contains `text`, which is not empty. */
  async find(text: string, pace: Pace): Promise<Uint8Array> {
    await this.#look(pace);
    const found = new Uint8Array(this.#source.count);
    const needle = encodeText(foldText(text));
    await search(this.#source, needle, found, pace);
    const apart = new Uint8Array(this.#folded.count);
    await search(this.#folded, needle, apart, pace);
    this.#apart.forEach((entry, index) => (found[entry] = apart[index] as number));
    return found;
  }

  async #look(pace: Pace): Promise<void> {
    const { count } = this.#source;
    while (this.#looked < count) {
      const end = Math.min(count, this.#looked + block);
      for (; this.#looked < end; this.#looked++) this.#lookAt(this.#looked);
      if (pace.isDue) await pace.rest();
    }
  }

  #lookAt(entry: number): void {
    const { bytes, offsets } = this.#source;
    const start = offsets[entry] as number;
    const end = offsets[entry + 1] as number;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte < 0x80) continue;
      // U+4000…U+9FFF: Han characters that neither fold nor join with what follows.
      if (byte >= 0xe4 && byte <= 0xe9) at += 2;
      else {
        this.#apart.push(entry);
        this.#folded.appendText(foldText(decodeText(bytes, start, end, this.#lone)));
        return;
      }
    }
  }
}

/** Horspool's search over all texts at once; a place that reaches into the next text is none. */
async function search(
  { bytes, offsets, count }: TextSource,
  needle: Uint8Array,
  found: Uint8Array,
  pace: Pace,
): Promise<void> {
  const steps = new Uint32Array(256).fill(needle.length);
  for (let at = 0; at < needle.length - 1; at++) {
    const step = needle.length - 1 - at;
    const byte = needle[at] as number;
    steps[byte] = step;
    if (byte >= 97 && byte <= 122) steps[byte - 32] = step;
  }
  for (let entry = 0; entry < count; entry += block) {
    searchBlock(bytes, offsets, entry, Math.min(count, entry + block), needle, steps, found);
    if (pace.isDue) await pace.rest();
  }
}

function searchBlock(
  bytes: Uint8Array,
  offsets: Uint32Array,
  first: number,
  last: number,
  needle: Uint8Array,
  steps: Uint32Array,
  found: Uint8Array,
): void {
  const reach = needle.length - 1;
  const ending = needle[reach] as number;
  const end = offsets[last] as number;
  let entry = first;
  let at = (offsets[first] as number) + reach;
  while (at < end) {
    const byte = bytes[at] as number;
    if (small[byte] === ending) {
      let back = 1;
      while (back <= reach && small[bytes[at - back] as number] === needle[reach - back]) back++;
      if (back > reach) {
        while ((offsets[entry + 1] as number) <= at) entry++;
        if (at - reach >= (offsets[entry] as number)) {
          found[entry] = 1;
          at = (offsets[entry + 1] as number) + reach;
          continue;
        }
      }
    }
    at += steps[byte] as number;
  }
}
