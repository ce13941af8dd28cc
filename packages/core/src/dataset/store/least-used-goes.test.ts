import { expect } from '@open-wc/testing';
import type { DatasetChunk, ReadyManifest } from '@partner-widgets/contract/dataset';
import { DiskAnswers } from '../../cache/disk-answers.js';
import { eventually, FakeClock } from '../../testing/fake-clock.js';
import { freshEndpoint } from '../../testing/tab.js';
import { ChunkStore } from './chunk-store.js';

const chunk = (id: string, bytes: number): DatasetChunk => ({ id, bytes, rows: 1, sha256: '' });

/** Of the cycles, which chunks they list: 100 bytes each, masks 10, the order that is kept beside them 4 a row. */
function manifest(cycle: string, ...ids: string[]): ReadyManifest {
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

describe('whole cycles that do not all have room on disk', () => {
  const put = IDBObjectStore.prototype.put;
  const stores: { close(): void }[] = [];
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
    stores.splice(0).forEach((store) => store.close());
  });

  /** The budget is a fifth of what the browser gives. */
  async function diskOf(budget: number) {
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
    stores.push(store, answers);
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
    return { store, given, keep, chunksOf };
  }

  const [june, july, august] = [
    manifest('2026-06', 'june-1', 'june-2'),
    manifest('2026-07', 'july-1', 'july-2'),
    manifest('2026-08', 'august-1', 'august-2'),
  ];

  it('the one that was not used for longest goes, with all its chunks; the others stay whole', async () => {
    const { store, keep, chunksOf } = await diskOf(500);
    await keep('june', june);
    await keep('july', july);
    await store.touch('june');
    await keep('august', august);
    await store.makeRoom(0, new Set(['august']));
    expect(await store.manifest('july')).to.equal(undefined);
    expect(await chunksOf(july)).to.deep.equal([]);
    expect(await chunksOf(june)).to.have.length(3);
    expect(await chunksOf(august)).to.have.length(3);
  });

  it('what is open stays, also when it was opened longest ago', async () => {
    const { store, keep, chunksOf } = await diskOf(500);
    await keep('june', june);
    await keep('july', july);
    await keep('august', august);
    await store.makeRoom(0, new Set(['june', 'august']));
    expect(await chunksOf(june)).to.have.length(3);
    expect(await chunksOf(july)).to.deep.equal([]);
  });

  it('nothing goes while there is room', async () => {
    const { store, keep, chunksOf } = await diskOf(1000);
    await keep('june', june);
    await keep('july', july);
    await store.makeRoom(300, new Set());
    expect(await chunksOf(june)).to.have.length(3);
    expect(await chunksOf(july)).to.have.length(3);
  });

  it('a chunk that a scope of the same cycle still lists stays, and counts once', async () => {
    const { store, keep } = await diskOf(340);
    const mine = manifest('2026-06', 'june-1');
    await keep('one manager', mine);
    await keep('everybody', manifest('2026-06', 'june-1', 'june-2', 'june-3'));
    await store.makeRoom(0, new Set());
    expect(await store.manifest('one manager')).not.to.equal(undefined);
    await store.makeRoom(20, new Set(['everybody']));
    expect(await store.manifest('one manager')).to.equal(undefined);
    expect([...(await store.has('2026-06', ['june-1']))]).to.deep.equal(['june-1']);
  });

  it('chunks that no manifest lists go with the next look', async () => {
    const { store, keep } = await diskOf(1000);
    await keep('june', june);
    await store.putChunk('2026-06', 'of-a-killed-visit', new ArrayBuffer(100));
    await store.makeRoom(0, new Set());
    expect((await store.has('2026-06', ['of-a-killed-visit'])).size).to.equal(0);
  });

  it('a chunk that does not fit is not there; what was there stays, and there may be room for the next', async () => {
    const { store, given, keep, chunksOf } = await diskOf(1000);
    await keep('june', june);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(await store.putChunk('2026-06', 'too-much', new ArrayBuffer(100))).to.equal(false);
    expect([store.works, given]).to.deep.equal([true, []]);
    IDBObjectStore.prototype.put = put;
    expect((await store.has('2026-06', ['too-much'])).size).to.equal(0);
    expect(await chunksOf(june)).to.have.length(3);
  });

  it('a disk that stays full is given up, once, and says so', async () => {
    const { store, given } = await diskOf(1000);
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (let round = 0; round < 4; round++)
      expect(await store.putChunk('2026-06', `${round}`, new ArrayBuffer(1))).to.equal(false);
    expect([store.works, given]).to.deep.equal([false, ['full']]);
  });

  it('a manifest that is not one is no reason to lose the others', async () => {
    const { store, keep, chunksOf } = await diskOf(1000);
    await keep('june', june);
    await keep('broken', { ...july, chunks: undefined } as never).catch(() => undefined);
    await store.makeRoom(0, new Set(['june']));
    expect(await chunksOf(june)).to.have.length(3);
    await eventually(async () => void expect(await store.manifest('broken')).to.equal(undefined));
  });
});
