import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  consumptionAmountColumns,
  consumptionGroupColumns,
} from '@partner-widgets/contract/consumption';
import { sumAmounts } from '@partner-widgets/domain/money';
import { startAtCurrentCycle } from '../testing/current-cycle.js';
import { allConsumption, type TestGateway } from '../testing/test-gateway.js';

describe('groups of a filter', () => {
  let gateway: TestGateway;
  let token: string;
  let cycle: string;
  before(async () => {
    ({ gateway, token, cycle } = await startAtCurrentCycle({ RATE_LIMIT_PER_MINUTE: '100000' }));
  });
  after(() => gateway.stop());

  const groups = async (filter: object, by: string, as = token) =>
    (await gateway.client.call('groupConsumption', { body: { filter, by } }, { token: as })).body;

  it('have the counts and exact sums of their rows, each column by which it can be grouped (customers/GEN-09)', async () => {
    const rows = await allConsumption(gateway.client, token, { cycle });
    for (const by of consumptionGroupColumns) {
      const { items, total } = await groups({ cycle }, by);
      const keys = [...new Set(rows.map((row) => row[by]))].sort();
      assert.deepEqual(
        items.map(({ key }) => key),
        keys,
        by,
      );
      assert.equal(total, keys.length);
      for (const { key, count, amounts } of items) {
        const own = rows.filter((row) => row[by] === key);
        assert.equal(count, own.length);
        for (const column of consumptionAmountColumns) {
          assert.equal(
            amounts[column],
            sumAmounts(own.map((row) => row[column])),
            `${key} ${column}`,
          );
        }
      }
    }
  });

  it('keep customers of one mask apart, and call them by their mask (customers/MK-05)', async () => {
    const rows = await allConsumption(gateway.client, token, { cycle });
    const masks = new Map(rows.map((row) => [row.customerId, row.customerName]));
    const { items } = await groups({ cycle }, 'customerId');
    assert.deepEqual(new Map(items.map(({ key, label }) => [key, label])), masks);
  });

  it('are those of the caller’s own rows', async () => {
    const manager = await gateway.client.session('op-dist-manager');
    const rows = await allConsumption(gateway.client, manager, { cycle });
    const { items } = await groups({ cycle }, 'customerId', manager);
    assert.deepEqual(
      items.map(({ key }) => key),
      [...new Set(rows.map((row) => row.customerId))].sort(),
    );
  });
});
