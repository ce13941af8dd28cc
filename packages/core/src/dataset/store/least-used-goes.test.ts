import { expect } from '@open-wc/testing';
import { chunkDisk, manifestOf } from '../../testing/chunk-disk.js';
import { eventually } from '../../testing/fake-clock.js';

describe('whole cycles that do not all have room on disk', () => {
  const put = IDBObjectStore.prototype.put;
  const disks: { close(): void }[] = [];
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
    disks.splice(0).forEach((disk) => disk.close());
  });

  async function diskOf(budget: number) {
    const disk = await chunkDisk(budget);
    disks.push(disk);
    return disk;
  }

  const [june, july, august] = [
    manifestOf('2026-06', 'june-1', 'june-2'),
    manifestOf('2026-07', 'july-1', 'july-2'),
    manifestOf('2026-08', 'august-1', 'august-2'),
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
    const mine = manifestOf('2026-06', 'june-1');
    await keep('one manager', mine);
    await keep('everybody', manifestOf('2026-06', 'june-1', 'june-2', 'june-3'));
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
