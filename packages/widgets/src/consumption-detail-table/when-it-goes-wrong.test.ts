import { expect } from '@open-wc/testing';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = (options = {}) => stage<ConsumptionDetailTable>('consumption-detail-table', options);

describe('the consumption details when something goes wrong', () => {
  afterEach(strike);

  it('no provider: say what is missing', async () => {
    const element = document.createElement('consumption-detail-table');
    document.body.append(element);
    await element.updateComplete;
    expect(element.face).to.equal('no-provider');
    element.remove();
  });

  it('no permission: name the missing item (vouchers/UI-02)', async () => {
    const { element, text, until } = await show({ scenario: 'no-permission' });
    expect(element.face).to.equal('no-permission');
    await until(() => text().includes('BPC_ITEM_FINANCE_020100'), 'the item');
  });

  it('the session ended: empty, and the host can renew it', async () => {
    const { element, provider, until, text, column } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await provider.logout();
    await until(() => text().includes('会话已结束'), 'the face');
    expect(element.query.rows.total).to.equal(undefined);
    provider.restart();
    await until(() => element.query.rows.total !== undefined, 'rows again');
    expect(element.face).to.equal('rows');
  });

  it('the session ended: what the person before typed is gone', async () => {
    const { element, provider } = await show({ properties: { customerName: '青禾' } });
    await provider.logout();
    expect(element.customerName).to.equal(undefined);
  });

  it('the totals fail alone: the rows stay, and the totals offer to try again', async () => {
    const { element, text, until, events } = await show({ scenario: 'partial' });
    await until(() => text().includes('合计加载失败'), 'the message');
    expect(element.face).to.equal('rows');
    expect(events.filter(({ type }) => type === 'partner-error').length).to.equal(1);
  });

  it('no network and nothing kept: say so; a retry brings rows when it is back', async () => {
    const { element, scenario, until } = await show({
      scenario: 'stale',
      prepare: (one: { setPhase(name: string): void }) => one.setPhase('offline'),
    });
    expect(element.face).to.equal('offline');
    scenario.setPhase('online');
    element.query.retry();
    await until(() => element.query.rows.total !== undefined, 'rows');
    expect(element.face).to.equal('rows');
  });

  it('no network on a later visit: the last view with its age, and names can’t be searched', async function () {
    this.timeout(30_000);
    // A disk that opens too slowly is replaced by memory, which a later visit does not share.
    this.retries(2);
    const endpoint = `https://${crypto.randomUUID()}.invalid/partner`;
    const principal = crypto.randomUUID();
    const first = await show({ scenario: 'stale', endpoint, principal });
    // What is shown is stored beside it, not before it.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    first.element.parentElement?.remove();
    const { element, text, until, part } = await show({
      scenario: 'stale',
      endpoint,
      principal,
      prepare: (one: { setPhase(name: string): void }) => one.setPhase('offline'),
    });
    await until(() => element.query.rows.offline, 'the last view');
    await until(() => text().includes('当前离线'), 'the notice');
    expect(element.face).to.equal('rows');
    const name = (): HTMLInputElement | null | undefined =>
      part('filters')?.shadowRoot?.querySelector<HTMLInputElement>('#customerName');
    await until(() => name()?.disabled, 'the disabled filter');
    expect(text()).to.contain('离线时无法按名称或账号筛选');
  });

  it('an error is told once, with its kind and request id and nothing else', async () => {
    const { events } = await show({ scenario: 'session-ended' });
    const told = events.filter(({ type }) => type === 'partner-error');
    expect(told).to.have.length(1);
    expect(Object.keys(told[0]?.detail ?? {})).to.have.members(['kind', 'code', 'requestId']);
  });

  it('refreshing keeps the rows where they are until the new ones come', async () => {
    const { element, column, until } = await show();
    await until(() => column('customer').length > 0, 'rows');
    element.refresh();
    expect(element.query.rows.total).not.to.equal(undefined);
    expect(element.query.rows.rowAt(0)).not.to.equal(undefined);
  });
});
