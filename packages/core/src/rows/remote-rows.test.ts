import { expect } from '@open-wc/testing';
import type { ConsumptionFilter } from '@partner-widgets/contract/consumption';
import { FakeGateway, json, page } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';
import { RemoteRows } from './remote-rows.js';

const FILTER: ConsumptionFilter = { cycle: '2026-11' };

function consumption(gateway: FakeGateway, locale?: string) {
  const tab = openTab({ gateway });
  const source = new RemoteRows({
    client: tab.core.client,
    list: {
      operation: 'queryConsumption',
      input: ({
        filter,
        offset,
        limit,
      }: {
        filter: ConsumptionFilter;
        offset: number;
        limit: number;
      }) => ({ body: { filter, offset, limit } }),
    },
    summary: { operation: 'summarizeConsumption', input: (filter) => ({ body: { filter } }) },
    distinct: {
      operation: 'distinctConsumption',
      input: (filter, column) => ({ body: { filter, column: column as 'regionCode' } }),
    },
    group: { operation: 'groupConsumption', input: (request) => ({ body: request as never }) },
    sortableColumns: ['tradeTime'],
    groupableColumns: ['customerId'],
    locale,
  });
  return { ...tab, source };
}

describe('rows of the gateway', () => {
  it('a page is one request and keeps its place', async () => {
    const { source, core } = consumption(
      new FakeGateway().on('consumption/query', () => page([{ id: 'r1' }], 301)),
    );
    const got = await source.query({ filter: FILTER, sort: [], offset: 300, limit: 100 });
    expect(got).to.deep.include({
      offset: 300,
      total: 301,
      asOf: '2026-11-20T01:00:00Z',
      fromCache: false,
    });
    expect(got.rows.map(({ id }) => id)).to.deep.equal(['r1']);
    core.dispose();
  });

  it('sums come as they are: decimal text', async () => {
    const amounts = { paymentAmount: '12345678901234567.12345678' };
    const { source, core } = consumption(
      new FakeGateway().on('consumption/summary', () =>
        json({ count: 3, amounts, asOf: '2026-11-20T01:00:00Z' }),
      ),
    );
    const summary = await source.summary(FILTER);
    expect(summary.count).to.equal(3);
    expect(summary.value).to.deep.include({ amounts });
    core.dispose();
  });

  it('distinct values of a column are asked under the filter', async () => {
    const gateway = new FakeGateway().on('consumption/distinct', () =>
      page([{ value: 'cn-north-4', label: '华北-北京四', count: 2 }]),
    );
    const { source, core } = consumption(gateway);
    expect(await source.distinct(FILTER, 'regionCode')).to.deep.equal([
      { value: 'cn-north-4', label: '华北-北京四', count: 2 },
    ]);
    expect(gateway.requests[0]?.body).to.deep.equal({ filter: FILTER, column: 'regionCode' });
    core.dispose();
  });

  it('groups are asked under the filter and keep their exact sums', async () => {
    const amounts = { paymentAmount: '12345678901234567.12345678' };
    const gateway = new FakeGateway().on('consumption/groups', () =>
      page([{ key: 'c1', label: '张*', count: 2, amounts }]),
    );
    const { source, core } = consumption(gateway);
    const got = await source.group({ filter: FILTER, by: 'customerId' });
    expect(got.groups).to.deep.equal([{ key: 'c1', label: '张*', count: 2, sums: amounts }]);
    expect(gateway.requests[0]?.body).to.deep.equal({ filter: FILTER, by: 'customerId' });
    core.dispose();
  });

  it('names are asked in the language of the table', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([]));
    const { source, core } = consumption(gateway, 'en');
    await source.query({ filter: FILTER, sort: [], offset: 0, limit: 100 });
    expect(gateway.requests[0]?.headers.get('Accept-Language')).to.equal('en');
    core.dispose();
  });

  it('an answer that is no list is malformed, not an empty table', async () => {
    const { source, core } = consumption(
      new FakeGateway().on('consumption/query', () => json({ asOf: '2026-11-20T01:00:00Z' })),
    );
    const kind = await source
      .query({ filter: FILTER, sort: [], offset: 0, limit: 100 })
      .catch((error: { kind: string }) => error.kind);
    expect(kind).to.equal('malformed');
    core.dispose();
  });
});
