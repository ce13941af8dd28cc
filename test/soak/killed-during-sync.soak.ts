import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { it } from 'node:test';
import { root } from '../support/demo.js';

it('tab, network or gateway killed at 200 points of a sync: no row is lost, doubled or stale', async () => {
  const file = 'packages/core/src/dataset/sync/killed-during-sync.test.ts';
  const child = spawn(
    process.execPath,
    ['node_modules/@web/test-runner/dist/bin.js', '--files', file],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, SOAK_ROUNDS: '200' },
    },
  );
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(code, 0);
});
