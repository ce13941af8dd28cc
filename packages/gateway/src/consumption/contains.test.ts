import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ConsumptionContainsColumn } from '@partner-widgets/contract/consumption';
import { foldText } from '@partner-widgets/domain/fold-text';
import { finished, readCsv, startExport } from '../testing/exports.js';
import { changeRecords, startAtCurrentCycle } from '../testing/current-cycle.js';
import { allConsumption, type TestGateway } from '../testing/test-gateway.js';

const hostile = [
  '100%_sure',
  "it's 'quoted'",
  'ＥＣＳ－Ｐｒｏｄ',
  '华北华东',
  'back\\slash',
  '🚀𠮷',
  'a"b',
];

describe('a filter for a part of a text', () => {
  let gateway: TestGateway;
  let token: string;
  let cycle: string;
  before(async () => {
    const current = await startAtCurrentCycle({ RATE_LIMIT_PER_MINUTE: '100000' });
    ({ gateway, token, cycle } = current);
    await changeRecords(
      current,
      hostile.map((text) => ({ resource_name: text, resource_id: `Id-${text}` })),
    );
  });
  after(() => gateway.stop());

  const found = async (
    contains: readonly { column: ConsumptionContainsColumn; text: string }[],
    language = 'zh-CN',
  ): Promise<string[]> => {
    const filter = { cycle, includeZero: true, contains };
    const { body, text, status } = await gateway.client.call(
      'queryConsumption',
      { body: { filter, offset: 0, limit: 100 } },
      { token, headers: { 'accept-language': language } },
    );
    assert.equal(status, 200, text);
    assert.equal(body.total, (await summary(filter, language)).count);
    return body.items.map(({ id }) => id).sort();
  };
  const summary = async (filter: object, language: string) =>
    (
      await gateway.client.call(
        'summarizeConsumption',
        { body: { filter } },
        { token, headers: { 'accept-language': language } },
      )
    ).body;
  const everything = () => allConsumption(gateway.client, token, { cycle, includeZero: true });

  it('takes every character as itself, in names and in ids', async () => {
    const all = await everything();
    for (const text of [...hostile, '%', '_', "'", '"', '\\', '🚀', '𠮷', 'ecs-prod']) {
      for (const column of ['resourceName', 'resourceId'] as const) {
        const expected = all.filter((row) => foldText(row[column]).includes(foldText(text)));
        const ids = expected.map(({ id }) => id).sort();
        assert.deepEqual(await found([{ column, text }]), ids.slice(0, 100), `${column} ${text}`);
      }
    }
  });

  it('folds case and width on both sides', async () => {
    const [wide] = await found([{ column: 'resourceName', text: 'ｅｃｓ-ＰＲＯＤ' }]);
    assert.ok(wide);
    const small = await found([{ column: 'resourceId', text: 'id-ecs-prod' }]);
    assert.equal(small.length, 1);
  });

  it('reads names in the language asked for, in each column that has them', async () => {
    for (const [column, chinese, english] of [
      ['serviceTypeName', '云服务', 'cloud ser'],
      ['productName', '增强型', 'COMPUTING-plus'],
      ['regionName', '华东', 'Shanghai'],
      ['resourceTypeName', '主机', 'cloud SERVER'],
    ] as const) {
      const inChinese = await found([{ column, text: chinese }]);
      assert.ok(inChinese.length > 0, column);
      assert.deepEqual(await found([{ column, text: chinese }], 'en'), []);
      assert.ok((await found([{ column, text: english }], 'en')).length > 0, column);
    }
    const all = await everything();
    const name = all.find((row) => row.accountManagerName)?.accountManagerName ?? '';
    const mine = await found([{ column: 'accountManagerName', text: name.slice(0, 1) }]);
    assert.ok(mine.length > 0);
  });

  it('narrows with others, and names a code nobody knows by itself (customers/CD-24)', async () => {
    const all = await everything();
    const expected = all.filter(
      (row) => row.productSpec.includes('linux') && /7/.test(row.tradeId),
    );
    const both = await found([
      { column: 'productSpec', text: 'LINUX' },
      { column: 'tradeId', text: '７' },
    ]);
    assert.equal(both.length, Math.min(100, expected.length));
    const unknown = all.filter(({ serviceTypeCode }) => serviceTypeCode.includes('lunar'));
    const lunar = await found([{ column: 'serviceTypeName', text: 'lunar' }]);
    assert.deepEqual(lunar, unknown.map(({ id }) => id).sort());
  });

  it('holds in filter menus, groups and exports as well', async () => {
    const filter = { cycle, contains: [{ column: 'productName', text: 'C7' }] };
    const { count } = await summary(filter, 'zh-CN');
    const menu = await gateway.client.call(
      'distinctConsumption',
      { body: { filter, column: 'regionCode' } },
      { token },
    );
    const groups = await gateway.client.call(
      'groupConsumption',
      { body: { filter, by: 'regionCode' } },
      { token },
    );
    const sum = (items: readonly { count: number }[]) => items.reduce((all, i) => all + i.count, 0);
    assert.deepEqual([sum(menu.body.items), sum(groups.body.items)], [count, count]);
    const request = { type: 'consumption-detail', filter, language: 'zh-CN' };
    const { body } = await startExport(gateway.client, token, request);
    const task = await finished(gateway.client, token, body.id);
    const file = await gateway.client.call(
      'downloadExport',
      { params: { taskId: task.id } },
      { token },
    );
    assert.equal(readCsv(Buffer.from(file.text)).length, count);
  });

  it('finds nothing of another partner, whose ids it names whole', async () => {
    const other = await gateway.gateway.store.tables
      .selectFrom('consumption_records')
      .select(['trade_id', 'resource_id', 'resource_name'])
      .where('partner_id', '=', 'p-dist-0002')
      .where('cycle', '=', cycle)
      .executeTakeFirstOrThrow();
    assert.deepEqual(await found([{ column: 'tradeId', text: other.trade_id }]), []);
    assert.deepEqual(await found([{ column: 'resourceId', text: other.resource_id }]), []);
  });
});
