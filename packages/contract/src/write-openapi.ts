/* Writes openapi.json beside this package, or with `--check` fails when it is not up to date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from './openapi.js';

const file = new URL('../openapi.json', import.meta.url);
const text = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('packages/contract/openapi.json is out of date: run `npm run openapi`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
