import type { ByteBuffer } from './byte-buffer.js';

const encoder = new TextEncoder();

/**
 * The finished cells of one dictionary, each made when it is first met and copied from then on. All bytes lie in one
 * array: copying a cell then misses the processor's cache once, not three times. Entries that no row of the file has
 * are never made, so that they are not in the file either.
 */
export class EntryBytes {
  readonly #make: (code: number) => string;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 12);
  #used = 0;
  /** Where the entry of a code begins; 0: not made yet. */
  #begins = new Uint32Array(256);
  #ends = new Uint32Array(256);

  constructor(make: (code: number) => string) {
    this.#make = make;
    this.#used = 1;
  }

  write(target: ByteBuffer, code: number): void {
    const begin = this.#begins[code] || this.#add(code);
    target.put(this.#bytes, begin, this.#ends[code]);
  }

  #add(code: number): number {
    const text = this.#make(code);
    const begin = this.#used;
    if (begin + text.length * 3 > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, begin + text.length * 3));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#used += encoder.encodeInto(text, this.#bytes.subarray(begin)).written;
    if (code >= this.#begins.length) {
      this.#begins = wider(this.#begins, code);
      this.#ends = wider(this.#ends, code);
    }
    this.#begins[code] = begin;
    this.#ends[code] = this.#used;
    return begin;
  }
}

function wider(old: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(old.length * 2, index + 1));
  grown.set(old);
  return grown;
}
