import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ViewContent } from '@partner-widgets/contract/saved-view';
import { problemCode, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const content: ViewContent = {
  version: 1,
  columns: [{ id: 'paymentAmount', visible: true, width: 180, pinned: 'end' }],
  sort: [{ column: 'paymentAmount', descending: true }],
  filters: { region: ['cn-north-4'], includeZero: true },
  group: 'customerId',
};

describe('saved views', () => {
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway();
  });
  after(() => gateway.stop());

  const client = async (operatorId: string) => {
    const token = await gateway.client.session(operatorId);
    return {
      save: (name: string, what: unknown = content, page = 'consumption-detail') =>
        gateway.client.call('saveView', { body: { page, name, content: what } }, { token }),
      list: (page = 'consumption-detail') =>
        gateway.client.call('listSavedViews', { query: { page } }, { token }),
      remove: (viewId: string) =>
        gateway.client.call('removeSavedView', { params: { viewId } }, { token }),
    };
  };

  it('are kept as they were saved, under their names', async () => {
    const { save, list } = await client('op-dist-operator');
    assert.equal((await save('月末对账')).status, 201);
    const { body } = await list();
    assert.deepEqual(
      body.items.map(({ name, content }) => ({ name, content })),
      [{ name: '月末对账', content }],
    );
  });

  it('of the same name are replaced and stay one', async () => {
    const { save, list } = await client('op-dist-manager');
    const first = await save('a');
    const second = await save('a', { ...content, group: null });
    assert.equal(second.body.id, first.body.id);
    const { body } = await list();
    assert.deepEqual(
      body.items.map(({ content }) => content.group),
      [null],
    );
  });

  it('belong to one principal: a colleague sees none of them and can forget none', async () => {
    const mine = await client('op-reseller-admin');
    const theirs = await client('op-dist-supervisor');
    const { body } = await mine.save('mine');
    assert.equal((await theirs.list()).body.total, 0);
    assert.equal(problemCode(await theirs.remove(body.id)), 'not-found');
    assert.equal((await mine.list()).body.total, 1);
  });

  it('are forgotten once', async () => {
    const { save, list, remove } = await client('op-solution-admin');
    const { body } = await save('x');
    assert.equal((await remove(body.id)).status, 200);
    assert.equal(problemCode(await remove(body.id)), 'not-found');
    assert.equal((await list()).body.total, 0);
  });

  it('end at fifty for a table, with a word about it; replacing one still works', async () => {
    const { save } = await client('op-dist-manager-b');
    for (let number = 0; number < 50; number++) await save(`view ${number}`);
    assert.equal(problemCode(await save('one more')), 'too-many-views');
    assert.equal((await save('view 7')).status, 201);
    assert.equal((await save('one more', content, 'voucher-log')).status, 201);
  });

  for (const [what, name, wrong] of [
    ['no name', '  ', content],
    ['an unknown member', 'x', { ...content, token: 'x' }],
    ['a filter that is no plain value', 'x', { ...content, filters: { region: { a: 1 } } }],
    ['a version that is none', 'x', { ...content, version: 0 }],
  ] as const) {
    it(`with ${what} are refused, and nothing is kept`, async () => {
      const { save, list } = await client('op-dist-admin');
      assert.equal(problemCode(await save(name, wrong)), 'invalid-request');
      assert.equal((await list()).body.total, 0);
    });
  }
});
