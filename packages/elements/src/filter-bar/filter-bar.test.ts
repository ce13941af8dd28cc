import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import type { FilterChangeEvent, FilterDefinition, FilterValues } from './filter-definition.js';
import type { PartnerFilterBar } from './partner-filter-bar.js';

const window18 = { earliest: '2025-05', latest: '2026-11' };
const filters: FilterDefinition[] = [
  { kind: 'cycle', id: 'cycle', label: '账期', primary: true, required: true, ...window18 },
  {
    kind: 'month-range',
    id: 'months',
    label: '时间',
    primary: true,
    maximumMonths: 12,
    ...window18,
  },
  {
    kind: 'select',
    id: 'type',
    label: '关联类型',
    primary: true,
    options: [
      { value: '1', label: '顾问销售' },
      { value: '2', label: '代售' },
    ],
  },
  { kind: 'text', id: 'name', label: '客户名称', sensitive: true },
  { kind: 'text', id: 'resource', label: '资源 ID', disabledReason: '离线时不可用' },
  {
    kind: 'multi-select',
    id: 'services',
    label: '产品类型',
    options: [
      { value: 'ecs', label: '弹性云服务器', count: 12 },
      { value: 'obs', label: '对象存储服务', count: 3 },
    ],
  },
  { kind: 'day-range', id: 'days', label: '交易日期' },
  {
    kind: 'switch',
    id: 'zero',
    label: '金额为 0',
    options: [
      { value: 'hide', label: '隐藏' },
      { value: 'all', label: '全部' },
    ],
  },
  { kind: 'fixed', id: 'quota', label: '额度类型', text: '现金券额度' },
];
const defaults = {
  cycle: '2026-11',
  months: { begin: '2025-12', end: '2026-11' },
  zero: 'hide',
};

async function show(value: FilterValues = {}, language = 'zh-CN'): Promise<PartnerFilterBar> {
  const bar = await fixture<PartnerFilterBar>(
    html`<partner-filter-bar
      lang=${language}
      .filters=${filters}
      .defaults=${defaults}
      .value=${{ ...defaults, ...value }}
    ></partner-filter-bar>`,
  );
  await waitUntil(() => bar.shadowRoot?.querySelector('[role=search]'));
  return bar;
}

