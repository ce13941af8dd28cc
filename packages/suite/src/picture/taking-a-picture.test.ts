import { aTimeout, expect } from '@open-wc/testing';
import { databaseName } from '@partner-widgets/core/cache/database';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { PartnerProvider } from '@partner-widgets/elements/provider/partner-provider';
import '@partner-widgets/elements/provider/define';
import { scenarioById, type Scenario } from '@partner-widgets/scenarios/registry';
import '@partner-widgets/widgets/consumption-detail-table/define';
import type { ConsumptionDetailTable } from '@partner-widgets/widgets/consumption-detail-table/consumption-detail-table';
import type { Picture } from './picture.js';
import { situationOf } from './stated-page.js';
import { takePicture } from './take-picture.js';

interface Visit {
  readonly table: ConsumptionDetailTable;
  readonly provider: PartnerProvider;
  readonly scenario: Scenario;
  readonly name: string;
}

const places: Element[] = [];

/** A page that states everything by attributes; its rows and all its parts are there. */
async function visit(id = 'ready'): Promise<Visit> {
  const endpoint = `https://${crypto.randomUUID()}.invalid/partner`;
  const principal = crypto.randomUUID();
  const entry = scenarioById(id);
  if (!entry) throw new Error(id);
  const scenario = (await entry.load()).create({ endpoint, principal });
  const provider = document.createElement('partner-provider') as PartnerProvider;
  for (const [name, value] of Object.entries({ endpoint, principal, locale: 'zh-CN' }))
    provider.setAttribute(name, value);
  const { fetch, fetchSession } = scenario;
  Object.assign(provider, { fetch, fetchSession });
  const table = document.createElement('consumption-detail-table') as ConsumptionDetailTable;
  provider.append(table);
  document.body.append(provider);
  places.push(provider);
  await waitUntil(() => Boolean(table.parts), 'the parts');
  await waitUntil(
    () => Boolean(table.shadowRoot?.querySelector('partner-filter-bar') ?? table.face !== 'rows'),
    'the page',
  );
  return { table, provider, scenario, name: databaseName(endpoint, principal) };
}

const kept = ({ name }: Visit): Picture | undefined =>
  (JSON.parse(localStorage.getItem(name) ?? '{}') as Record<string, Picture>)[
    'consumption-detail-table'
  ];

/** As long as a picture would take. */
const rest = 2000;

describe('the picture that a visit leaves', () => {
  afterEach(() => {
    for (const place of places.splice(0)) place.remove();
    localStorage.clear();
  });

  it('has the rows, masked, and the words around them', async () => {
    const at = await visit();
    await takePicture(at.table);
    const { shapes = [], later = [], until = 0, taken = 0 } = kept(at) ?? {};
    const texts = shapes.map(([, , , text]) => text).filter(Boolean);
    expect(texts).to.include('消费明细');
    expect(texts.some((text) => text.includes('**'))).to.equal(true);
    expect(later.some(([, , , text]) => text.includes('数据截至'))).to.equal(true);
    expect(until - taken).to.be.within(0, 12 * 3_600_000);
  });

  it('is gone when the principal logs out', async () => {
    const at = await visit();
    await takePicture(at.table);
    expect(kept(at)).not.to.equal(undefined);
    await at.provider.logout();
    expect(localStorage.getItem(at.name)).to.equal(null);
  });

  it('is gone when the server refuses what it shows', async () => {
    const at = await visit();
    await takePicture(at.table);
    const { PartnerErrorEvent } = await import('@partner-widgets/elements/events/error');
    at.table.dispatchEvent(
      new PartnerErrorEvent({ kind: 'forbidden', code: undefined, requestId: undefined }),
    );
    expect(kept(at)).to.equal(undefined);
  });

  it('is not taken while a column is revealed', async () => {
    const at = await visit();
    await at.table.toggleEye('customer', true);
    expect([...at.table.revealedColumns]).to.deep.equal(['customer']);
    void takePicture(at.table);
    await aTimeout(rest);
    expect(kept(at)).to.equal(undefined);
  });

  it('is no first screen of the page when a visitor has filtered', async () => {
    const at = await visit();
    const stated = situationOf(at.table, at.provider, Date.now());
    at.table.region = ['cn-north-4'];
    await takePicture(at.table);
    expect(kept(at)?.situation).not.to.equal(stated);
  });

  it('is not taken while somebody is looked for', async () => {
    const at = await visit();
    at.table.customerName = '华为';
    void takePicture(at.table);
    await aTimeout(rest);
    expect(localStorage.getItem(at.name)).to.equal(null);
  });

  it('is not taken of rows in another order', async () => {
    const at = await visit();
    at.table.query.sortBy([{ column: 'paymentAmount', descending: true }]);
    void takePicture(at.table);
    await aTimeout(rest);
    expect(kept(at)).to.equal(undefined);
  });

  it('is taken at the next look when other rows have overtaken it', async () => {
    const at = await visit();
    const { query, page } = at.table;
    const cache = query.data!.cache as { verify: () => Promise<void> };
    const { verify } = cache;
    cache.verify = async () => {
      cache.verify = verify;
      query.sortBy([{ column: 'paymentAmount', descending: true }]);
      setTimeout(() => query.sortBy(page.sort), 100);
      await verify.call(cache);
    };
    await takePicture(at.table);
    expect(kept(at)).not.to.equal(undefined);
  });

  it('makes room for none where there is nothing to show', async () => {
    const at = await visit('no-permission');
    localStorage.setItem(at.name, JSON.stringify({ 'consumption-detail-table': { shapes: [] } }));
    await takePicture(at.table);
    expect(localStorage.getItem(at.name)).to.equal(null);
  });
});
