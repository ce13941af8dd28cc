import { expect } from '@open-wc/testing';
import { tableOf, until } from './testing/data-table-fixture.js';
import { narrowToGroup, SyntheticGroups } from './testing/synthetic-groups.js';

class Groups extends SyntheticGroups {
  override readonly capabilities = {
    sortableColumns: [],
    multiSort: true,
    groupableColumns: ['service'],
    containsColumns: [],
    instant: false,
  };
}

class LocalGroups extends Groups {
  override readonly capabilities = { ...new Groups(1).capabilities, instant: true };
}

const isFetched = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => /grouping\/grouping\./.test(name));

describe('the code of groups', () => {
  it('is not fetched for pages of a server, and is there before the first grouping of rows in this browser', async () => {
    const table = await tableOf(new Groups(100), { narrow: narrowToGroup, filter: {} });
    await table.interact();
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
    expect(isFetched()).to.equal(false);
    table.source = new LocalGroups(100);
    await until(isFetched);
    expect(table.grouping).to.equal(undefined);
  });
});
