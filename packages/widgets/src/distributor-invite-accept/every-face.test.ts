import { expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import type { SituationSettings } from '@partner-widgets/scenarios/situation';
import type { ViewKind } from './invitation-view.js';
import { stage, type Stage, type StageOptions } from './testing/invitation-stage.js';

interface Face {
  readonly view: ViewKind;
  readonly scenario: string | SituationSettings;
  readonly options?: StageOptions;
  readonly act?: (page: Stage) => Promise<void>;
  readonly name?: string;
}

const silent: SituationSettings = {
  intercept: (call, proceed) =>
    call.operation === 'acceptInvitation' ? new Promise(() => undefined) : proceed(),
};
const accept = async (page: Stage): Promise<void> => {
  await page.shows('form');
  await page.fillIn();
  page.accept.click();
};

const faces: readonly Face[] = [
  { view: 'loading', scenario: 'loading' },
  { view: 'token-missing', scenario: 'invitation-pending', options: { fragment: '' } },
  {
    view: 'token-malformed',
    scenario: 'invitation-pending',
    options: { fragment: '#token=short' },
  },
  { view: 'token-unknown', scenario: 'invitation-unknown-token' },
  {
    view: 'outcome-unknown',
    scenario: 'invitation-pending',
    options: { fragment: '#invitation=INV0' },
  },
  { view: 'login-needed', scenario: 'invitation-login-needed' },
  {
    view: 'session-ended',
    scenario: 'invitation-pending',
    act: async (page) => {
      await page.shows('form');
      await page.provider.logout();
    },
  },
  { view: 'wrong-account', scenario: 'invitation-wrong-account' },
  { view: 'precondition-failed', scenario: 'invitation-precondition-failed' },
  { view: 'form', scenario: 'invitation-pending' },
  { view: 'form', name: 'form, one region', scenario: 'invitation-one-region' },
  {
    view: 'form',
    name: 'form, filled in',
    scenario: 'invitation-pending',
    act: async (page) => {
      await page.shows('form');
      await page.fillIn();
    },
  },
  {
    view: 'form',
    name: 'form, notice unreadable',
    scenario: 'invitation-notice-unreadable',
    act: async (page) => {
      await page.shows('form');
      page.find('partner-notice-reader').shadowRoot?.querySelector('button')?.click();
    },
  },
  {
    view: 'form',
    name: 'form, asked whether to decline',
    scenario: 'invitation-pending',
    act: async (page) => {
      await page.shows('form');
      page.find('.decline').click();
      await waitUntil(() => page.has('dialog button[aria-label]'));
    },
  },
  { view: 'submitting', scenario: silent, act: accept },
  { view: 'unconfirmed', scenario: 'invitation-offline', act: accept },
  { view: 'accepted', scenario: 'invitation-pending', act: accept },
  {
    view: 'declined',
    scenario: 'invitation-declined',
    options: { fragment: '#invitation=INV20260901007' },
  },
  { view: 'handled', scenario: 'invitation-accepted' },
  { view: 'expired', scenario: 'invitation-expired' },
  { view: 'cancelled', scenario: 'invitation-cancelled' },
  { view: 'failed', scenario: 'invitation-failed' },
  { view: 'offline', scenario: 'offline' },
  { view: 'rate-limited', scenario: 'rate-limited' },
  { view: 'error', scenario: 'broken-json' },
];

describe('every face of the invitation page', () => {
  for (const { view, name = view, scenario, options, act } of faces) {
    for (const [theme, locale] of [
      ['light', 'zh-CN'],
      ['dark', 'en'],
    ] as const) {
      it(`${name}, ${theme}: no barrier`, async function () {
        this.timeout(20_000);
        const page = await stage(scenario, { ...options, theme, locale });
        await act?.(page);
        await page.shows(view);
        await page.settled();
        await expect(page.element).to.be.accessible();
      });
    }
  }

  for (const { view, name = view, scenario, options, act } of faces) {
    it(`${name}: has a heading, and says partner-ready once`, async function () {
      this.timeout(20_000);
      let ready = 0;
      const page = await stage(scenario, {
        ...options,
        locale: 'zh-CN',
        prepare: (element) => element.addEventListener('partner-ready', () => (ready += 1)),
      });
      await act?.(page);
      await page.shows(view);
      if (view === 'loading') {
        expect(page.text).to.contain('正在读取邀请');
        return;
      }
      expect(ready).to.equal(1);
      expect(page.find('.heading').textContent).to.match(/[一-龥]/);
      expect(page.text).not.to.match(/undefined|\[object|NaN/);
    });
  }
});
