import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bench = fileURLToPath(new URL('.', import.meta.url));
export const root = join(bench, '../..');
/** Everything that a run makes, ignored by git. */
export const madeFolder = join(bench, '.data');
/** Bundles of the pages. */
export const builtFolder = join(madeFolder, 'dist');
export const dataFolder = (rows: number): string => join(madeFolder, String(rows));
