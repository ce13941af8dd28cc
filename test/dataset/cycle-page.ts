// Runs in the browser: a portal's page that keeps one billing cycle, and lets a test look at it.
import { createPartnerCore } from '@partner-widgets/core/partner-suite-core';
import type { DatasetState } from '@partner-widgets/core/dataset/dataset-state';

export interface CycleProbe {
  state(): Pick<DatasetState, 'status' | 'reason' | 'isConfirmed' | 'rows'> & {
    readonly version: string | undefined;
  };
  /** Every row, as the engine answers it, and its exact sums. */
  whole(columns: readonly string[]): Promise<{
    readonly rows: readonly (readonly (string | null)[])[];
    readonly sums: Readonly<Record<string, string>>;
  }>;
}

const wish = new URLSearchParams(location.search);
const core = createPartnerCore({
  endpoint: wish.get('endpoint') ?? '',
  workerUrl: '/partner-widgets-worker.js',
  rateLimit: { perSecond: 1000, burst: 1000 },
  async fetchSession({ signal }) {
    const answer = await fetch('/my-backend/partner-session', { method: 'POST', signal });
    if (!answer.ok) throw new Error(`session ${answer.status}`);
    // Each round is somebody else, with a disk of his own.
    return { ...(await answer.json()), principal: wish.get('principal') };
  },
});
const handle = (await core.datasets()).open({ cycle: wish.get('cycle') ?? '' });

const probe: CycleProbe = {
  state() {
    const { status, reason, isConfirmed, rows, manifest } = handle.state;
    return { status, reason, isConfirmed, rows, version: manifest?.version };
  },
  async whole(columns) {
    const query = { where: [], sort: [{ column: 'id', descending: false }] };
    const { rows } = await handle.ask('window', [query, 0, 1e6, columns, undefined]);
    const { sums } = await handle.ask('summary', [[], { sums: ['paymentAmount', 'cashAmount'] }]);
    return {
      rows: rows.map((row) =>
        columns.map((column) => (row[column] === null ? null : String(row[column]))),
      ),
      sums,
    };
  },
};
Object.assign(globalThis, { probe });
