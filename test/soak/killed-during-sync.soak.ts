import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { KilledSyncs, victimOf } from '../dataset/killed-syncs.js';
import { root } from '../support/demo.js';

describe('a sync over the gateway that is killed at 200 random points', () => {
  const syncs = new KilledSyncs();
  before(() => syncs.start());
  after(() => syncs.stop());

  for (let seed = 1000; seed < 1200; seed++)
    it(`${victimOf(seed)} (seed ${seed}): no row is lost, doubled or stale afterwards`, () =>
      syncs.round(seed));
});

it('the same at 200 points inside the browser, where a request can be held exactly there', async () => {
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