function find<Found extends Element = HTMLElement>(bar: PartnerFilterBar, selector: string): Found {
  const found = bar.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

async function changing(bar: PartnerFilterBar, act: () => unknown) {
  const change = oneEvent(bar, 'filter-change') as unknown as Promise<FilterChangeEvent>;
  await act();
  return (await change).detail;
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

describe('<partner-filter-bar>', () => {
  for (const scheme of colourSchemes) {
    for (const language of ['zh-CN', 'en']) {
      it(`is accessible with everything open in ${scheme}, ${language}`, async () => {
        useColourScheme(scheme);
        const bar = await show({ name: 'a b', services: ['ecs'] }, language);
        await customElements.whenDefined('partner-multi-select');
        await bar.updateComplete;
        expect(find(bar, '#rest').hidden).to.equal(false);
        await expect(bar).to.be.accessible();
        useColourScheme(undefined);
      });
    }
  }

  it('makes the filters behind the button when they are opened, and keeps them', async () => {
    const bar = await show();
    expect(bar.shadowRoot?.querySelector('#name')).to.equal(null);
    find(bar, '[aria-expanded]').click();
    await bar.updateComplete;
    const name = find(bar, '#name');
    find(bar, '[aria-expanded]').click();
    await bar.updateComplete;
    expect(find(bar, '#name')).to.equal(name);
  });

  it('keeps the room of filters that are not drawn yet', async () => {
    const bar = await show();
    const height = bar.getBoundingClientRect().height;
    for (const drawn of [0, 1]) {
      bar.drawn = drawn;
      await bar.updateComplete;
      expect(bar.shadowRoot?.querySelectorAll('#first label').length).to.equal(drawn);
      expect(bar.getBoundingClientRect().height).to.equal(height);
    }
  });

  it('opens for an issue behind the button once its first row is drawn', async () => {
    const bar = await show();
    bar.drawn = 0;
    bar.value = { ...bar.value, days: { begin: '2026-11-02', end: '2026-11-01' } };
    await bar.updateComplete;
    expect(find(bar, '[aria-controls]').getAttribute('aria-expanded')).to.equal('false');
    bar.drawn = Infinity;
    await bar.updateComplete;
    expect(find(bar, '[aria-controls]').getAttribute('aria-expanded')).to.equal('true');
  });

  it('keeps the options of a list where they are when others come or go', async () => {
    const bar = await show();
    const options = (): string[] =>
      [...find<HTMLSelectElement>(bar, '#type').options].map(({ text }) => text);
    const [first] = find<HTMLSelectElement>(bar, '#type').options;
    const withOptions = (...labels: string[]): readonly FilterDefinition[] =>
      bar.filters.map((filter) =>
        filter.id === 'type' && filter.kind === 'select'
          ? { ...filter, options: labels.map((label, at) => ({ value: `${at}`, label, count: 7 })) }
          : filter,
      );
    bar.filters = withOptions('代售', '直销', '顾问销售');
    await bar.updateComplete;
    expect(options()).to.deep.equal(['全部', '代售 (7)', '直销 (7)', '顾问销售 (7)']);
    bar.filters = withOptions('代售');
    await bar.updateComplete;
    expect(options()).to.deep.equal(['全部', '代售 (7)']);
    expect(find<HTMLSelectElement>(bar, '#type').options[0]).to.equal(first);
  });

  it('shows the choice that its owner keeps, not the one that was refused', async () => {
    const bar = await show({ type: '1' });
    const select = find<HTMLSelectElement>(bar, '#type');
    select.value = '2';
    bar.addEventListener('filter-change', () => (bar.value = { ...bar.value, type: '1' }));
    select.dispatchEvent(new Event('change'));
    await bar.updateComplete;
    expect(select.value).to.equal('1');
  });

  it('is accessible in forced colours', async () => {
    await executeServerCommand('emulate-media-features', { 'forced-colors': 'active' });
    const bar = await show({ services: ['ecs'] });
    await expect(bar).to.be.accessible({ ignoredRules: ['color-contrast'] });
    await executeServerCommand('forget-media-features');
  });

  it('offers no month outside its window (customers/CD-07)', async () => {
    const bar = await show();
    const months = [...find<HTMLSelectElement>(bar, '#cycle').options].map(({ value }) => value);
    expect(months).to.have.length(19);
    expect(months.at(-1)).to.equal('2025-05');
    expect(find<HTMLButtonElement>(bar, '[aria-label="下一个月"]').disabled).to.equal(true);
  });

  it('keeps a month outside the window that the host set, and says what is wrong', async () => {
    const bar = await show({ cycle: '2020-01' });
    expect(find<HTMLSelectElement>(bar, '#cycle').value).to.equal('2020-01');
    expect(find(bar, '#cycle').getAttribute('aria-invalid')).to.equal('true');
    expect(find(bar, '#cycle-note').textContent).to.contain('2025年5月');
  });

  it('moves the other end when a range would span more than 12 months (customers/CB-12)', async () => {
    const bar = await show();
    const [begin] = bar.shadowRoot?.querySelectorAll<HTMLSelectElement>('.range select') ?? [];
    const { value } = await changing(bar, () => choose(begin as HTMLSelectElement, '2025-06'));
    expect(value.months).to.deep.equal({ begin: '2025-06', end: '2026-05' });
  });

  it('moves the other end when a range would end before it begins', async () => {
    const bar = await show();
    const [, end] = bar.shadowRoot?.querySelectorAll<HTMLSelectElement>('.range select') ?? [];
    const { value } = await changing(bar, () => choose(end as HTMLSelectElement, '2025-06'));
    expect(value.months).to.deep.equal({ begin: '2025-06', end: '2025-06' });
  });

  it('applies typed text on Enter, without blanks around it', async () => {
    const bar = await show({ zero: 'all' });
    find(bar, '[aria-expanded]').click();
    await bar.updateComplete;
    find(bar, '#name').focus();
    await sendKeys({ type: ' 华为 ' });
    const { value, changed, valid } = await changing(bar, () => sendKeys({ press: 'Enter' }));
    expect(value.name).to.equal('华为');
    expect(changed).to.deep.equal(['name']);
    expect(valid).to.equal(true);
  });

  it('marks a text with blanks inside instead of cutting them (customers/CM-03)', async () => {
    const bar = await show({ name: '华 为' });
    expect(find(bar, '#name').getAttribute('aria-invalid')).to.equal('true');
    expect(find(bar, '#name-note').textContent).to.equal('不能包含空格');
  });

  it('marks a text of 10,000 characters', async () => {
    const bar = await show({ name: 'x'.repeat(10_000) });
    expect(find(bar, '#name-note').textContent).to.equal('最多 64 个字符');
  });

  it('never writes a sensitive text into a chip', async () => {
    const bar = await show({ name: '某某科技' });
    expect(find(bar, '.chip').textContent).to.contain('***');
    expect(bar.shadowRoot?.innerHTML).not.to.contain('某某科技');
  });

  it('takes a filter away by its chip', async () => {
    const bar = await show({ services: ['ecs'] });
    const { value } = await changing(bar, () => find(bar, '.chip button').click());
    expect(value.services).to.equal(undefined);
  });

  it('goes back to the defaults by reset', async () => {
    const bar = await show({ type: '1', zero: 'all', name: 'x' });
    const { value } = await changing(bar, () => find(bar, '.button.quiet').click());
    expect(value.zero).to.equal('hide');
    expect(value.type).to.equal(undefined);
    expect(value.name).to.equal(undefined);
  });

  it('says why a filter can not be used now', async () => {
    const bar = await show({ zero: 'all' });
    find(bar, '[aria-expanded]').click();
    await bar.updateComplete;
    expect(find<HTMLInputElement>(bar, '#resource').disabled).to.equal(true);
    expect(find(bar, '#resource-note').textContent).to.equal('离线时不可用');
  });

  it('shows what the owner found wrong', async () => {
    const bar = await show();
    bar.issues = { type: '请选择关联类型' };
    await bar.updateComplete;
    expect(find(bar, '#type-note').textContent).to.equal('请选择关联类型');
  });

  it('shows an unknown code of the host as itself', async () => {
    const bar = await show({ type: '77' });
    expect(find<HTMLSelectElement>(bar, '#type').value).to.equal('77');
    expect(find(bar, '#type').getAttribute('aria-invalid')).to.equal('true');
  });

  it('applies a choice of several when their list closes', async () => {
    const bar = await show({ zero: 'all' });
    await customElements.whenDefined('partner-multi-select');
    find(bar, '[aria-expanded]').click();
    await bar.updateComplete;
    const root = find(bar, 'partner-multi-select').shadowRoot;
    await waitUntil(() => root?.querySelector('.opener'));
    root?.querySelector<HTMLElement>('.opener')?.click();
    await waitUntil(() => root?.activeElement?.matches('.checkbox'));
    await sendKeys({ press: 'Space' });
    const { value } = await changing(bar, () => sendKeys({ press: 'Enter' }));
    expect(value.services).to.deep.equal(['ecs']);
  });

  it('stands in one column at 320 px without overflow', async () => {
    const bar = await show({ zero: 'all', services: ['ecs', 'obs'] });
    bar.style.inlineSize = '320px';
    find(bar, '[aria-expanded]').click();
    await bar.updateComplete;
    const wide = [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('.field') ?? [])].filter(
      (field) => field.scrollWidth > 321,
    );
    expect(wide).to.have.length(0);
    expect(bar.scrollWidth).to.be.at.most(320);
  });
});
