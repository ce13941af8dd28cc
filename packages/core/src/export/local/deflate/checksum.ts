/** CRC-32 as in ZIP and gzip: polynomials over two elements, the highest power lowest. */
const POLYNOMIAL = 0xedb88320;
/** The polynomial 1. */
const ONE = 0x80000000;

function times(left: number, right: number): number {
  let product = 0;
  let shifted = right;
  for (let bit = 31; bit >= 0; bit--) {
    if ((left >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ POLYNOMIAL : shifted >>> 1;
  }
  return product >>> 0;
}

/** `x` to the power of eight times `bytes`: what so many bytes behind multiply a checksum by. */
function shiftOf(bytes: number): number {
  let power = ONE;
  // x to the 8.
  let square = ONE >>> 8;
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = times(square, power);
    square = times(square, square);
  }
  return power;
}

/** The checksum of two pieces, from the checksums of each and the length of the second one. */
export function joinedChecksum(first: number, second: number, length: number): number {
  return (times(shiftOf(length), first) ^ second) >>> 0;
}
