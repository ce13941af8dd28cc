import type { ByteTarget } from './byte-target.js';
import { joinedChecksum } from './deflate/checksum.js';
import { streamEnd } from './deflate/deflate-block.js';
import type { DeflatePool } from './deflate/deflate-pool.js';
import { Fields } from './zip-fields.js';

const encoder = new TextEncoder();
const LIMIT_32 = 0xffffffff;

/** UTF-8 names; checksum and sizes follow the data. */
const FLAGS = 0x0808;
/** 1980-01-01: of two exports of the same rows the bytes are the same. */
const DOS_DATE = 0x21;

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** One file in the archive; it must be closed before the next one is opened. */
export interface OpenEntry extends ByteTarget {
  /** Bytes that were written, before deflation. */
  readonly size: number;
  close(): Promise<void>;
}

/**
 * A ZIP archive as a stream: each piece of an entry is deflated by itself, several side by side, and the entry's sizes
 * follow it (data descriptors), so that nothing but those pieces is held. Zip64 where the archive passes 4 GB. A single
 * entry must stay below that: Excel does not read a streamed entry of Zip64, so whoever writes one begins another before.
 */
export class ZipWriter {
  readonly #target: ByteTarget;
  readonly #deflate: DeflatePool;
  readonly #entries: Entry[] = [];
  #at: number;

  /** `startAt`: bytes that stand before the archive. */
  constructor(target: ByteTarget, deflate: DeflatePool, startAt = 0) {
    this.#target = target;
    this.#deflate = deflate;
    this.#at = startAt;
  }

  /** Bytes so far. */
  get size(): number {
    return this.#at;
  }

  async add(name: string, text: string): Promise<void> {
    const entry = await this.open(name);
    await entry.write(encoder.encode(text));
    await entry.close();
  }

  async open(fileName: string): Promise<OpenEntry> {
    const at = this.#at;
    const name = encoder.encode(fileName);
    const header = new Fields(30).u32(0x04034b50).u16(20).u16(FLAGS).u16(8).u16(0).u16(DOS_DATE);
    await this.#put(header.u32(0).u32(0).u32(0).u16(name.length).u16(0).bytes);
    await this.#put(name);
    const begin = this.#at;
    let checksum = 0;
    let size = 0;
    let written = Promise.resolve();
    const pending: Promise<void>[] = [];
    const deflated = async (piece: Uint8Array<ArrayBuffer>): Promise<void> => {
      const before = written;
      const block = await this.#deflate.deflate(piece);
      await before;
      checksum = joinedChecksum(checksum, block.checksum, piece.length);
      await this.#put(block.bytes);
    };
    return {
      get size() {
        return size;
      },
      write: async (piece) => {
        size += piece.length;
        written = deflated(piece);
        // Heard by a later write, or by `close`.
        written.catch(() => undefined);
        pending.push(written);
        if (pending.length > this.#deflate.width) await pending.shift();
      },
      close: async () => {
        await Promise.all(pending);
        await this.#put(streamEnd);
        const packed = this.#at - begin;
        await this.#put(new Fields(16).u32(0x08074b50).u32(checksum).u32(packed).u32(size).bytes);
        this.#entries.push({ name, at, crc: checksum, packed, size });
      },
    };
  }

  /** The directory. */
  async finish(): Promise<void> {
    const begin = this.#at;
    for (const { name, at, crc, packed, size } of this.#entries) {
      const isFar = at >= LIMIT_32;
      const version = isFar ? 45 : 20;
      const record = new Fields(46).u32(0x02014b50).u16(version).u16(version).u16(FLAGS).u16(8);
      record.u16(0).u16(DOS_DATE).u32(crc).u32(packed).u32(size).u16(name.length);
      record
        .u16(isFar ? 12 : 0)
        .u16(0)
        .u16(0)
        .u16(0)
        .u32(0);
      await this.#put(record.u32(Math.min(at, LIMIT_32)).bytes);
      await this.#put(name);
      if (isFar) await this.#put(new Fields(12).u16(1).u16(8).u64(at).bytes);
    }
    const end = this.#at;
    const count = this.#entries.length;
    if (end >= LIMIT_32) {
      const wide = new Fields(76).u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0);
      wide
        .u64(count)
        .u64(count)
        .u64(end - begin)
        .u64(begin);
      await this.#put(wide.u32(0x07064b50).u32(0).u64(end).u32(1).bytes);
    }
    const last = new Fields(22).u32(0x06054b50).u16(0).u16(0).u16(count).u16(count);
    await this.#put(
      last
        .u32(end - begin)
        .u32(Math.min(begin, LIMIT_32))
        .u16(0).bytes,
    );
  }

  async #put(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    if (piece.length === 0) return;
    this.#at += piece.length;
    await this.#target.write(piece);
  }
}
