import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import type { NoticeKind, PartnerNotice } from './partner-notice.js';

const kinds: NoticeKind[] = ['info', 'success', 'warning', 'danger'];

describe('<partner-notice>', () => {
  for (const scheme of colourSchemes) {
    for (const kind of kinds) {
      it(`is accessible as ${kind} in ${scheme}`, async () => {
        useColourScheme(scheme);
        const notice = await fixture<PartnerNotice>(
          html`<partner-notice kind=${kind} dismissible>本页数据不作为结算依据</partner-notice>`,
        );
        await waitUntil(() => notice.shadowRoot?.querySelector('button[aria-label]'));
        await expect(notice).to.be.accessible();
        useColourScheme(undefined);
      });
    }
  }

  it('interrupts only when something is wrong', async () => {
    const role = async (kind: NoticeKind) => {
      const notice = await fixture<PartnerNotice>(
        html`<partner-notice kind=${kind}>x</partner-notice>`,
      );
      return notice.shadowRoot?.querySelector('.notice')?.getAttribute('role');
    };
    expect(await role('danger')).to.equal('alert');
    expect(await role('info')).to.equal('status');
  });

  it('asks its owner to take it away', async () => {
    const notice = await fixture<PartnerNotice>(
      html`<partner-notice dismissible>x</partner-notice>`,
    );
    const dismissed = oneEvent(notice, 'dismiss');
    notice.shadowRoot?.querySelector('button')?.click();
    await dismissed;
  });
});
