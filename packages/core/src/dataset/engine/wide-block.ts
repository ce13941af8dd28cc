import { blockRows } from './snapshot.js';

const unsigned = new Uint32Array(blockRows);
const signed = new Int32Array(blockRows);

/**
 * Codes of one block as 32 bits each: loops that meet arrays of one type only are twice as fast.
 * Valid until the next call.
 */
export function wideCodes(
  codes: Uint8Array | Uint16Array | Uint32Array,
  from: number,
  to: number,
): Uint32Array {
  unsigned.set(codes.subarray(from, to));
  return unsigned;
}

/** The same for the high halves of numbers. */
export function wideHighs(
  highs: Int8Array | Int16Array | Int32Array,
  from: number,
  to: number,
): Int32Array {
  signed.set(highs.subarray(from, to));
  return signed;
}
