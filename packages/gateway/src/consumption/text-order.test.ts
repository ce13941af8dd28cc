import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { changeRecords, startAtCurrentCycle } from '../testing/current-cycle.js';
import { allConsumption, type TestGateway } from '../testing/test-gateway.js';

const names = ['张', '李', '王', 'zebra', 'Äpfel', 'apple', 'Apple', '10', '9', '🚀', 'ａｐｐｌｅ'];

describe('the order of texts', () => {
  let gateway: TestGateway;
  let token: string;
  let cycle: string;
  before(async () => {
    const current = await startAtCurrentCycle({ RATE_LIMIT_PER_MINUTE: '100000' });
    ({ gateway, token, cycle } = current);
    await changeRecords(
      current,
      [...names, ...names].map((name, at) => ({
        resource_name: name,
        account_manager_id: at % 3 === 0 ? null : `am-000${1 + (at % 4)}`,
      })),
    );
    // Two managers of one name: their rows are one run, ordered by record id.
    await gateway.gateway.store.tables
      .updateTable('account_managers')
      .set({ name: '周正' })
      .where('manager_id', 'in', ['am-0001', 'am-0003'])
      .execute();
  });
  after(() => gateway.stop());

  for (const language of ['zh-CN', 'en']) {
    for (const column of ['productName', 'resourceName', 'accountManagerName'] as const) {
      it(`${column} goes by the collation of ${language}, none first, ties by record id`, async () => {
        const { compare } = new Intl.Collator(language);
        for (const descending of [false, true]) {
          const filter = { cycle, includeZero: true };
          const rows = await sorted(filter, [{ column, descending }], language);
          for (const [at, row] of rows.slice(1).entries()) {
            const [before, after] = [rows[at]?.[column] ?? null, row[column]];
            const [left, right] = descending ? [after, before] : [before, after];
            if (left === right) assert.ok((rows[at]?.id ?? '') < row.id, column);
            else if (left === null || right === null) assert.equal(left, null);
            else
              assert.ok((compare(left, right) || (left < right ? -1 : 1)) < 0, `${left} ${right}`);
          }
        }
      });
    }
  }

  it('goes on into further columns, and codes stay with their code units', async () => {
    const sort = [
      { column: 'accountManagerName', descending: true },
      { column: 'serviceTypeCode', descending: false },
    ];
    const rows = await sorted({ cycle }, sort, 'zh-CN');
    for (const [at, row] of rows.slice(1).entries()) {
      const before = rows[at];
      if (before?.accountManagerName === row.accountManagerName)
        assert.ok((before?.serviceTypeCode ?? '') <= row.serviceTypeCode);
    }
  });

  async function sorted(filter: Record<string, unknown>, sort: unknown, language: string) {
    const items: Awaited<ReturnType<typeof allConsumption>> = [];
    for (;;) {
      const body = { filter, sort, offset: items.length, limit: 100 };
      const reply = await gateway.client.call(
        'queryConsumption',
        { body },
        { token, headers: { 'accept-language': language } },
      );
      assert.equal(reply.status, 200, reply.text);
      items.push(...reply.body.items);
      if (items.length >= reply.body.total) return items;
    }
  }
});
