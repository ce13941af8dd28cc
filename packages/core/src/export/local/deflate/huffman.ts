import type { BitReader } from './bits.js';

/** Codes of at most this length are looked up, longer ones, which are rare, searched. */
const QUICK = 10;
const LONGEST = 15;

/** A canonical Huffman code (RFC 1951, 3.2.2), to be read. */
export class HuffmanCode {
  /** By the next `QUICK` bits: the symbol and, in the low four bits, its length; 0: a longer one. */
  readonly #quick = new Uint16Array(1 << QUICK);
  readonly #counts = new Uint16Array(LONGEST + 1);
  readonly #symbols: Uint16Array;

  /** `lengths[symbol]`: of its code in bits, 0 for none. */
  constructor(lengths: Uint8Array) {
    const starts = new Uint16Array(LONGEST + 2);
    const next = new Uint16Array(LONGEST + 2);
    for (const length of lengths) if (length > 0) this.#counts[length]!++;
    for (let length = 1; length <= LONGEST; length++) {
      const count = this.#counts[length] as number;
      starts[length + 1] = (starts[length] as number) + count;
      next[length + 1] = ((next[length] as number) + count) << 1;
    }
    this.#symbols = new Uint16Array(starts[LONGEST + 1] as number);
    lengths.forEach((length, symbol) => {
      if (length === 0) return;
      this.#symbols[starts[length]!++] = symbol;
      const code = next[length]!++;
      if (length > QUICK) return;
      const entry = (symbol << 4) | length;
      for (let bits = reversed(code, length); bits < 1 << QUICK; bits += 1 << length)
        this.#quick[bits] = entry;
    });
  }

  read(reader: BitReader): number {
    const bits = reader.peek();
    const entry = this.#quick[bits & ((1 << QUICK) - 1)] as number;
    if (entry === 0) return this.#search(reader, bits);
    reader.at += entry & 15;
    return entry >> 4;
  }

  #search(reader: BitReader, bits: number): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      code |= (bits >> (length - 1)) & 1;
      const count = this.#counts[length] as number;
      if (code - first < count) {
        reader.at += length;
        return this.#symbols[index + code - first] as number;
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new RangeError('no such code');
  }
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let left = length, rest = code; left > 0; left--, rest >>= 1)
    bits = (bits << 1) | (rest & 1);
  return bits;
}
