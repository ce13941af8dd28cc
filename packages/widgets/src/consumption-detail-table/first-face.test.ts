import { expect } from '@open-wc/testing';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const tag = 'consumption-detail-table';
const show = (options = {}) => stage<ConsumptionDetailTable>(tag, options);

describe('the consumption details when they are opened', () => {
  afterEach(strike);

  it('ask for the current cycle of GMT+08:00 with zero rows hidden (customers/CD-01)', async () => {
    const { lastBody, scenario } = await show();
    const { currentCycle } = scenario.gateway.world;
    expect(lastBody('queryConsumption')).to.deep.include({ filter: { cycle: currentCycle } });
  });

  it('show rows newest first, a hundred at a time', async () => {
    const { scenario } = await show();
    const first = scenario.gateway.seen.find(({ operation }) => operation === 'queryConsumption');
    expect(first?.body).to.deep.include({
      sort: [{ column: 'consumeTime', descending: true }],
      offset: 0,
      limit: 100,
    });
  });

  it('show names and accounts as masks (customers/MK-01, MK-05)', async () => {
    const { column, until } = await show();
    await until(() => column('customer').length > 0, 'rows');
    for (const text of column('customer')) expect(text).to.match(/\*\*|不再关联/);
  });

  it('have the default columns of customers §3.2, in their order', async () => {
    const { element } = await show();
    const visible = element.columns.filter(({ defaultVisible }) => defaultVisible !== false);
    expect(visible.map(({ label }) => label)).to.deep.equal([
      '消费时间',
      '客户名称/账号名',
      '关联类型',
      '客户经理',
      '产品类型',
      '产品名称',
      '账单类型',
      '计费模式',
      '订单号/交易号',
      '应付金额',
      '支付状态',
    ]);
  });

  it('have all thirteen filters of customers §3.1, a part of a text, days and the reseller', async () => {
    const { element } = await show();
    const words = element.own.text;
    const labels = words && element.filterDefinitions(words).map(({ label }) => label);
    expect(labels).to.deep.equal([
      '账期',
      '应付金额',
      '客户名称',
      '客户账号名',
      '客户经理',
      '关联类型',
      '产品类型',
      '计费模式',
      '账单类型',
      '区域',
      '订单号/交易号',
      '资源名称',
      '资源ID',
      '包含文字',
      '交易日期',
      '云经销商',
    ]);
  });

  it('say that they are no basis of settlement (customers/CD-17)', async () => {
    const { part } = await show();
    expect(part('note')?.textContent).to.contain('不作为结算、还款或开票的依据');
  });

  it('write the zone of the times once, in the head', async () => {
    const { part } = await show();
    expect(part('zone')?.textContent).to.contain('GMT+08:00');
  });

  it('show totals of the whole filter as the server summed them', async () => {
    const { until, part, element } = await show();
    await until(() => element.query.summary, 'totals');
    await element.updateComplete;
    const { amounts } = element.query.summary?.value as { amounts: Record<string, string> };
    element.exactValues = true;
    await element.updateComplete;
    const shown = part('total-payment')?.querySelector('.value')?.textContent ?? '';
    expect(shown.replaceAll(',', '').replace(/0+$/, '')).to.equal(
      amounts['paymentAmount']?.replace(/0+$/, ''),
    );
  });

  it('ask capabilities and rows side by side: slow capabilities delay no row', async () => {
    const { element, until } = await show({
      settled: false,
      prepare: (scenario: { fetch: typeof fetch }) => {
        const { fetch: answer } = scenario;
        scenario.fetch = (input, init) =>
          String(input instanceof Request ? input.url : input).includes('/capabilities')
            ? new Promise(() => undefined)
            : answer(input, init);
      },
    });
    await until(() => element.query.rows.total, 'rows');
    expect(element.query.capabilities).to.equal(undefined);
  });

  it('say partner-ready once, with how long it took', async () => {
    const { events, element, until } = await show();
    element.refresh();
    await until(() => !element.query.rows.isBusy, 'refreshed');
    const ready = events.filter(({ type }) => type === 'partner-ready');
    expect(ready).to.have.length(1);
    expect(ready[0]?.detail).to.deep.include({ widget: tag, source: 'network' });
  });

  it('show a customer that left by its id and a hint (customers/CD-11)', async () => {
    const { element } = await show();
    const row = {
      customerId: 'c-1',
      customerName: null,
      accountName: null,
    };
    const column = element.columns.find(({ id }) => id === 'customer');
    expect(column?.text(row as never)).to.equal('c-1 · 已不再关联');
    expect(column?.sensitive?.id(row as never)).to.equal(undefined);
  });

  it('show a code they do not know as itself (customers/CD-24)', async () => {
    const { element } = await show();
    const text = (id: string, row: object) =>
      element.columns.find((column) => column.id === id)?.text(row as never);
    expect(text('billDetailType', { billDetailType: '777' })).to.equal('777');
    expect(text('chargingMode', { chargingMode: '99' })).to.equal('99');
    expect(text('associationType', { associationType: '9' })).to.equal('9');
    expect(text('paymentStatus', { paymentStatus: '8' })).to.equal('8');
  });

  it('hide the export where the session may not export', async () => {
    const { part } = await show({
      prepare: (scenario: { fetch: typeof fetch }) => {
        const { fetch: answer } = scenario;
        scenario.fetch = async (input, init) => {
          const response = await answer(input, init);
          if (
            !response.url.includes('capabilities') &&
            !String((input as Request).url ?? input).includes('/capabilities')
          )
            return response;
          const capabilities = (await response.json()) as { actions: string[] };
          return Response.json({ ...capabilities, actions: ['reveal'] });
        };
      },
    });
    expect(part('export')).to.equal(null);
  });
});
