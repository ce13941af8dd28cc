import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '@partner-widgets/elements/chart/define';
import '@partner-widgets/elements/data-table/define';
import '@partner-widgets/elements/dialog/define';
import '@partner-widgets/elements/filter-bar/define';
import '@partner-widgets/elements/filter-bar/define-contains-filter';
import '@partner-widgets/elements/filter-bar/define-multi-select';
import '@partner-widgets/elements/freshness/define';
import '@partner-widgets/elements/menu/define';
import '@partner-widgets/elements/notice/define';
import '@partner-widgets/elements/record-table/export/define';
import '@partner-widgets/elements/record-table/sync/define';
import '@partner-widgets/elements/record-table/views/define';
import '@partner-widgets/elements/states/define';
import './consumption-detail-table/define.js';
import './distributor-invite-accept/define.js';
import './partner-customer-board/define.js';
import './partner-customer-board/records/define.js';
import './voucher-operation-log/define.js';
import './voucher-operation-log/voucher-detail/define.js';

const tags = [
  'partner-chart',
  'partner-data-table',
  'partner-dialog',
  'partner-filter-bar',
  'partner-contains-filter',
  'partner-multi-select',
  'partner-freshness',
  'partner-menu',
  'partner-notice',
  'partner-export-dialog',
  'partner-export-records',
  'partner-dataset-strip',
  'partner-saved-views',
  'partner-state',
  'consumption-detail-table',
  'distributor-invite-accept',
  'partner-notice-reader',
  'partner-region-picker',
  'partner-customer-board',
  'partner-association-records',
  'voucher-operation-log',
  'voucher-detail-dialog',
];

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => String(name));

for (const tag of tags) {
  it(`${tag} sets each private name that its own sheets use without a fallback`, () => {
    const element = customElements.get(tag) as typeof LitElement | undefined;
    const text = (element?.elementStyles ?? []).map(String).join(' ');
    expect(text, 'is defined and has styles').to.not.equal('');
    const set = new Set(namesIn(text, /(--_[\w-]+)\s*:/g));
    const used = new Set(namesIn(text, /var\(\s*(--_[\w-]+)\s*\)/g));
    expect([...used].filter((name) => !set.has(name))).to.deep.equal([]);
  });
}
