import { columns, distinctTexts } from '../records/columns.js';
import type { RawRecord } from '../records/record.js';
import { managerOf } from '../records/record.js';
import { pack, type PackedColumn } from './pack.js';

export const rowsInFile = 65_536;

interface Dictionary {
  readonly codes: Map<string, number>;
  fresh: string[];
}

const bytesOf = (view: ArrayBufferView): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

export function codesOf(codes: readonly number[], size: number): Uint8Array {
  if (size <= 256) return Uint8Array.from(codes);
  return bytesOf(size <= 65_536 ? Uint16Array.from(codes) : Uint32Array.from(codes));
}

/** Turns records into files of columns whose dictionaries grow from file to file. */
export class ColumnWriter {
  readonly #write: (file: Uint8Array<ArrayBuffer>, number: number) => void;
  readonly #dictionaries = columns.map((): Dictionary => ({ codes: new Map(), fresh: [] }));
  #records: RawRecord[] = [];
  #from = 0;
  #files = 0;

  constructor(write: (file: Uint8Array<ArrayBuffer>, number: number) => void) {
    this.#write = write;
  }

  add(record: RawRecord): void {
    this.#records.push(record);
    if (this.#records.length === rowsInFile) this.flush();
  }

  flush(): void {
    const records = this.#records;
    if (records.length === 0) return;
    const buffers: Uint8Array[] = [];
    const packed = columns.map(({ id, kind }, index): PackedColumn => {
      const values = records.map((record) =>
        id === 'accountManagerName'
          ? managerOf(record.manager).name
          : record[id as keyof RawRecord],
      );
      if (kind === 'amount') {
        buffers.push(bytesOf(BigInt64Array.from(values as number[], BigInt)), new Uint8Array());
        return { kind: 'units', width: 8, size: 8 * values.length, freshSize: 0 };
      }
      if (kind === 'time') {
        buffers.push(bytesOf(Uint32Array.from(values as number[])), new Uint8Array());
        return { kind: 'seconds', width: 4, size: 4 * values.length, freshSize: 0 };
      }
      const texts = values as string[];
      if (distinctTexts.has(id)) {
        const bytes = new TextEncoder().encode(texts.join(''));
        buffers.push(bytes, new Uint8Array());
        return {
          kind: 'bytes',
          width: bytes.length / texts.length,
          size: bytes.length,
          freshSize: 0,
        };
      }
      const dictionary = this.#dictionaries[index] as Dictionary;
      const numbers = texts.map((text) => codeOf(dictionary, text));
      const codes = codesOf(numbers, dictionary.codes.size);
      const fresh = new TextEncoder().encode(dictionary.fresh.map((text) => `${text}\n`).join(''));
      dictionary.fresh = [];
      buffers.push(codes, fresh);
      return {
        kind: 'codes',
        width: codes.length / texts.length,
        size: codes.length,
        freshSize: fresh.length,
      };
    });
    this.#write(
      pack({ from: this.#from, rows: records.length, columns: packed }, buffers),
      this.#files++,
    );
    this.#from += records.length;
    this.#records = [];
  }
}

function codeOf({ codes, fresh }: Dictionary, text: string): number {
  let code = codes.get(text);
  if (code === undefined) {
    code = codes.size;
    codes.set(text, code);
    fresh.push(text);
  }
  return code;
}
