const writer = new TextEncoder();
const reader = new TextDecoder('utf-8', { ignoreBOM: true });
const loneSurrogate = /\p{Surrogate}/u;

/** Whether UTF-8 proper can't hold the text. */
export const hasLoneSurrogate = (text: string): boolean => loneSurrogate.test(text);

/**
 * UTF-8, in which a lone surrogate is written as the three bytes of its number instead of
 * U+FFFD: what comes back is what was given, and the order of bytes is that of code points.
 */
export function encodeText(text: string): Uint8Array {
  if (!hasLoneSurrogate(text)) return writer.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) {
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    } else bytes.push(...writer.encode(character));
  }
  return Uint8Array.from(bytes);
}

/** `lone`: lone surrogates may be among the bytes. Bytes that are no text give U+FFFD, never an error. */
export function decodeText(bytes: Uint8Array, start: number, end: number, lone = false): string {
  // Short texts of ASCII are most of what is read, and the call of a decoder costs more than they do.
  if (end - start <= 40) {
    let text = '';
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte > 127) break;
      text += String.fromCharCode(byte);
    }
    if (at === end) return text;
  }
  return lone ? decodeLone(bytes, start, end) : reader.decode(bytes.subarray(start, end));
}

function decodeLone(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let plain = start;
  for (let at = start; at < end; at++) {
    // 0xED 0xA0… is the only beginning a surrogate can have.
    if (bytes[at] !== 0xed || (bytes[at + 1] ?? 0) < 0xa0 || at + 3 > end) continue;
    const unit = 0xd000 | (((bytes[at + 1] ?? 0) & 63) << 6) | ((bytes[at + 2] ?? 0) & 63);
    text += reader.decode(bytes.subarray(plain, at)) + String.fromCharCode(unit);
    plain = at + 3;
    at += 2;
  }
  return text + reader.decode(bytes.subarray(plain, end));
}
