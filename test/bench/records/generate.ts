import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, dataFolder } from '../folders.js';
import { arrowFiles } from './arrow-files.js';
import { chunkFiles } from './chunk-files.js';
import type { DataPart } from './data-part.js';
import { facts } from './facts.js';
import { jsonPages } from './json-pages.js';
import { limitFiles } from './limit-files.js';
import { recordAt } from './record.js';

export type PartName = 'facts' | 'json' | 'limit' | 'arrow' | 'chunks';
const parts: readonly DataPart[] = [facts, jsonPages, limitFiles, arrowFiles, chunkFiles];

function hashOf({ sources }: DataPart, rows: number): string {
  const hash = createHash('sha256').update(String(rows));
  for (const source of sources) {
    const folder = join(bench, source);
    for (const file of readdirSync(folder).sort())
      if (file.endsWith('.ts')) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Makes what is missing or was made by other sources, in one pass over the records. */
export function generate(rows: number, wanted: readonly PartName[]): void {
  const folder = dataFolder(rows);
  mkdirSync(folder, { recursive: true });
  const stamp = ({ name }: DataPart): string => join(folder, `${name}.sha256`);
  const missing = parts.filter(
    (part) =>
      wanted.includes(part.name as PartName) &&
      !(existsSync(stamp(part)) && readFileSync(stamp(part), 'utf8') === hashOf(part, rows)),
  );
  if (missing.length === 0) return;
  const since = Date.now();
  for (const part of missing) {
    rmSync(stamp(part), { force: true });
    rmSync(join(folder, part.name), { recursive: true, force: true });
  }
  const writers = missing.map((part) => part.begin(folder, rows));
  for (let row = 0; row < rows; row++) {
    const record = recordAt(row, rows);
    for (const writer of writers) writer.add(record, row);
  }
  for (const writer of writers) writer.finish();
  for (const part of missing) writeFileSync(stamp(part), hashOf(part, rows));
  const names = missing.map(({ name }) => name).join(', ');
  console.log(`${rows} records (${names}) in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}
