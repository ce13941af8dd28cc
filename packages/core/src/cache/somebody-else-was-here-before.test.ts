import { expect } from '@open-wc/testing';
import { eventually, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, freshEndpoint, openTab } from '../testing/tab.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'row-of-a' }]));

describe('a computer that several people use', () => {
  for (const withoutLocks of [false, true]) {
    it(`what the one before left without a logout goes when the next one signs in${withoutLocks ? ' (plain http)' : ''}`, async () => {
      const endpoint = freshEndpoint();
      const before = openTab({ endpoint, gateway: gatewayWithRow(), withoutLocks });
      await before.core.client.read('queryConsumption', FIRST_PAGE);
      await diskHolds(endpoint, 'row-of-a');
      before.core.dispose();
      await settle();
      const after = openTab({ endpoint, as: 'principal-b', withoutLocks });
      await settle();
      await after.clock.advance(8_000);
      await eventually(async () => {
        const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
        expect(
          names.filter((name) => name.includes(endpoint) && name.includes('principal-a')),
        ).to.deep.equal([]);
      });
      after.core.dispose();
    });
  }

  it('a pane of another principal that is open keeps its rows', async () => {
    const endpoint = freshEndpoint();
    const one = openTab({ endpoint, gateway: gatewayWithRow() });
    await one.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, 'row-of-a');
    const two = openTab({ endpoint, as: 'principal-b' });
    await settle();
    await two.clock.advance(8_000);
    await settle();
    expect(await diskText(endpoint)).to.contain('row-of-a');
    one.core.dispose();
    two.core.dispose();
  });
});
