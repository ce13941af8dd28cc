import { expect } from '@open-wc/testing';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import type { PartnerMenu } from '@partner-widgets/elements/menu/partner-menu';
import { MenuSelectEvent } from '@partner-widgets/elements/menu/partner-menu';
import type { PartnerSavedViews } from '@partner-widgets/elements/record-table/views/partner-saved-views';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

async function show(options = {}) {
  const staged = await stage<ConsumptionDetailTable>('consumption-detail-table', options);
  const { element, until } = staged;
  const views = () => staged.part('views') as PartnerSavedViews | null;
  const menu = () => views()?.shadowRoot?.querySelector<PartnerMenu>('partner-menu');
  await until(() => menu(), 'the menu of views');
  const choose = async (id: string) => {
    menu()?.dispatchEvent(new MenuSelectEvent(id));
    await views()?.updateComplete;
  };
  const save = async (name: string) => {
    await choose('save');
    const input = views()?.shadowRoot?.querySelector<HTMLInputElement>('#name');
    if (!input) throw new Error('no field for the name');
    input.value = name;
    input.dispatchEvent(new Event('input'));
    input.form?.requestSubmit();
    await until(() => menu()?.label.startsWith(name), 'the saved view');
  };
  const choice = (name: string) => menu()?.items.find(({ label }) => label === name)?.id ?? '';
  await until(() => element.table, 'the table');
  return { ...staged, views, menu, choose, save, choice };
}

describe('saved views of the consumption details', () => {
  afterEach(strike);

  it('bring back columns, sort, filters and group', async () => {
    const { element, choose, save, choice, until } = await show({
      attributes: { region: 'cn-north-4' },
    });
    element.query.sortBy([{ column: 'paymentAmount', descending: true }]);
    await save('north');
    await choose('default');
    await until(() => !element.hasAttribute('region'), 'the default');
    expect(element.query.sort).to.deep.equal([{ column: 'consumeTime', descending: true }]);
    await choose(choice('north'));
    await until(() => element.getAttribute('region') === 'cn-north-4', 'the view');
    expect(element.query.sort).to.deep.equal([{ column: 'paymentAmount', descending: true }]);
  });

  it('say when something in them was changed, and are updated', async () => {
    const { element, choose, save, menu, until } = await show();
    await save('mine');
    element.includeZero = true;
    await until(() => menu()?.label.includes('已修改'), 'the change');
    await choose('update');
    await until(() => menu()?.label === 'mine', 'the update');
  });

  it('never hold a typed name, and say so', async () => {
    const { views, choose, scenario, save } = await show({ properties: { customerName: '张三' } });
    await choose('save');
    expect(views()?.shadowRoot?.textContent).to.contain('输入的内容不会保存');
    await save('names');
    const sent = scenario.gateway.seen.find(({ operation }) => operation === 'saveView');
    expect(JSON.stringify(sent?.body)).not.to.contain('张三');
  });

  it('keep a column’s width when another face came between', async () => {
    const { element, until } = await show();
    const { table } = element;
    table?.dispatchEvent(
      new CustomEvent('table-columns-change', {
        detail: {
          view: {
            version: 1,
            columns: [{ id: 'consumeTime', visible: true, width: 333, pinned: null }],
          },
        },
      }),
    );
    element.billCycle = '2026-13';
    await until(() => !element.table, 'another face');
    element.billCycle = undefined;
    await until(() => element.table?.view?.columns[0]?.width === 333, 'the table as it was');
  });

  it('without a name are not saved, and the field says why', async () => {
    const { views, choose, asked } = await show();
    await choose('save');
    views()?.shadowRoot?.querySelector('form')?.requestSubmit();
    await views()?.updateComplete;
    expect(views()?.shadowRoot?.querySelector('#name-note')?.textContent).to.equal(
      '请输入视图名称',
    );
    expect(asked('saveView')).to.equal(0);
  });

  it('pass axe in both dialogs', async () => {
    const { views, choose, save } = await show();
    await save('one');
    await choose('save');
    await expect(views()).to.be.accessible();
    await choose('manage');
    await expect(views()).to.be.accessible();
  });
});
