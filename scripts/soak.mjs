// `npm run soak [part of a file's name …]`: what must hold at sizes that `npm test` has no time for. Every file
// test/soak/*.soak.ts, one after the other.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './browser.mjs';
import { requireInstalled, requireNode, root, stopWith } from './installed.mjs';

requireNode();
requireInstalled();

const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test/soak'))
  .filter((file) => file.endsWith('.soak.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()
  .map((file) => `test/soak/${file}`);
if (files.length === 0) stopWith('No file of test/soak has that in its name.');

const child = spawn(
  process.execPath,
  [
    '--conditions=source',
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=1',
    '--test-reporter=spec',
    ...files,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CHROME_PATH: ensureChromium() } },
);
child.once('close', (code) => (process.exitCode = code ?? 1));
