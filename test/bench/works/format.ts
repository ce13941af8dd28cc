import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { consumptionChunkColumns } from '@partner-widgets/domain/chunk/consumption-columns';
import { build } from 'esbuild';
import { BenchProfile } from '../browser/profile.js';
import { bench as benchFolder, madeFolder } from '../folders.js';
import {
  dictionaryVector,
  numberVector,
  tableBytes,
  TextCodes,
  utf8Vector,
} from '../records/arrow-vectors.js';
import { chunkValue, encodeRecords } from '../records/chunk-files.js';
import { recordAt, type RawRecord } from '../records/record.js';
import type { Bench, Round } from './work.js';

const smallest = { level: 9 };

/** The same columns of the same records as an Arrow stream, each in the form that is smallest there. */
function arrowOf(records: readonly RawRecord[]): Uint8Array<ArrayBuffer> {
  const vectors = consumptionChunkColumns.map(({ name, kind }) => {
    const values = records.map((record) => chunkValue(record, name));
    if (kind === 'amount') return [name, numberVector(BigInt64Array.from(values as bigint[]))];
    if (kind === 'time') return [name, numberVector(Float64Array.from(values as number[]))];
    if (kind === 'id') return [name, utf8Vector(values as string[])];
    const codes = new TextCodes(records.length);
    values.forEach((value, row) => codes.set(row, String(value ?? '')));
    return [name, dictionaryVector(codes.codes, codes.entries, true)];
  });
  return tableBytes(Object.fromEntries(vectors) as Record<string, unknown>);
}

/** Bytes of a decoder and nothing else, as a bundler would ship it. */
async function decoderBytes(statement: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: statement, resolveDir: benchFolder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', smallest).length;
}

/** Our chunks against Apache Arrow read by flechette: bytes a row, milliseconds to read, bytes of the reader. */
export const formatRound = (rows: number): Round => ({
  work: 'format',
  contender: 'product',
  rows,
  delay: 0,
  async run(bench: Bench) {
    const folder = join(madeFolder, 'format');
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    const records = Array.from({ length: rows }, (_, row) => recordAt(row, rows));
    const files = { own: encodeRecords(records), arrow: arrowOf(records) };
    const bytes = Object.fromEntries(
      Object.entries(files).map(([name, file]) => {
        writeFileSync(join(folder, name), file);
        return [name, { row: file.length / rows, zipped: gzipSync(file).length / rows }];
      }),
    );
    const reader = {
      own: await decoderBytes(
        `export { decodeChunk } from '@partner-widgets/domain/chunk/decode-chunk'; export { chunkCell } from '@partner-widgets/domain/chunk/chunk-cell';`,
      ),
      arrow: await decoderBytes(`export { tableFromIPC } from '@uwdata/flechette';`),
    };
    const profile = await BenchProfile.open(bench.chrome);
    try {
      const tab = await profile.tab();
      await tab.page.goto(`${bench.origin}/page/format`);
      await tab.page.waitForFunction(() => 'format' in window, null, { polling: 20 });
      const read = await tab.page.evaluate(() =>
        (window as unknown as { format(): Promise<unknown> }).format(),
      );
      return { bytes, reader, read };
    } finally {
      await profile.close();
    }
  },
});
