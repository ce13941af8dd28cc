import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { sendKeys } from '@web/test-runner-commands';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import { readLooks } from './chart-looks.js';
import type { PartnerChart } from './partner-chart.js';

async function show(kind: 'bar' | 'line' | 'doughnut' = 'bar'): Promise<PartnerChart> {
  const chart = await fixture<PartnerChart>(
    html`<partner-chart
      lang="zh-CN"
      kind=${kind}
      label="新增关联客户"
      summary="合计 6，最高为 3月的 4；3月 4，较上月 +2。"
      .categories=${['1月', '2月', '3月']}
      .series=${[
        { id: '1', label: '顾问销售', values: [0, 2, 3] },
        { id: '2', label: '代售', values: [0, 0, 1], texts: ['零', '零', '一'] },
      ]}
      .totals=${['5', '1']}
    ></partner-chart>`,
  );
  await waitUntil(() => part(chart, 'toggle'));
  return chart;
}
const part = (chart: PartnerChart, name: string) =>
  chart.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);

describe('<partner-chart>', () => {
  for (const scheme of colourSchemes) {
    for (const kind of ['bar', 'line', 'doughnut'] as const) {
      it(`is accessible as ${kind} in ${scheme}`, async () => {
        useColourScheme(scheme);
        const chart = await show(kind);
        await expect(chart).to.be.accessible();
        useColourScheme(undefined);
      });
    }
    it(`is accessible as a table in ${scheme}`, async () => {
      useColourScheme(scheme);
      const chart = await show();
      chart.asTable = true;
      await chart.updateComplete;
      await expect(chart).to.be.accessible();
      useColourScheme(undefined);
    });
  }

  it('says in one sentence what it shows, also to those who do not see the canvas', async () => {
    const chart = await show();
    expect(part(chart, 'summary')?.textContent).to.contain('合计 6');
    const image = chart.shadowRoot?.querySelector('canvas');
    expect(image?.getAttribute('role')).to.equal('img');
    expect(image?.getAttribute('aria-label')).to.contain('最高为 3月的 4');
  });

  it('turns into a table of the same numbers by keyboard', async () => {
    const chart = await show();
    part(chart, 'toggle')?.focus();
    await sendKeys({ press: 'Enter' });
    await chart.updateComplete;
    const rows = [...(chart.shadowRoot?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(rows).to.deep.equal([
      ['项目', '顾问销售', '代售'],
      ['1月', '0', '零'],
      ['2月', '2', '零'],
      ['3月', '3', '一'],
      ['合计', '5', '1'],
    ]);
  });

  it('keeps its height when it turns into a table', async () => {
    const chart = await show();
    const body = () => chart.shadowRoot?.querySelector('.body')?.getBoundingClientRect().height;
    const before = body();
    chart.asTable = true;
    await chart.updateComplete;
    expect(body()).to.equal(before);
  });

  it('reads its colours from the tokens of its place', async () => {
    useColourScheme('light');
    const chart = await show();
    const probe = chart.shadowRoot?.querySelector<HTMLElement>('.probe') as HTMLElement;
    const light = readLooks(probe, true);
    useColourScheme('dark');
    const dark = readLooks(probe, true);
    useColourScheme(undefined);
    expect(light.series).to.have.length(8);
    expect(new Set(light.series).size).to.equal(8);
    expect(dark.text).not.to.equal(light.text);
    for (const colour of [...light.series, light.text, dark.line]) expect(colour).to.match(/^rgb/);
  });
});
