import { BitReader } from './bits.js';
import { HuffmanCode } from './huffman.js';

const END_OF_BLOCK = 256;
/** In which order the lengths of the code of the lengths stand. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;
/** Bits behind the code of a match's length, from 257 on. */
const lengthBits = Uint8Array.from({ length: 29 }, (_, code) =>
  code < 8 || code === 28 ? 0 : (code - 4) >> 2,
);
/** Bits behind the code of a distance. */
const distanceBits = Uint8Array.from({ length: 30 }, (_, code) => (code < 4 ? 0 : (code - 2) >> 1));

/**
 * A whole raw DEFLATE stream without its end, so that another one may follow: its last block no longer says that it is
 * the last, and an empty stored block fills the last byte. Only where blocks begin and end is read, nothing is inflated.
 *
 * @throws {RangeError} when it is none.
 */
export function withoutEnd(stream: Uint8Array): Uint8Array<ArrayBuffer> {
  const reader = new BitReader(stream);
  const limit = stream.length * 8;
  let last = 0;
  for (let isLast = false; !isLast;) {
    if (reader.at >= limit) throw new RangeError('no end');
    last = reader.at;
    isLast = reader.take(1) === 1;
    skipBlock(reader, reader.take(2), limit);
  }
  // Three bits, the rest of the byte, and the length of nothing.
  const end = (reader.at + 3 + 7) >>> 3;
  const open = new Uint8Array(end + 4);
  open.set(stream.subarray(0, Math.min(end, stream.length)));
  open[last >>> 3]! &= ~(1 << (last & 7));
  open.set([0, 0, 0xff, 0xff], end);
  return open;
}

function skipBlock(reader: BitReader, kind: number, limit: number): void {
  if (kind === 0) {
    reader.toByte();
    const length = reader.take(16);
    reader.at += 16 + length * 8;
    return;
  }
  const [literals, distances] = kind === 1 ? fixedCodes() : readCodes(reader);
  while (reader.at < limit) {
    const symbol = literals.read(reader);
    if (symbol < END_OF_BLOCK) continue;
    if (symbol === END_OF_BLOCK) return;
    reader.at += lengthBits[symbol - 257] as number;
    // Read first: it moves the reader too.
    const distance = distances.read(reader);
    reader.at += distanceBits[distance] as number;
  }
  throw new RangeError('a block without an end');
}

let fixed: readonly [HuffmanCode, HuffmanCode] | undefined;

function fixedCodes(): readonly [HuffmanCode, HuffmanCode] {
  return (fixed ??= [
    new HuffmanCode(new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280)),
    new HuffmanCode(new Uint8Array(30).fill(5)),
  ]);
}

function readCodes(reader: BitReader): readonly [HuffmanCode, HuffmanCode] {
  const literals = reader.take(5) + 257;
  const distances = reader.take(5) + 1;
  const count = reader.take(4) + 4;
  const own = new Uint8Array(order.length);
  for (const symbol of order.slice(0, count)) own[symbol] = reader.take(3);
  const code = new HuffmanCode(own);
  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length;) {
    const symbol = code.read(reader);
    if (symbol < 16) lengths[at++] = symbol;
    else if (symbol === 16) {
      const same = lengths[at - 1] ?? 0;
      const end = at + 3 + reader.take(2);
      lengths.fill(same, at, end);
      at = end;
    } else at += symbol === 17 ? 3 + reader.take(3) : 11 + reader.take(7);
  }
  return [
    new HuffmanCode(lengths.subarray(0, literals)),
    new HuffmanCode(lengths.subarray(literals)),
  ];
}
