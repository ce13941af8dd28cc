// Is a built folder still the image of its sources? Node built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git']);

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* filesUnder(path);
    } else if (!entry.name.endsWith('.test.ts')) {
      yield path;
    }
  }
}

/** A hash over the names and contents of all files in `folders` and of `files` (paths from the root). */
export function hashOf(folders, files) {
  const hash = createHash('sha256').update(process.versions.node);
  const paths = [
    ...folders
      .filter((folder) => existsSync(join(root, folder)))
      .flatMap((folder) => [...filesUnder(join(root, folder))]),
    ...files.map((file) => join(root, file)).filter((file) => existsSync(file)),
  ].sort();
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

const stampFile = (name) => join(root, '.cache', `${name}.sha256`);

export function isUpToDate(name, hash, output) {
  return (
    existsSync(join(root, output)) &&
    existsSync(stampFile(name)) &&
    readFileSync(stampFile(name), 'utf8') === hash
  );
}

export function remember(name, hash) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
