// Which runner runs which test file. Read by the runners themselves and by the check that none is left out.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';

export const runners = {
  wtr: /^(packages\/(domain|core|elements|widgets|suite|scenarios)|demo)\/src\/.*\.test\.ts$/,
  node: /^(packages\/(gateway|contract)\/src|demo\/server|scripts)\/.*\.test\.(ts|mjs)$/,
  e2e: /^test\/.*\.test\.ts$/,
};

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', 'data', 'coverage']);

function* testFilesUnder(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* testFilesUnder(path);
    } else if (/\.(test|spec)\.[cm]?[jt]sx?$/.test(entry.name)) {
      yield path;
    }
  }
}

/** Paths from the root, sorted. */
export const allTestFiles = () => [...testFilesUnder('')].sort();

export const testFilesOf = (runner) => allTestFiles().filter((file) => runners[runner].test(file));
