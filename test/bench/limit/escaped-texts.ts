/** All texts of a dictionary, escaped, as one run of bytes: one cache miss a cell instead of three. */
export interface EscapedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export function escapeTexts(
  texts: readonly string[],
  escape: (text: string) => string,
): EscapedTexts {
  const encoder = new TextEncoder();
  const escaped = texts.map(escape);
  let bytes = new Uint8Array(escaped.reduce((sum, { length }) => sum + 3 * length, 0));
  const starts = new Uint32Array(texts.length + 1);
  let at = 0;
  escaped.forEach((text, index) => {
    starts[index] = at;
    at += encoder.encodeInto(text, bytes.subarray(at)).written;
  });
  starts[texts.length] = at;
  bytes = bytes.slice(0, at);
  return { bytes, starts };
}

const encoder = new TextEncoder();

/** `2026-10-31T15:59:59Z` of seconds; days are remembered. */
export class TimeTexts {
  readonly #days = new Map<number, Uint8Array>();

  write(seconds: number, bytes: Uint8Array, at: number): number {
    const day = Math.floor(seconds / 86_400);
    let text = this.#days.get(day);
    if (!text) {
      text = encoder.encode(`${new Date(day * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`);
      this.#days.set(day, text);
    }
    bytes.set(text, at);
    const rest = seconds - day * 86_400;
    const two = (place: number, value: number): void => {
      bytes[at + place] = 48 + Math.floor(value / 10);
      bytes[at + place + 1] = 48 + (value % 10);
    };
    two(11, Math.floor(rest / 3600));
    two(14, Math.floor(rest / 60) % 60);
    two(17, rest % 60);
    return at + 20;
  }
}
