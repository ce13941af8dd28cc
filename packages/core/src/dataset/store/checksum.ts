/**
 * Tells a file that the disk has changed from the one that was written. Not against an attacker: what comes from the
 * network is compared with its SHA-256 once, which at each start would take as long as everything else together.
 */
export function checksumOf(bytes: ArrayBuffer): number {
  const words = new Int32Array(bytes, 0, bytes.byteLength >> 2);
  // Four sums that do not wait for each other.
  let [a, b, c, d] = [bytes.byteLength, 1, 2, 3];
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    a = (Math.imul(a, 31) + words[at]!) | 0;
    b = (Math.imul(b, 31) + words[at + 1]!) | 0;
    c = (Math.imul(c, 31) + words[at + 2]!) | 0;
    d = (Math.imul(d, 31) + words[at + 3]!) | 0;
  }
  for (let at = whole; at < words.length; at++) a = (Math.imul(a, 31) + words[at]!) | 0;
  for (const byte of new Uint8Array(bytes, words.byteLength)) b = (Math.imul(b, 31) + byte) | 0;
  return Math.imul(Math.imul(Math.imul(a, 37) ^ b, 37) ^ c, 37) ^ d;
}
