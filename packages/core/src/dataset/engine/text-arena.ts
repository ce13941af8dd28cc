import { decodeText, encodeText } from '@partner-widgets/domain/chunk/text-bytes';

/** Many texts as bytes: entry `i` is `bytes` from `offsets[i]` to `offsets[i + 1]`. */
export interface TextSource {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly count: number;
}

/** A list of texts that grows; the strings are made only for those that are asked for. */
export class TextArena implements TextSource {
  bytes = new Uint8Array(256);
  offsets = new Uint32Array(64);
  count = 0;
  #lone = false;

  get size(): number {
    return this.bytes.length + this.offsets.byteLength;
  }

  /** `lone`: the bytes may hold lone surrogates. */
  append(bytes: Uint8Array, start: number, end: number, lone: boolean): number {
    const at = this.offsets[this.count] as number;
    const next = at + end - start;
    if (next > this.bytes.length) {
      const grown = new Uint8Array(Math.max(next, this.bytes.length * 1.5));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    if (this.count + 2 > this.offsets.length) {
      const grown = new Uint32Array(this.offsets.length * 1.5);
      grown.set(this.offsets);
      this.offsets = grown;
    }
    if (end - start > 64) this.bytes.set(bytes.subarray(start, end), at);
    else for (let from = start, to = at; from < end;) this.bytes[to++] = bytes[from++] as number;
    this.#lone ||= lone;
    this.offsets[this.count + 1] = next;
    return this.count++;
  }

  appendText(text: string): number {
    const bytes = encodeText(text);
    return this.append(bytes, 0, bytes.length, true);
  }

  text(index: number): string {
    const { offsets } = this;
    return decodeText(
      this.bytes,
      offsets[index] as number,
      offsets[index + 1] as number,
      this.#lone,
    );
  }
}
