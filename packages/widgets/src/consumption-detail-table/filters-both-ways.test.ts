import { expect } from '@open-wc/testing';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import { FilterChangeEvent } from '@partner-widgets/elements/filter-bar/filter-definition';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = (options = {}) => stage<ConsumptionDetailTable>('consumption-detail-table', options);
const change = (element: ConsumptionDetailTable, changes: Record<string, unknown>) =>
  element.bar?.take(
    new FilterChangeEvent({
      value: { ...element.bar?.value, ...changes },
      changed: Object.keys(changes),
      valid: true,
    }),
  );
const filterOf = (body: Record<string, unknown>) => body['filter'] as Record<string, unknown>;

describe('filters in both directions', () => {
  afterEach(strike);

  it('an attribute is a property and a question', async () => {
    const { element, lastBody } = await show({
      attributes: { 'charging-mode': '1,3', 'include-zero': '' },
    });
    expect(element.chargingMode).to.deep.equal(['1', '3']);
    expect(filterOf(lastBody('queryConsumption'))).to.deep.include({
      chargingModes: ['1', '3'],
      includeZero: true,
    });
  });

  it('a part of a text is asked for in its column; the text may hold colons and blanks', async () => {
    const { lastBody } = await show({ attributes: { 'text-contains': 'productName:a: b' } });
    expect(filterOf(lastBody('queryConsumption'))['contains']).to.deep.equal([
      { column: 'productName', text: 'a: b' },
    ]);
  });

  it('what the user chooses becomes property and attribute', async () => {
    const { element } = await show();
    change(element, { regionCodes: ['cn-north-4'], includeZero: 'true' });
    await element.updateComplete;
    expect(element.getAttribute('region')).to.equal('cn-north-4');
    expect(element.includeZero).to.equal(true);
  });

  it('removing the last code asks without that filter, never with an empty list', async () => {
    const { element, lastBody, until } = await show({ attributes: { region: 'cn-north-4' } });
    change(element, { regionCodes: undefined });
    await until(
      () => filterOf(lastBody('queryConsumption'))['regionCodes'] === undefined,
      'a new question',
    );
    expect(filterOf(lastBody('queryConsumption'))).not.to.have.property('regionCodes');
    expect(element.hasAttribute('region')).to.equal(false);
  });

  it('a change of the filter starts at the first row again (customers/CD-25)', async () => {
    const { element, scenario, until } = await show();
    change(element, { includeZero: 'true' });
    const first = () =>
      scenario.gateway.seen
        .map(
          ({ body }) => body as { filter?: { includeZero?: boolean }; offset?: number } | undefined,
        )
        .find((body) => body?.filter?.includeZero && body.offset !== undefined);
    await until(first, 'the question with the new filter');
    expect(first()?.offset).to.equal(0);
  });

  it('the same filters again ask nothing', async () => {
    const { element, asked } = await show({ attributes: { 'trade-id': 'x' } });
    const before = asked('queryConsumption');
    element.tradeId = 'x';
    element.setAttribute('trade-id', 'x');
    await element.updateComplete;
    expect(asked('queryConsumption')).to.equal(before);
  });

  it('days of another month go with their cycle (customers/CD-08)', async () => {
    const { element, scenario } = await show();
    const { currentCycle } = scenario.gateway.world;
    change(element, { days: { begin: `${currentCycle}-01`, end: `${currentCycle}-02` } });
    await element.updateComplete;
    change(element, { cycle: '2026-05' });
    await element.updateComplete;
    expect([element.dayBegin, element.dayEnd]).to.deep.equal([undefined, undefined]);
  });

  it('half a range of days waits for its other half and asks nothing (customers/CD-08)', async () => {
    const { element, asked, scenario } = await show();
    const before = asked('queryConsumption');
    change(element, {
      days: { begin: `${scenario.gateway.world.currentCycle}-01`, end: undefined },
    });
    await element.updateComplete;
    expect(element.face).to.equal('rows');
    expect(asked('queryConsumption')).to.equal(before);
  });

  it('tell the host, by the names of the properties', async () => {
    const { element, events } = await show();
    change(element, { includeZero: 'true' });
    const told = events.findLast(({ type }) => type === 'partner-filter-change');
    expect(told?.detail['filters']).to.include({ includeZero: true });
  });

  it('a typed name is resolved by the server and told to nobody', async () => {
    const { element, events, lastBody, until } = await show();
    change(element, { customerName: '青禾' });
    await until(() => filterOf(lastBody('queryConsumption'))?.['customerIds'], 'rows of the name');
    const told = events.findLast(({ type }) => type === 'partner-filter-change');
    expect(JSON.stringify(told?.detail)).not.to.contain('青禾');
    expect(JSON.stringify(lastBody('queryConsumption'))).not.to.contain('青禾');
    expect(element.outerHTML).not.to.contain('青禾');
    expect(lastBody('resolveSubjects')).to.include({ kind: 'customer', name: '青禾' });
  });

  it('sorting after a typed name writes no second audit record', async () => {
    const { element, asked, until } = await show({ properties: { customerName: '青禾' } });
    await until(() => element.query.rows.total !== undefined, 'rows');
    const before = asked('queryConsumption');
    element.query.sortBy([{ column: 'paymentAmount', descending: true }]);
    await until(() => asked('queryConsumption') > before, 'the sorted page');
    expect(asked('resolveSubjects')).to.equal(1);
  });

  it('nobody of that name: no rows, and no error', async () => {
    const { element, until } = await show({ properties: { customerName: 'nobody-has-this' } });
    await until(() => element.query.rows.total === 0, 'no rows');
    expect(element.face).to.equal('rows');
  });
});
