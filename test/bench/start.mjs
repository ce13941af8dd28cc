// `npm run bench`: from a fresh clone to a table of ratios in one command. Node built-ins only: it installs what it needs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInputs } from '../../scripts/build-inputs.mjs';
import { requireInstalled, requireNode, root, stopWith } from '../../scripts/installed.mjs';
import { isUpToDate } from '../../scripts/up-to-date.mjs';

const bench = import.meta.dirname;
const marker = join(bench, 'node_modules/.lock-sha256');

function installPeers() {
  const lock = createHash('sha256')
    .update(readFileSync(join(bench, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.log('Installing what the product is measured against (npm ci in test/bench) …');
  const own = process.env.npm_execpath;
  const words = ['ci', '--ignore-scripts', '--no-fund', '--no-audit'];
  const { status } = own
    ? spawnSync(process.execPath, [own, ...words], { cwd: bench, stdio: 'inherit' })
    : spawnSync('npm', words, {
        cwd: bench,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) stopWith('npm ci in test/bench failed; its own message stands above.');
  writeFileSync(marker, lock);
}

function build() {
  if (isUpToDate('build', buildInputs(), 'dist/cdn')) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--for-start'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) stopWith('The build failed; its own message stands above.');
}

requireNode();
requireInstalled();
const words = process.argv.slice(2);
if (!words.some((word) => /^--(help|report)/.test(word))) {
  installPeers();
  build();
}
// Browsers and this run keep what they write while they work inside the project.
const scratch = join(bench, '.data/tmp');
mkdirSync(scratch, { recursive: true });
const run = spawn(
  process.execPath,
  [
    '--max-old-space-size=8000',
    '--conditions=source',
    '--import',
    'tsx',
    join(bench, 'run.ts'),
    ...words,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TMPDIR: scratch } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => process.exit(code ?? 1));
