// Private custom properties (`--_space-2`) stand hundreds of times in the styles of a page; in the built files they have
// names of one or two letters, the most used ones the shortest.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PROPERTY = /--_[a-z][a-z0-9-]*/g;

/** Inherited into whatever stands below, also of another version of the suite, so the name must be the same there. */
const INHERITED = /^--_compact$/;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

function nameAt(place) {
  const rest = Math.floor(place / LETTERS.length);
  return (rest > 0 ? nameAt(rest - 1) : '') + LETTERS[place % LETTERS.length];
}

/** From the sources, not from what a build meets first: names, and so the files' hashes, stay the same. */
export function namesFor(texts) {
  const counts = new Map();
  for (const [name] of texts.flatMap((text) => [...text.matchAll(PROPERTY)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  // `--_chart-${index}`: names that are put together while running.
  const stems = [...counts.keys()].filter((name) => name.endsWith('-'));
  const names = [...counts.keys()]
    .filter((name) => !INHERITED.test(name) && !stems.some((stem) => name.startsWith(stem)))
    .sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  return new Map(names.map((name, place) => [name, `--_${nameAt(place)}`]));
}

export function shorten(code, names) {
  return code.replaceAll(PROPERTY, (name) => names.get(name) ?? name);
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => /(^|\/)src\/.*(?<!\.test)\.ts$/.test(file) && !/\bnode_modules\b/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** For all sources of `folder`. */
export function shortCustomProperties(folder) {
  const names = namesFor(sourcesIn(folder));
  return {
    name: 'short-custom-properties',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: PROPERTY },
      handler: (code) => ({ code: shorten(code, names), map: null }),
    },
  };
}
