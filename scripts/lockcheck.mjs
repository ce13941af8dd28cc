// Every optional dependency that a locked package names must itself be locked. npm drops the ones a registry
// lacks without a word, and only `npm ci` on another machine would complain.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));

function isLocked(name, from) {
  for (let at = from; ;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const parent = at.lastIndexOf('/node_modules/');
    at = parent < 0 ? '' : at.slice(0, parent);
  }
}

let missing = 0;
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(name, path)) continue;
    missing += 1;
    console.log(`missing ${name} ${range} for ${path} ${entry.version}`);
  }
}
console.log(missing ? `${missing} missing` : 'lock is whole');
process.exitCode = missing ? 1 : 0;
