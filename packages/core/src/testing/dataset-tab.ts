import { expect } from '@open-wc/testing';
import type { DatasetHandle } from '../dataset/dataset-handle.js';
import type { DatasetState } from '../dataset/dataset-state.js';
import type { DegradedNotice } from '../client/client.js';
import {
  createPartnerCore,
  type PartnerCore,
  type PartnerCoreOptions,
} from '../partner-suite-core.js';
import { browserPlatform, type Platform } from '../platform/platform.js';
import { settle } from './fake-clock.js';
import { workerUrl, type DatasetGateway } from './dataset-gateway.js';

export interface DatasetTab {
  readonly core: PartnerCore;
  readonly handle: DatasetHandle;
  readonly notices: DegradedNotice['reason'][];
  /** Resolves when the state is so. */
  until(status: DatasetState['status'], reason?: DatasetState['reason']): Promise<void>;
  /** Ids of all rows, as the engine answers them. */
  ids(): Promise<string[]>;
  hide(): void;
  wake(): void;
}

export interface DatasetTabOptions extends Partial<PartnerCoreOptions> {
  readonly as?: string;
  readonly locks?: LockManager | undefined;
}

/** A tab with the real worker, disk, locks and channels, that has opened 2026-10. */
export async function openDatasetTab(
  endpoint: string,
  gateway: DatasetGateway,
  { as = 'principal-a', ...options }: DatasetTabOptions = {},
): Promise<DatasetTab> {
  let isHidden = false;
  const wakes = new Set<() => void>();
  const platform: Platform = {
    ...browserPlatform(gateway.fetch),
    ...('locks' in options ? { locks: options.locks } : {}),
    isHidden: () => isHidden,
    onWake: (listener) => {
      wakes.add(listener);
      return () => wakes.delete(listener);
    },
  };
  const core = createPartnerCore({
    endpoint,
    platform,
    workerUrl,
    rateLimit: { perSecond: 1000, burst: 1000 },
    fetchSession: async () => ({
      token: `token-of-${as}`,
      expiresIn: 900,
      serverTime: new Date().toISOString(),
      principal: as,
    }),
    ...options,
  });
  const notices: DegradedNotice['reason'][] = [];
  core.client.onDegraded(({ reason }) => notices.push(reason));
  const handle = (await core.datasets()).open({ cycle: '2026-10' });
  return {
    core,
    handle,
    notices,
    // The worker's files come one by one through the test runner.
    async until(status, reason) {
      const isSo = (): boolean =>
        handle.state.status === status && (!reason || handle.state.reason === reason);
      const deadline = Date.now() + 9_000;
      while (!isSo() && Date.now() < deadline) await settle(2);
      expect([handle.state.status, reason && handle.state.reason]).to.deep.equal([status, reason]);
    },
    async ids() {
      const query = { where: [], sort: [{ column: 'id', descending: false }] };
      const { rows } = await handle.ask('window', [query, 0, 100_000, ['id'], undefined]);
      return rows.map(({ id }) => String(id));
    },
    hide: () => void (isHidden = true),
    wake() {
      isHidden = false;
      wakes.forEach((listener) => listener());
    },
  };
}
