// `npm test`: everything that must hold, on a machine with nothing but Node and npm. Node built-ins only, because it
// runs before the packages are installed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './browser.mjs';
import { requireInstalled, requireNode, root, stopWith } from './installed.mjs';
import { whenParentEnds } from './parent-process.mjs';
import { testFilesOf } from './test-runners.mjs';

requireNode();

const GROUPS = ['lint', 'wtr', 'node', 'build', 'e2e'];
const HELP = `npm test [-- --only ${GROUPS.join(',')}]`;

function chosenGroups() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } });
    const chosen = values.only?.split(',') ?? GROUPS;
    const unknown = chosen.find((group) => !GROUPS.includes(group));
    if (unknown !== undefined) stopWith(`--only ${unknown} is unknown.\n${HELP}`);
    return new Set(chosen);
  } catch (error) {
    return stopWith(`${error.message}\n${HELP}`);
  }
}

const chosen = chosenGroups();
requireInstalled();
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
};
if (chosen.has('wtr') || chosen.has('build') || chosen.has('e2e')) {
  try {
    env.CHROME_PATH = ensureChromium();
  } catch (error) {
    stopWith(error.message);
  }
}

mkdirSync(join(root, '.cache'), { recursive: true });
const scratch = mkdtempSync(join(root, '.cache/test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
const running = new Set();

function abort() {
  for (const child of running) child.kill('SIGTERM');
  process.exit(1);
}
process.on('SIGINT', abort);
process.on('SIGTERM', abort);
whenParentEnds(abort);

/** Runs a program; with `held` its output is shown when it is through, so that two may run at once. */
function execute(program, parameters, extraEnv, held) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...env, ...extraEnv },
      stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (bytes) => (output += bytes));
    child.stderr?.on('data', (bytes) => (output += bytes));
    child.once('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A check without tests of its own: it counts only when it fails. */
async function check(name, program, parameters) {
  const since = Date.now();
  const { ok, output } = await execute(program, parameters, {}, true);
  console.log(`\n── ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds(since)})`);
  if (output.trim()) console.log(output.trimEnd());
  if (!ok) total.failed += 1;
  summary.push(`${ok ? 'ok    ' : 'FAILED'} ${name}`);
}

/** A runner that writes { passed, failed, skipped, failures } into `countFile`. */
async function runTests(name, countFile, program, parameters, extraEnv = {}) {
  const since = Date.now();
  console.log(`\n── ${name}`);
  const { ok } = await execute(program, parameters, extraEnv, false);
  const count = existsSync(countFile)
    ? JSON.parse(readFileSync(countFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0, failures: [] };
  // A runner that dies before it counts, or fails outside a test, is a failure too.
  if (!ok && count.failed === 0) count.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += count[kind];
  const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
  summary.push(
    `${count.failed ? 'FAILED' : 'ok    '} ${name}: ${count.passed} of ${count.passed + count.failed} tests${skipped} (${seconds(since)})`,
    ...count.failures.map((failure) => `         ${failure}`),
  );
}

async function runBrowserTests() {
  const countFile = join(scratch, 'wtr.json');
  await runTests('components in Chromium', countFile, 'wtr', [], { TEST_COUNT_FILE: countFile });
}

async function runNodeTests(name, runner, { concurrency, timeout }) {
  const files = testFilesOf(runner);
  if (files.length === 0) return;
  const countFile = join(scratch, `${runner}.json`);
  await runTests(name, countFile, process.execPath, [
    '--conditions=source',
    '--import',
    'tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${timeout}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/node-count-reporter.mjs',
    `--test-reporter-destination=${countFile}`,
    ...files,
  ]);
}

async function runStaticChecks() {
  const node = process.execPath;
  await Promise.all([
    check('lint', 'eslint', [
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      '.cache/eslint',
    ]),
    (async () => {
      await check('types of the page', 'tsc', ['-p', 'tsconfig.json']);
      await check('types of Node', 'tsc', ['-p', 'tsconfig.node.json']);
      await check('types of workers', node, ['scripts/check-worker-types.mjs']);
      await check('format', 'prettier', [
        '--check',
        '.',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        '.cache/prettier',
      ]);
      await check('every test has a runner', node, ['scripts/check-tests-have-a-runner.mjs']);
      await check('the lock is whole', node, ['scripts/lockcheck.mjs']);
      await check('openapi.json is up to date', node, [
        '--conditions=source',
        '--import',
        'tsx',
        'packages/contract/src/write-openapi.ts',
        '--check',
      ]);
    })(),
  ]);
}

if (chosen.has('lint')) await runStaticChecks();
if (chosen.has('wtr')) await runBrowserTests();
if (chosen.has('node')) {
  await runNodeTests('contract and gateway', 'node', { concurrency: 2, timeout: 300_000 });
}
if (chosen.has('build')) await check('build and budget', process.execPath, ['scripts/build.mjs']);
if (chosen.has('e2e')) {
  await runNodeTests('end to end', 'e2e', { concurrency: 2, timeout: 1_200_000 });
}

rmSync(scratch, { recursive: true, force: true });
const skipped = total.skipped ? `\n${total.skipped} skipped` : '';
console.log(`\n${summary.join('\n')}${skipped}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
