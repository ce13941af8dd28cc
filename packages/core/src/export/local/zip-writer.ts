import type { ByteTarget } from './byte-target.js';
import { Fields } from './zip-fields.js';

const encoder = new TextEncoder();
const LIMIT_32 = 0xffffffff;

/** UTF-8 names; checksum and sizes follow the data. */
const FLAGS = 0x0808;
/** 1980-01-01: of two exports of the same rows the bytes are the same. */
const DOS_DATE = 0x21;
/** What a gzip stream has around its data, as browsers write it: without a name or other extras. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

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
  abort(): Promise<void>;
}

/**
 * A ZIP archive as a stream: each entry is deflated by the browser and its sizes follow it (data descriptors), so
 * that nothing is held or written twice. Zip64 where the archive passes 4 GB. A single entry must stay below that:
 * Excel does not read a streamed entry of Zip64, so whoever writes one begins another before.
 */
export class ZipWriter {
  readonly #target: ByteTarget;
  readonly #entries: Entry[] = [];
  #at: number;

  /** `startAt`: bytes that stand before the archive. */
  constructor(target: ByteTarget, startAt = 0) {
    this.#target = target;
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
    // The gzip form of the same data ends with its checksum: no loop of ours over every byte.
    const stream = new CompressionStream('gzip');
    const writer = stream.writable.getWriter();
    let size = 0;
    const unwrapping = this.#unwrap(stream.readable.getReader());
    // Heard by the next write, or by `close`.
    unwrapping.catch(() => undefined);
    const failing = new Promise<never>((_, reject) => unwrapping.catch(reject));
    failing.catch(() => undefined);
    return {
      get size() {
        return size;
      },
      async write(piece) {
        size += piece.length;
        await Promise.race([writer.write(piece), failing]);
      },
      close: async () => {
        await Promise.race([writer.close(), failing]);
        const crc = await unwrapping;
        const packed = this.#at - begin;
        await this.#put(new Fields(16).u32(0x08074b50).u32(crc).u32(packed).u32(size).bytes);
        this.#entries.push({ name, at, crc, packed, size });
      },
      async abort() {
        await writer.abort().catch(() => undefined);
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

  /** Takes header and trailer of the gzip stream off; answers its checksum. */
  async #unwrap(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number> {
    let skip = GZIP_HEADER;
    let held = new Uint8Array(0);
    try {
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        const fresh = step.value.subarray(skip);
        skip -= step.value.length - fresh.length;
        const joined = new Uint8Array(held.length + fresh.length);
        joined.set(held);
        joined.set(fresh, held.length);
        // Perhaps the trailer: kept until more comes.
        const sure = Math.max(0, joined.length - GZIP_TRAILER);
        held = joined.slice(sure);
        await this.#put(joined.subarray(0, sure));
      }
    } catch (error) {
      await reader.cancel(error).catch(() => undefined);
      throw error;
    }
    return new DataView(held.buffer).getUint32(0, true);
  }

  async #put(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    if (piece.length === 0) return;
    this.#at += piece.length;
    await this.#target.write(piece);
  }
}
