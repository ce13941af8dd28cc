import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

describe('the seed as a person reads it who knows Partner Center', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway();
  });
  after(() => gateway.stop());

  async function rows<Row>(text: string): Promise<Row[]> {
    return (await sql.raw<Row>(text).execute(gateway.gateway.store.tables)).rows;
  }

  it('uses no voucher after it was taken back', async () => {
    const late = await rows(`select u.usage_id from voucher_usage u join voucher_log l
      on l.voucher_id = u.voucher_id and l.operation_type <> '1' and l.result = '0'
      where u.use_time > l.operation_time`);
    assert.deepEqual(late, []);
  });

  it('reclaims as expired what has expired (vouchers §2.3, type 4)', async () => {
    const reclaims = await rows<{ early: bigint }>(`
      select l.operation_time < v.expire_time as early from voucher_log l
      join vouchers v on v.voucher_id = l.voucher_id where l.operation_type = '4'`);
    assert.ok(reclaims.length > 0);
    assert.ok(reclaims.every(({ early }) => Number(early) === 0));
  });

  for (const [table, column] of [
    ['voucher_usage', 'use_time'],
    ['association_records', 'operation_time'],
    ['voucher_log', 'operation_time'],
    ['invitations', 'create_time'],
  ] as const) {
    it(`has whole seconds and no pile of one second in ${table}`, async () => {
      const seconds = await rows<{ time: string; count: bigint }>(
        `select ${column} as time, count(*) as count from ${table} group by ${column}`,
      );
      const now = new Date().toISOString();
      for (const { time, count } of seconds) {
        assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        assert.ok(time <= now, `${time} is in the future`);
        assert.ok(Number(count) <= 2, `${count} at ${time}`);
      }
    });
  }
});
