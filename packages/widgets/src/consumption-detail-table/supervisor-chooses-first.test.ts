import { expect } from '@open-wc/testing';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = (options = {}) =>
  stage<ConsumptionDetailTable>('consumption-detail-table', { scenario: 'supervisor', ...options });

describe('a supervisor', () => {
  afterEach(strike);

  it('is asked for an account manager before anything is queried (customers/CD-13)', async () => {
    const { element, asked, text, until } = await show();
    await until(() => text().includes('请先选择客户经理'), 'the face');
    expect(element.face).to.equal('choose');
    expect(asked('queryConsumption') + asked('summarizeConsumption')).to.equal(0);
  });

  it('chooses in the face and sees that manager’s rows', async () => {
    const { element, part, until, lastBody } = await show();
    const select = (): HTMLSelectElement | null => part('state')?.querySelector('select') ?? null;
    await until(() => (select()?.options.length ?? 0) > 1, 'the managers');
    const chosen = select() as HTMLSelectElement;
    chosen.selectedIndex = 1;
    const { value } = chosen;
    chosen.dispatchEvent(new Event('change'));
    await until(() => element.query.rows.total !== undefined, 'rows');
    expect(lastBody('queryConsumption')['filter']).to.include({ accountManagerId: value });
    expect(element.getAttribute('account-manager-id')).to.equal(value);
  });

  it('with a manager in the attribute sees rows at once', async () => {
    const first = await show();
    await first.until(() => first.asked('listAccountManagers') > 0, 'the managers');
    const { element } = await show({ attributes: { 'account-manager-id': 'am-1' } });
    expect(element.face).to.equal('rows');
  });
});
