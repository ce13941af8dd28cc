import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { testFolder } from '../testing/test-gateway.js';
import { CsvFiles } from './files.js';

describe('a file of an export that comes to nothing', () => {
  let folder: string;
  const task = { task_id: 'et-1', file_name: 'a.csv', file_count: 1 };
  const rows = Array.from({ length: 1000 }, () => ['x'.repeat(200)]);
  beforeEach(() => {
    folder = testFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is abandoned in the middle of a write, and the process lives', async () => {
    const files = new CsvFiles(folder, task, ['x'], 100_000);
    await files.write(rows.slice(0, 10));
    await files.abandon();
    await pause(20);
    assert.deepEqual(readdirSync(folder), []);
  });

  it(
    'fails on a full disk, and the process lives',
    { skip: !existsSync('/dev/full') },
    async () => {
      mkdirSync(join(folder, task.task_id));
      symlinkSync('/dev/full', join(folder, task.task_id, 'part-001.csv'));
      const files = new CsvFiles(folder, task, ['x'], 100_000);
      await assert.rejects(
        async () => {
          await files.write([['few']]);
          await pause(20);
          await files.finish();
        },
        { code: 'ENOSPC' },
      );
      await files.abandon();
    },
  );
});
