import assert from 'node:assert/strict';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { DeflatePool } from '../../packages/core/src/export/local/deflate/deflate-pool.js';
import { ZipWriter } from '../../packages/core/src/export/local/zip-writer.js';
import { unzip } from '../support/xlsx-reader.js';

it('an archive beyond 4 GB is read by another reader (Zip64)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zip-'));
  try {
    const path = join(folder, 'large.zip');
    const file = await open(path, 'w');
    // A hole: nothing of it is on the disk.
    const begin = 5_000_000_000;
    let at = begin;
    const zip = new ZipWriter(
      {
        async write(piece) {
          await file.write(piece, 0, piece.length, at);
          at += piece.length;
        },
      },
      new DeflatePool(),
      begin,
    );
    await zip.add('一.txt', '第一');
    await zip.add('two.txt', 'x'.repeat(100_000));
    await zip.add('empty.txt', '');
    await zip.finish();
    await file.close();
    const files = await unzip(path);
    assert.deepEqual([...files.keys()], ['一.txt', 'two.txt', 'empty.txt']);
    assert.deepEqual(
      [...files.values()].map((content) => content.length),
      [6, 100_000, 0],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});
