import type { TextColumn } from '@partner-widgets/domain/chunk/decode-chunk';
import { encodeText } from '@partner-widgets/domain/chunk/text-bytes';
import { TextArena } from './text-arena.js';

/**
 * The different values of a text column over all chunks. It only grows: a value whose chunks went
 * keeps its code. Code 0 is null. Values are found by their bytes, without making strings of them.
 */
export class Dictionary {
  readonly arena = new TextArena();
  #slots = new Uint32Array(64);
  #hashes = new Uint32Array(64);

  constructor() {
    this.arena.append(new Uint8Array(0), 0, 0, false);
  }

  get count(): number {
    return this.arena.count;
  }

  get size(): number {
    return this.arena.size + this.#slots.byteLength + this.#hashes.byteLength;
  }

  text(code: number): string | null {
    return code === 0 ? null : this.arena.text(code);
  }

  /** The code of a value; -1 when no chunk ever had it. */
  codeOf(value: string | null): number {
    if (value === null) return 0;
    const bytes = encodeText(value);
    const slot = this.#slotOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    return (this.#slots[slot] as number) || -1;
  }

  /** The codes of a chunk's entries; the last one is that of null. */
  codesOf({ entries, texts: { bytes, offsets, lone } }: TextColumn): Uint32Array<ArrayBuffer> {
    const codes = new Uint32Array(entries + 1);
    let start = 0;
    for (let entry = 0; entry < entries; entry++) {
      const end = offsets[entry + 1] as number;
      codes[entry] = this.#add(bytes, start, end, lone);
      start = end;
    }
    return codes;
  }

  /** The codes of a chunk's entries without taking them in; -1 for one that no chunk ever had. */
  known({ entries, texts: { bytes, offsets } }: TextColumn): Int32Array {
    const codes = new Int32Array(entries);
    let start = 0;
    for (let entry = 0; entry < entries; entry++) {
      const end = offsets[entry + 1] as number;
      const slot = this.#slotOf(bytes, start, end, hashOf(bytes, start, end));
      codes[entry] = this.#slots[slot] || -1;
      start = end;
    }
    return codes;
  }

  #add(bytes: Uint8Array, start: number, end: number, lone: boolean): number {
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(bytes, start, end, hash);
    const known = this.#slots[slot] as number;
    if (known) return known;
    const code = this.arena.append(bytes, start, end, lone);
    this.#slots[slot] = code;
    if (code >= this.#hashes.length) this.#hashes = grown(this.#hashes);
    this.#hashes[code] = hash;
    if (code * 2 > this.#slots.length) this.#spread();
    return code;
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const { bytes: all, offsets } = this.arena;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot] as number;
      if (code === 0) return slot;
      if (this.#hashes[code] !== hash) continue;
      let at = offsets[code] as number;
      if ((offsets[code + 1] as number) - at !== end - start) continue;
      let from = start;
      while (from < end && bytes[from] === all[at]) {
        from++;
        at++;
      }
      if (from === end) return slot;
    }
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let code = 1; code < this.arena.count; code++) {
      let slot = (this.#hashes[code] as number) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, with the high bits stirred in: the low ones choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x0100_0193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
