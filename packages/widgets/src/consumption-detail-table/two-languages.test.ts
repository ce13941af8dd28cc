import { expect } from '@open-wc/testing';
import type { ConsumptionFilter, ConsumptionRecord } from '@partner-widgets/contract/consumption';
import { createPartnerCore, type PartnerCore } from '@partner-widgets/core/partner-suite-core';
import type { RowSource } from '@partner-widgets/core/rows/row-source';
import { workerUrl } from '@partner-widgets/core/testing/dataset-gateway';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { freshEndpoint } from '@partner-widgets/core/testing/tab';
import { scenarioById } from '@partner-widgets/scenarios/registry';
import { consumptionDataset } from './dataset-page.js';

type Source = RowSource<ConsumptionRecord, ConsumptionFilter>;

describe('two tables of one page in two languages', function () {
  // The worker's files come one by one through the test runner.
  this.timeout(30_000);
  let core: PartnerCore;
  let cycle: string;
  let chinese: Source;
  let english: Source;
  before(async () => {
    const endpoint = freshEndpoint();
    const scenario = (await scenarioById('ready')!.load()).create({ endpoint });
    core = createPartnerCore({
      endpoint,
      fetch: scenario.fetch,
      fetchSession: scenario.fetchSession,
      workerUrl,
      rateLimit: { perSecond: 1000, burst: 1000 },
    });
    const { client } = core;
    cycle = (await client.capabilities()).value.currentCycle;
    const datasets = await core.datasets();
    const { signal } = new AbortController();
    const sourceOf = async (locale: string): Promise<Source> => {
      const handle = datasets.open({ cycle });
      await waitUntil(() => handle.state.status === 'complete', `state ${handle.state.status}`);
      return (await consumptionDataset.prepare({ client, locale, signal }))(handle);
    };
    chinese = await sourceOf('zh-CN');
    english = await sourceOf('en');
  });
  after(() => core.dispose());

  const orderOf = async (source: Source): Promise<string[]> => {
    const sort = [{ column: 'productName', descending: false }];
    const { rows } = await source.query({ filter: { cycle }, sort, offset: 0, limit: 100 });
    return rows.map(({ productName }) => productName);
  };
  const inOrder = (texts: readonly string[], locale: string): string[] =>
    [...texts].sort(new Intl.Collator(locale).compare);

  it('each is ordered by the names that it shows, also when both ask at once', async () => {
    const [first, second, third] = await Promise.all([
      orderOf(chinese),
      orderOf(english),
      orderOf(chinese),
    ]);
    expect(first).to.deep.equal(inOrder(first, 'zh-CN'));
    expect(second).to.deep.equal(inOrder(second, 'en'));
    expect(third).to.deep.equal(first);
    expect(first).not.to.deep.equal(second);
  });

  it('each is searched by the names that it shows', async () => {
    const { rows } = await chinese.query({ filter: { cycle }, sort: [], offset: 0, limit: 1 });
    const text = rows[0]!.regionName;
    const filter: ConsumptionFilter = { cycle, contains: [{ column: 'regionName', text }] };
    const [found, none] = await Promise.all([chinese.summary!(filter), english.summary!(filter)]);
    expect(found.count).to.be.greaterThan(0);
    expect(none.count).to.equal(0);
  });

  it('the groups of each have its names', async () => {
    const request = { filter: { cycle }, by: 'serviceTypeCode' };
    const answers = await Promise.all([chinese.group!(request), english.group!(request)]);
    const [chineseNames, englishNames] = answers.map(({ groups }) =>
      groups.map(({ label }) => label).join(),
    );
    expect(chineseNames).to.match(/\p{Script=Han}/u);
    expect(englishNames).not.to.match(/\p{Script=Han}/u);
  });
});
