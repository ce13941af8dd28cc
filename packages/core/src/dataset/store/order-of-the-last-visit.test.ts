import { expect } from '@open-wc/testing';
import { chunkDisk, manifestOf } from '../../testing/chunk-disk.js';
import type { StoredOrder } from './stored-dataset.js';

describe('the order of the first rows, kept for the next visit', () => {
  const june = manifestOf('2026-06', 'june-1', 'june-2', 'june-3');
  const newest: StoredOrder = {
    sort: [{ column: 'consumeTime', descending: true }],
    chunks: june.chunks.map(({ id, rows }) => ({ id, rows })),
    rows: Uint32Array.of(2, 0, 1),
  };
  let disk: Awaited<ReturnType<typeof chunkDisk>>;
  beforeEach(async () => {
    disk = await chunkDisk(1000);
    await disk.keep('june', june);
    await disk.store.putOrder(june, newest);
  });
  afterEach(() => disk.close());

  it('is there with its sort and the chunks that it counts', async () => {
    expect(await disk.store.order(june)).to.deep.equal(newest);
  });

  it('is of one version: another manifest has none, and the old one’s goes', async () => {
    const later = manifestOf('2026-06', 'june-1', 'june-2', 'june-4');
    await disk.keep('june', later);
    expect(await disk.store.order(later)).to.equal(undefined);
    expect(await disk.store.order(june)).to.equal(undefined);
  });

  it('stays when room is made and its dataset stays', async () => {
    await disk.store.makeRoom(0, new Set(['june']));
    expect(await disk.store.order(june)).to.deep.equal(newest);
  });

  it('goes with its dataset', async () => {
    await disk.store.drop('june');
    expect(await disk.store.order(june)).to.equal(undefined);
  });

  it('that the disk has damaged is none', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (row: { bytes: Blob }, key) {
      return put.call(this, { ...row, bytes: new Blob(['\x01', row.bytes.slice(1)]) }, key);
    };
    await disk.store.putOrder(june, newest);
    IDBObjectStore.prototype.put = put;
    expect(await disk.store.order(june)).to.equal(undefined);
  });
});
