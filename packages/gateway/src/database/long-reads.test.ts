import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { testFolder } from '../testing/test-gateway.js';
import { openStore } from './open.js';

const counting = (most: number) => sql<{ count: bigint }>`
  with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${most})
  select count(*) as count from numbers where 'x' || n <> ''`;

describe('reads that take long', () => {
  const folder = testFolder();
  const open = () => openStore({ databaseFile: `${folder}/partner.db`, smallBytes: 0 });

  it('hold up nobody: others are answered while they run', async () => {
    const store = open();
    try {
      await counting(1).execute(store.sums);
      let others = 0;
      let running = true;
      const long = counting(3_000_000)
        .execute(store.sums)
        .finally(() => (running = false));
      while (running) {
        await sql`select 1`.execute(store.tables);
        others++;
        await new Promise((resolve) => setImmediate(resolve));
      }
      assert.equal((await long).rows[0]?.count, 3_000_000n);
      assert.ok(others > 3, `${others} others were answered`);
    } finally {
      await store.close();
    }
  });

  it('see what was written before, and can write nothing themselves', async () => {
    const store = open();
    try {
      await sql`create table things (name text)`.execute(store.tables);
      for (const name of ['one', 'two']) {
        await sql`insert into things values (${name})`.execute(store.tables);
        const { rows } = await sql<{ name: string }>`select name from things`.execute(store.pages);
        assert.equal(rows.at(-1)?.name, name);
      }
      await assert.rejects(sql`insert into things values ('three')`.execute(store.pages));
      await assert.rejects(sql`select no_such from nowhere`.execute(store.sums), /nowhere/);
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
