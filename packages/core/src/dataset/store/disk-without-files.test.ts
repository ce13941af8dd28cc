import { expect } from '@open-wc/testing';
import { chunkDisk, manifestOf } from '../../testing/chunk-disk.js';

/** WebKit's private windows take no files into a database. */
describe('a disk that takes no files', () => {
  const { put } = IDBObjectStore.prototype;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  it('has every chunk all the same, in the other form', async () => {
    const june = manifestOf('2026-06', 'june-1', 'june-2');
    IDBObjectStore.prototype.put = function (row: { bytes?: unknown }, key) {
      if (row.bytes instanceof Blob) throw new DOMException('no files', 'DataCloneError');
      return put.call(this, row, key);
    };
    const disk = await chunkDisk(1000);
    await disk.keep('june', june);
    expect(await disk.chunksOf(june)).to.have.length(3);
    expect((await disk.store.chunk('2026-06', june.chunks[1]!))?.byteLength).to.equal(100);
    expect(disk.given).to.deep.equal([]);
    disk.close();
  });
});
