import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  dictionaryVector,
  numberVector,
  tableBytes,
  TextCodes,
  utf8Vector,
} from './arrow-vectors.js';
import { columns, distinctTexts } from './columns.js';
import type { DataPart } from './data-part.js';
import { managerOf, type RawRecord } from './record.js';

function textOf(record: RawRecord, column: string): string {
  return column === 'accountManagerName'
    ? managerOf(record.manager).name
    : (record[column as keyof RawRecord] as string);
}

/**
 * What DuckDB-WASM (amounts as 64-bit integers) and Perspective (amounts as doubles, it has no other) load.
 * That is kind to them: neither has to read JSON.
 */
export const arrowFiles: DataPart = {
  name: 'arrow',
  sources: ['records'],
  begin(folder, rows) {
    mkdirSync(join(folder, 'arrow'), { recursive: true });
    const texts = new Map<string, TextCodes>();
    const numbers = new Map<string, Float64Array>();
    const lists = new Map<string, string[]>();
    for (const { id, kind } of columns) {
      if (kind !== 'text') numbers.set(id, new Float64Array(rows));
      else if (distinctTexts.has(id)) lists.set(id, []);
      else texts.set(id, new TextCodes(rows));
    }
    const amounts = (values: Float64Array, isExact: boolean): unknown =>
      numberVector(
        isExact ? BigInt64Array.from(values, BigInt) : values.map((units) => units / 1e8),
      );
    return {
      add(record, row) {
        for (const [id, values] of numbers) values[row] = record[id as keyof RawRecord] as number;
        for (const [id, list] of lists) list.push(textOf(record, id));
        for (const [id, codes] of texts) codes.set(row, textOf(record, id));
      },
      finish() {
        const same = new Map<string, unknown>();
        for (const [id, list] of lists) same.set(id, utf8Vector(list));
        for (const [id, { codes, entries }] of texts)
          same.set(id, dictionaryVector(codes, entries));
        for (const { id, kind } of columns) {
          if (kind === 'time')
            same.set(id, numberVector(Int32Array.from(numbers.get(id) as Float64Array)));
        }
        for (const form of ['exact', 'double'] as const) {
          const vectors = columns.map(({ id }) => [
            id,
            same.get(id) ?? amounts(numbers.get(id) as Float64Array, form === 'exact'),
          ]);
          const bytes = tableBytes(Object.fromEntries(vectors) as Record<string, unknown>);
          writeFileSync(join(folder, 'arrow', `${form}.arrow`), bytes);
        }
      },
    };
  },
};
