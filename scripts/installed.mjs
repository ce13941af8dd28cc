// Makes sure that the right Node runs and that node_modules is what the lock file says. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const marker = join(root, 'node_modules/.lock-sha256');

/** Ends the process with a sentence that says what is missing. */
export function stopWith(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stopWith(
    `Partner Widgets needs Node 20.19 or newer; this is Node ${process.versions.node}.\nGet one from https://nodejs.org, then run the same command again.`,
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

// npm writes node_modules/.package-lock.json as its last act, so an install that was cut off has none.
function matchesLock() {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = readJson(installedLock).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      installed[path]?.version === entry.version,
  );
}

function npm(...args) {
  // npm gives its own path to the scripts it runs; without it (plain `node scripts/…`) the shell must find npm.
  const own = process.env.npm_execpath;
  const result = own
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error) stopWith(`npm could not be run (${result.error.message}). It comes with Node.`);
  return result.status === 0;
}

export function requireInstalled() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return;
  if (!matchesLock()) {
    console.log('Installing what package-lock.json names (npm ci) …');
    if (!npm('ci', '--no-fund', '--no-audit')) {
      stopWith('npm ci failed; its own message stands above. Is the npm registry within reach?');
    }
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(marker, hash);
}
