import { withoutEnd } from './open-end.js';

/** A part of a DEFLATE stream that any other part may follow; in the end stands {@link streamEnd}. */
export interface DeflatedBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** CRC-32 of what was deflated. */
  readonly checksum: number;
}

/** An empty block that says it is the last. */
export const streamEnd = new Uint8Array([3, 0]);

/** What a gzip stream has around its data, as browsers write it: without a name or other extras. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** The gzip form of the same data ends with its checksum: no loop of ours over every byte. */
export async function deflateBlock(piece: Uint8Array<ArrayBuffer>): Promise<DeflatedBlock> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const [gzip] = await Promise.all([bytesOf(readable), writer.write(piece), writer.close()]);
  const trailer = gzip.length - GZIP_TRAILER;
  return {
    bytes: withoutEnd(gzip.subarray(GZIP_HEADER, trailer)),
    checksum: new DataView(gzip.buffer).getUint32(trailer, true),
  };
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}
