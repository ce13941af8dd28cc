import { ByteBuffer } from './byte-buffer.js';

/**
 * The finished cells of one dictionary, each made when it is first met and copied from then on. All bytes lie in one
 * array: copying a cell then misses the processor's cache once, not three times. Entries that no row of the file has
 * are never made, so that they are not in the file either.
 */
export class EntryBytes {
  readonly #make: (code: number) => string;
  readonly #made = new ByteBuffer(1 << 12);
  /** Of each code where its entry begins, and where it ends; 0: not made yet. */
  #places = new Uint32Array(512);

  constructor(make: (code: number) => string) {
    this.#make = make;
    this.#made.at = 1;
  }

  write(target: ByteBuffer, code: number): void {
    const begin = this.#places[2 * code] || this.#add(code);
    target.copy(this.#made, begin, this.#places[2 * code + 1] as number);
  }

  #add(code: number): number {
    const begin = this.#made.at;
    this.#made.text(this.#make(code));
    if (2 * code >= this.#places.length) {
      const grown = new Uint32Array(Math.max(this.#places.length * 2, 2 * code + 2));
      grown.set(this.#places);
      this.#places = grown;
    }
    this.#places[2 * code] = begin;
    this.#places[2 * code + 1] = this.#made.at;
    return begin;
  }
}
