import { after, before, describe, it } from 'node:test';
import { KilledSyncs, victimOf } from './killed-syncs.js';

describe('a sync over the gateway that is killed at a random point', () => {
  const syncs = new KilledSyncs();
  before(() => syncs.start());
  after(() => syncs.stop());

  for (let seed = 0; seed < 20; seed++)
    it(`${victimOf(seed)} (seed ${seed}): no row is lost, doubled or stale afterwards`, () =>
      syncs.round(seed));
});
