import { expect, fixture, html } from '@open-wc/testing';
import { NOTHING_YET, type DatasetState } from '@partner-widgets/core/dataset/dataset-state';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { colourSchemes, useColourScheme } from '../../testing/colour-scheme.js';
import './define.js';
import type { PartnerDatasetStrip } from './partner-dataset-strip.js';

const megabyte = 1024 * 1024;
const some = {
  rows: 12_345,
  totalRows: 1_000_000,
  bytes: 2.5 * megabyte,
  totalBytes: 91 * megabyte,
};

const line = (strip: Element): string =>
  strip.shadowRoot?.querySelector('[part="text"]')?.textContent ?? '';
const news = (strip: Element): string =>
  strip.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';

async function show(language: string, value: Partial<DatasetState>): Promise<PartnerDatasetStrip> {
  const loading: DatasetState = { ...NOTHING_YET, ...some, status: 'downloading' };
  const strip = await fixture<PartnerDatasetStrip>(
    html`<partner-dataset-strip lang=${language} .value=${loading}></partner-dataset-strip>`,
  );
  await waitUntil(() => line(strip));
  strip.value = { ...loading, ...value };
  await strip.updateComplete;
  return strip;
}

const situations: readonly [string, Partial<DatasetState>, zh: string, en: string][] = [
  [
    'the server prepares',
    { status: 'preparing' },
    '服务器正在准备整月数据：12,345 / 1,000,000 行',
    'Server is preparing the cycle: 12,345 of 1,000,000 rows',
  ],
  [
    'it is loaded',
    { status: 'downloading' },
    '正在加载整月数据：12,345 / 1,000,000 行，2.5 MB / 91.0 MB',
    'Loading the cycle: 12,345 of 1,000,000 rows, 2.5 MB of 91.0 MB',
  ],
  [
    'the network is gone meanwhile',
    { status: 'downloading', reason: 'offline' },
    '正在加载整月数据：12,345 / 1,000,000 行，2.5 MB / 91.0 MB · 已暂停：网络中断，恢复后自动继续',
    'Loading the cycle: 12,345 of 1,000,000 rows, 2.5 MB of 91.0 MB · Paused: no network. It goes on by itself.',
  ],
  [
    'another tab loads it',
    { status: 'downloading', reason: 'other-tab' },
    '正在加载整月数据：12,345 / 1,000,000 行，2.5 MB / 91.0 MB · 正由另一标签页加载',
    'Loading the cycle: 12,345 of 1,000,000 rows, 2.5 MB of 91.0 MB · Another tab is loading it.',
  ],
  [
    'it is complete',
    { status: 'complete', rows: 1_000_000 },
    '1,000,000 行已就绪，可离线使用',
    '1,000,000 rows ready offline',
  ],
  [
    'it is complete and there is no disk',
    { status: 'complete', rows: 1_000_000, reason: 'not-kept' },
    '1,000,000 行已在此标签页中',
    '1,000,000 rows in this tab',
  ],
  [
    'the worker has died',
    { status: 'unavailable', reason: 'worker-crashed' },
    '未加载整月数据：工作线程已停止，按页显示',
    'Whole cycle not loaded: the worker stopped. Pages are shown.',
  ],
  [
    'it is too large',
    { status: 'unavailable', reason: 'too-large' },
    '该账期数据超出此浏览器的容量，按页显示',
    'The cycle is too large for this browser. Pages are shown.',
  ],
  ['the gateway has none', { status: 'unavailable', reason: 'not-offered' }, '', ''],
];

describe('<partner-dataset-strip>', () => {
  for (const [what, value, chinese, english] of situations) {
    it(`says in both languages when ${what}`, async () => {
      expect(line(await show('zh-CN', value))).to.equal(chinese);
      expect(line(await show('en', value))).to.equal(english);
    });
  }

  for (const scheme of colourSchemes) {
    it(`is accessible in ${scheme}`, async () => {
      useColourScheme(scheme);
      await expect(await show('en', { status: 'downloading' })).to.be.accessible();
      await expect(await show('zh-CN', { status: 'complete' })).to.be.accessible();
      useColourScheme(undefined);
    });
  }

  it('tells a listener how it ends, and not of each megabyte', async () => {
    const strip = await show('en', { status: 'downloading' });
    expect(news(strip)).to.equal('');
    strip.value = { ...strip.value!, rows: 500_000 };
    await strip.updateComplete;
    expect(news(strip)).to.equal('');
    strip.value = { ...strip.value, status: 'complete', rows: 1_000_000 };
    await waitUntil(() => news(strip) === '1,000,000 rows ready offline');
  });

  it('tells a listener when it stops and why', async () => {
    const strip = await show('en', { status: 'downloading' });
    strip.value = { ...strip.value!, reason: 'offline' };
    await waitUntil(() => /Paused: no network/.test(news(strip)));
  });

  it('is as high with words as without', async () => {
    const strip = await show('en', { status: 'unavailable', reason: 'not-offered' });
    const { height } = strip.getBoundingClientRect();
    strip.value = { ...NOTHING_YET, ...some, status: 'downloading', reason: 'waiting' };
    await waitUntil(() => line(strip));
    expect(strip.getBoundingClientRect().height).to.equal(height);
  });
});
