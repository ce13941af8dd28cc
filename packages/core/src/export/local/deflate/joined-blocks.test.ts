import { expect } from '@open-wc/testing';
import { joinedChecksum } from './checksum.js';
import { deflateBlock, streamEnd } from './deflate-block.js';
import { withoutEnd } from './open-end.js';

function random(length: number, values: number): Uint8Array<ArrayBuffer> {
  let state = 0x2545f491 + length;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * values);
  });
}

const rows = new TextEncoder().encode(
  Array.from(
    { length: 4000 },
    (_, row) => `<row r="${row}"><c s="2"><v>${row * 7}.25</v></c></row>`,
  ).join(''),
);

async function joined(pieces: readonly Uint8Array<ArrayBuffer>[]) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let checksum = 0;
  for (const piece of pieces) {
    const block = await deflateBlock(piece);
    parts.push(block.bytes);
    checksum = joinedChecksum(checksum, block.checksum, piece.length);
  }
  return { stream: new Blob([...parts, streamEnd]), checksum };
}

async function inflated(stream: Blob): Promise<Uint8Array> {
  const plain = stream.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** Bit by bit, as the standard says it. */
function checksumOf(bytes: Uint8Array): number {
  let checksum = -1;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit++)
      checksum = checksum & 1 ? (checksum >>> 1) ^ 0xedb88320 : checksum >>> 1;
  }
  return ~checksum >>> 0;
}

describe('blocks that were deflated by themselves', () => {
  for (const [what, pieces] of [
    ['rows of a sheet', [rows, rows.slice(0, 10_001), rows]],
    ['nothing', [new Uint8Array(0)]],
    ['nothing between others', [rows.slice(0, 1), new Uint8Array(0), rows.slice(0, 2)]],
    ['bytes that no code makes shorter', [random(200_000, 256), random(70_000, 256)]],
    ['few different bytes', [random(300_000, 3), random(11, 3), random(65_535, 7)]],
    ['one byte again and again', [new Uint8Array(1_000_000), new Uint8Array(3).fill(9)]],
    ['every length', Array.from({ length: 70 }, (_, length) => random(length, 40))],
  ] as const) {
    it(`are one stream: ${what}`, async () => {
      const whole = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
      const { stream, checksum } = await joined(pieces);
      const back = await inflated(stream);
      expect(back.length).to.equal(whole.length);
      expect(back.every((byte, at) => byte === whole[at])).to.equal(true);
      expect(checksum).to.equal(checksumOf(whole));
    });
  }

  it('are refused where they were cut', async () => {
    const { bytes } = await deflateBlock(rows);
    expect(() => withoutEnd(bytes.subarray(0, bytes.length >> 1))).to.throw(RangeError);
  });
});
