import { spawnSync } from 'node:child_process';
import { buildInputs } from '../../scripts/build-inputs.mjs';
import { isUpToDate } from '../../scripts/up-to-date.mjs';
import { root } from './demo.js';

/** Makes `dist/cdn` and `dist/server` where they are not of these sources; `npm test` has made them before. */
export function requireBuilt(): void {
  if (isUpToDate('build', buildInputs(), 'dist/server')) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--for-start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
}
