import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import type { PartnerFreshness } from './partner-freshness.js';

const asOf = '2026-11-21T16:30:00Z';
const now = Date.parse('2026-11-22T04:00:00Z');
const hour = 3_600_000;

async function show(properties: Partial<PartnerFreshness>, language = 'zh-CN') {
  const element = await fixture<PartnerFreshness>(
    html`<partner-freshness lang=${language} as-of=${asOf}></partner-freshness>`,
  );
  Object.assign(element, { now: () => now }, properties);
  await waitUntil(() => element.shadowRoot?.querySelector('[part]'));
  await element.updateComplete;
  return element;
}
const words = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim();

describe('<partner-freshness>', () => {
  for (const scheme of colourSchemes) {
    it(`is accessible in ${scheme}`, async () => {
      useColourScheme(scheme);
      const element = await show({ fromCache: true, offline: true, storedAt: now - hour });
      await expect(element).to.be.accessible();
      useColourScheme(undefined);
    });
  }

  it('writes the data clock in the billing zone and names the zone (customers/CB-07)', async () => {
    const element = await show({});
    expect(words(element)).to.equal('数据截至 2026/11/22 00:30 GMT+08:00');
  });

  it('writes another zone where the page asks for it', async () => {
    const element = await show({ timeZone: 'UTC' }, 'en');
    expect(words(element)).to.equal('Data as of Nov 21, 2026, 16:30 GMT+00:00');
  });

  it('says that an earlier view is being updated', async () => {
    const element = await show({ fromCache: true, storedAt: now - 2 * hour });
    expect(words(element)).to.contain('2小时前保存的数据，正在更新');
  });

  it('says offline, and how old the last view is', async () => {
    const element = await show({ fromCache: true, offline: true, storedAt: now - 3 * hour }, 'en');
    expect(words(element)).to.contain('Offline: saved 3 hours ago');
  });
});
