import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { DatasetGateway, type Part } from '../../testing/dataset-gateway.js';
import { openDatasetTab } from '../../testing/dataset-tab.js';
import { problem } from '../../testing/fake-gateway.js';
import { freshEndpoint } from '../../testing/tab.js';

const ROUNDS = (await executeServerCommand('soak-rounds', 20)) as unknown as number;
const PARTS: readonly Part[] = Array.from({ length: 9 }, (_, at) => ({
  manager: `m${at % 3}`,
  first: at * 50,
  count: 20 + at,
}));

/** Seeded, so that a round that fails can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Resolves when the chosen chunk is asked for. */
function atChunk(gateway: DatasetGateway, count: number, then: () => void): Promise<void> {
  let asked = 0;
  return new Promise((resolve) => {
    gateway.beforeChunk = () => {
      if (++asked !== count) return;
      then();
      resolve();
    };
  });
}

describe('a sync that is killed at some point', function () {
  this.timeout(30_000);
  for (let round = 0; round < ROUNDS; round++) {
    const random = randomFrom(1000 + round);
    const at = 1 + Math.floor(random() * 9);
    const way = (['tab', 'network', 'gateway'] as const)[round % 3]!;
    it(`${way} at chunk ${at} (seed ${1000 + round}): no row is lost, doubled or stale afterwards`, async () => {
      const endpoint = freshEndpoint();
      const gateway = await new DatasetGateway().lists(PARTS);
      const killed = atChunk(gateway, at, () => {
        if (way === 'network') gateway.dead = true;
        if (way === 'gateway') gateway.refusal = () => problem(503, 'unavailable');
      });
      let tab = await openDatasetTab(endpoint, gateway);
      await killed;
      // Meanwhile the cycle has changed: one part was written anew, one has gone.
      const changed = round % 2 === 0;
      if (way !== 'network') tab.core.dispose();
      if (changed)
        await gateway.lists([...PARTS.slice(1), { manager: 'm0', first: 900, count: 5 }]);
      gateway.beforeChunk = () => undefined;
      gateway.dead = false;
      gateway.refusal = undefined;
      gateway.requests.length = 0;
      if (way === 'network') tab.wake();
      else tab = await openDatasetTab(endpoint, gateway);
      // What was complete when it was killed is complete at once: it is the newest that counts.
      const { handle } = tab;
      const deadline = Date.now() + 9_000;
      const isNewest = (): boolean =>
        handle.state.isConfirmed && handle.state.manifest?.version === gateway.manifest.version;
      while (!isNewest() && Date.now() < deadline)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await tab.until('complete');
      expect(await tab.ids()).to.deep.equal(gateway.ids);
      for (const [id, times] of gateway.downloads) expect(times, id).to.be.lessThan(3);
      tab.core.dispose();
    });
  }
});
