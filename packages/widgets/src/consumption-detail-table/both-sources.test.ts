import { expect } from '@open-wc/testing';
import type { ConsumptionFilter, ConsumptionRecord } from '@partner-widgets/contract/consumption';
import { createPartnerCore, type PartnerCore } from '@partner-widgets/core/partner-suite-core';
import { RemoteRows } from '@partner-widgets/core/rows/remote-rows';
import type { RowSource } from '@partner-widgets/core/rows/row-source';
import { workerUrl } from '@partner-widgets/core/testing/dataset-gateway';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { freshEndpoint } from '@partner-widgets/core/testing/tab';
import { scenarioById } from '@partner-widgets/scenarios/registry';
import { consumptionDataset } from './dataset-page.js';

type Source = RowSource<ConsumptionRecord, ConsumptionFilter>;

/** Pages of the server and the whole cycle, of the same rows. */
async function bothSources(): Promise<{
  core: PartnerCore;
  paged: Source;
  local: Source;
  cycle: string;
}> {
  const endpoint = freshEndpoint();
  const scenario = (await scenarioById('ready')!.load()).create({ endpoint });
  const core = createPartnerCore({
    endpoint,
    fetch: scenario.fetch,
    fetchSession: scenario.fetchSession,
    workerUrl,
    rateLimit: { perSecond: 1000, burst: 1000 },
  });
  const { client } = core;
  const { value } = await client.capabilities();
  const cycle = value.currentCycle;
  const paged = new RemoteRows({
    client,
    locale: 'zh-CN',
    list: { operation: 'queryConsumption', input: (body) => ({ body }) as never },
    summary: {
      operation: 'summarizeConsumption',
      input: (filter) => ({ body: { filter } }) as never,
    },
    distinct: {
      operation: 'distinctConsumption',
      input: (filter, column) => ({ body: { filter, column } }) as never,
    },
    group: { operation: 'groupConsumption', input: (body) => ({ body }) as never },
  }) as unknown as Source;
  const handle = (await core.datasets()).open({ cycle });
  await waitUntil(() => handle.state.status === 'complete', `state ${handle.state.status}`);
  const signal = new AbortController().signal;
  const sourceOf = await consumptionDataset.prepare({ client, locale: 'zh-CN', signal });
  const local = sourceOf(handle);
  return { core, paged, local, cycle };
}

describe('pages of the server and the whole cycle give the same', function () {
  // The worker's files come one by one through the test runner.
  this.timeout(30_000);
  let both: Awaited<ReturnType<typeof bothSources>>;
  let sample: ConsumptionRecord;
  before(async () => {
    both = await bothSources();
    const filter = { cycle: both.cycle, includeZero: true };
    sample = (await both.paged.query({ filter, sort: [], offset: 3, limit: 1 })).rows[0]!;
  });
  after(() => both.core.dispose());

  const filters: Record<string, () => Omit<ConsumptionFilter, 'cycle'>> = {
    'charges that are not zero': () => ({}),
    'all charges': () => ({ includeZero: true }),
    'one customer': () => ({ customerIds: [sample.customerId] }),
    'nobody of that name': () => ({ customerIds: [] }),
    'one service type': () => ({ serviceTypeCodes: [sample.serviceTypeCode] }),
    'two charging modes': () => ({ chargingModes: [sample.chargingMode, '1'] }),
    'an association type': () => ({ associationType: sample.associationType }),
    'a trade': () => ({ includeZero: true, tradeId: sample.tradeId }),
    'days of the cycle': () => ({ dayBegin: `${both.cycle}-02`, dayEnd: `${both.cycle}-05` }),
    'a part of a product': () => ({
      contains: [{ column: 'productName', text: sample.productName.slice(0, 2) }],
    }),
    'a part of a region': () => ({
      contains: [{ column: 'regionName', text: sample.regionName.slice(-2) }],
    }),
  };
  for (const [what, more] of Object.entries(filters)) {
    it(`rows and exact totals of ${what}`, async () => {
      const filter: ConsumptionFilter = { cycle: both.cycle, ...more() };
      const request = { filter, sort: [], offset: 0, limit: 100 };
      const [paged, local] = await Promise.all([
        both.paged.query(request),
        both.local.query(request),
      ]);
      expect(local.total).to.equal(paged.total);
      expect(local.rows).to.deep.equal(paged.rows);
      const sums = await Promise.all([both.paged.summary!(filter), both.local.summary!(filter)]);
      expect(sums[1].count).to.equal(sums[0].count);
      // The scenario's clock goes on between two answers.
      const [ofPages, ofCycle] = sums.map(({ value }) => ({ ...(value as object), asOf: '' }));
      expect(ofCycle).to.deep.equal(ofPages);
    });
  }

  for (const column of [
    'paymentAmount',
    'tradeTime',
    'productName',
    'resourceName',
    'accountManagerName',
    'regionCode',
    'tradeId',
  ]) {
    it(`the order by ${column}, either way, and a page in the middle`, async () => {
      for (const descending of [false, true]) {
        const request = {
          filter: { cycle: both.cycle },
          sort: [{ column, descending }],
          offset: 37,
          limit: 50,
        };
        const answers = await Promise.all([both.paged.query(request), both.local.query(request)]);
        const [paged, local] = answers.map(({ rows }) => rows.map(({ id }) => id));
        expect(local).to.deep.equal(paged);
      }
    });
  }

  for (const by of ['customerId', 'serviceTypeCode', 'regionCode']) {
    it(`groups by ${by} with exact sums`, async () => {
      const request = { filter: { cycle: both.cycle }, by };
      const [paged, local] = await Promise.all([
        both.paged.group!(request),
        both.local.group!(request),
      ]);
      const told = local.groups.map(({ key, label, count, sums }) => ({ key, label, count, sums }));
      expect(told).to.deep.equal(paged.groups);
    });
  }

  it('values of a column with names and counts', async () => {
    const filter = { cycle: both.cycle };
    const byValue = (a: { value: string }, b: { value: string }) => (a.value < b.value ? -1 : 1);
    const [paged, local] = await Promise.all([
      both.paged.distinct!(filter, 'serviceTypeCode'),
      both.local.distinct!(filter, 'serviceTypeCode'),
    ]);
    expect([...local].sort(byValue)).to.deep.equal([...paged].sort(byValue));
  });

  it('a page past the end is empty and keeps the total', async () => {
    const request = { filter: { cycle: both.cycle }, sort: [], offset: 10_000_000, limit: 10 };
    const local = await both.local.query(request);
    expect(local.rows).to.deep.equal([]);
    expect(local.total).to.be.greaterThan(0);
  });

  it('a question that is no longer wanted ends', async () => {
    const controller = new AbortController();
    const request = { filter: { cycle: both.cycle }, sort: [], offset: 0, limit: 10 };
    const asking = both.local.query(request, { signal: controller.signal });
    controller.abort();
    const kind = await asking.then(
      () => 'answered',
      (error: { kind: string }) => error.kind,
    );
    expect(kind).to.equal('aborted');
  });
});
