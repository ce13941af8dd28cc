// `npm run build`: everything that is published or served, into dist/ and packages/*/dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInputs } from './build-inputs.mjs';
import { requireInstalled, requireNode, root } from './installed.mjs';
import { remember } from './up-to-date.mjs';

requireNode();
requireInstalled();

const { values } = parseArgs({ options: { 'for-start': { type: 'boolean', default: false } } });

/** Writes into a folder beside `dist/<name>` and swaps at the end, so that a running server never meets half a build. */
async function replace(name, write) {
  const since = Date.now();
  const target = join(root, 'dist', name);
  const fresh = join(root, 'dist', `.${name}-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(fresh, { recursive: true });
  try {
    await write(fresh);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  console.log(`dist/${name} in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}

async function run() {
  const hash = buildInputs();
  const { buildCdn } = await import('./build-cdn.mjs');
  const { buildDemo } = await import('./build-demo.mjs');
  const { buildServers } = await import('./build-servers.mjs');
  await replace('cdn', buildCdn);
  await replace('demo', buildDemo);
  await replace('server', buildServers);
  remember('build', hash);

  if (!values['for-start']) {
    const { buildPackages } = await import('./build-packages.mjs');
    await buildPackages();
    const { describeElements } = await import('./describe-elements.mjs');
    await replace('manifest', describeElements);
    const { status } = spawnSync(
      process.execPath,
      ['--conditions=source', '--import', 'tsx', 'scripts/budget.ts'],
      { cwd: root, stdio: 'inherit' },
    );
    process.exitCode = status ?? 1;
  }
}

try {
  await run();
} catch (error) {
  // Where in the bundler it failed is of no use to anybody.
  console.error(error.message);
  process.exitCode = 1;
}
