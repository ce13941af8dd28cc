import type { DatasetChunk, ReadyManifest } from '@partner-widgets/contract/dataset';
import { DiskAnswers } from '../cache/disk-answers.js';
import { ChunkStore } from '../dataset/store/chunk-store.js';
import { FakeClock } from './fake-clock.js';
import { freshEndpoint } from './tab.js';

const chunk = (id: string, bytes: number): DatasetChunk => ({ id, bytes, rows: 1, sha256: '' });

/** Of the cycles, which chunks they list: 100 bytes each, masks 10, a row in each. */
export function manifestOf(cycle: string, ...ids: string[]): ReadyManifest {
  return {
    state: 'ready',
    version: ids.join(),
    schema: 1,
    cycle,
    closed: true,
    rowCount: ids.length,
    currency: 'CNY',
    chunks: ids.map((id) => chunk(id, 100)),
    subjects: chunk(`masks-${cycle}`, 10),
    managers: [],
    asOf: '2026-11-20T01:00:00Z',
  };
}

/** A store of its own with this budget: a fifth of what the browser gives. */
export async function chunkDisk(budget: number) {
  const clock = new FakeClock();
  const database = freshEndpoint();
  const answers = new DiskAnswers(
    database,
    { clock, locks: undefined },
    { onDegraded: () => undefined, onPurged: () => undefined },
  );
  await answers.verify();
  const given: string[] = [];
  const store = new ChunkStore({
    database,
    epoch: answers.epoch,
    clock,
    storage: { estimate: async () => ({ quota: budget * 5, usage: 0 }) },
    events: { onPurged: () => given.push('purged'), onGivenUp: (reason) => given.push(reason) },
  });
  const keep = async (key: string, of: ReadyManifest): Promise<void> => {
    await store.putManifest(key, { manifest: of, etag: undefined, validatedAt: clock.now() });
    for (const { id, bytes } of [...of.chunks, of.subjects])
      await store.putChunk(of.cycle, id, new ArrayBuffer(bytes));
    await clock.advance(60_000);
  };
  const chunksOf = async (of: ReadyManifest): Promise<string[]> => {
    const ids = [...of.chunks, of.subjects].map(({ id }) => id);
    return [...(await store.has(of.cycle, ids))];
  };
  const close = (): void => {
    store.close();
    answers.close();
  };
  return { store, database, given, keep, chunksOf, close };
}
