import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bench } from '../folders.js';

/** The reference implementation writes what the peers read; it is not installed where types are checked. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const arrowLibrary = (): any => createRequire(join(bench, 'package.json'))('apache-arrow');

/** Texts of which few come twice. Much faster than the library's own builder. */
export function utf8Vector(texts: readonly string[]): unknown {
  const arrow = arrowLibrary();
  const valueOffsets = new Int32Array(texts.length + 1);
  texts.forEach((text, row) => {
    valueOffsets[row + 1] = (valueOffsets[row] ?? 0) + Buffer.byteLength(text);
  });
  const data = new TextEncoder().encode(texts.join(''));
  return arrow.makeVector(
    arrow.makeData({ type: new arrow.Utf8(), length: texts.length, data, valueOffsets }),
  );
}

/** Codes and, once each, what they stand for; codes as narrow as they can be where `isNarrow`. */
export function dictionaryVector(
  codes: Int32Array,
  entries: readonly string[],
  isNarrow = false,
): unknown {
  const arrow = arrowLibrary();
  const [type, data] = !isNarrow
    ? [new arrow.Int32(), codes]
    : entries.length <= 256
      ? [new arrow.Uint8(), Uint8Array.from(codes)]
      : entries.length <= 65_536
        ? [new arrow.Uint16(), Uint16Array.from(codes)]
        : [new arrow.Uint32(), Uint32Array.from(codes)];
  return arrow.makeVector(
    arrow.makeData({
      type: new arrow.Dictionary(new arrow.Utf8(), type),
      length: codes.length,
      data,
      dictionary: utf8Vector(entries),
    }),
  );
}

export function numberVector(values: unknown): unknown {
  return arrowLibrary().makeVector(values);
}

export function tableBytes(vectors: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const arrow = arrowLibrary();
  return arrow.tableToIPC(new arrow.Table(vectors), 'stream') as Uint8Array<ArrayBuffer>;
}

/** Texts to codes, in the order of their first appearance. */
export class TextCodes {
  readonly codes: Int32Array;
  readonly #known = new Map<string, number>();

  constructor(rows: number) {
    this.codes = new Int32Array(rows);
  }

  get entries(): string[] {
    return [...this.#known.keys()];
  }

  set(row: number, text: string): void {
    let code = this.#known.get(text);
    if (code === undefined) this.#known.set(text, (code = this.#known.size));
    this.codes[row] = code;
  }
}
