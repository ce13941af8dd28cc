import { expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { problemResponse } from '@partner-widgets/scenarios/mock-gateway/mock-gateway';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { stage } from './testing/invitation-stage.js';

const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

const shortNotice = (version = '2026.09'): Response =>
  json({
    version,
    language: 'en',
    title: 'Short notice',
    sections: [{ heading: 'All', paragraphs: ['One line.'] }],
    asOf: '2026-11-22T00:00:00Z',
  });

describe('the notice (vouchers/DI-09)', () => {
  it('is not read when it is only opened', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.openNotice();
    page.find('.notice').scrollIntoView();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.tick.disabled).to.equal(true);
    expect(page.text).to.contain('Please scroll to the end');
  });

  it('is not read half-way', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.openNotice();
    page.find('.notice').scrollTop = 60;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.tick.disabled).to.equal(true);
  });

  it('is read at its end, and says when', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.openNotice();
    await page.scrollNotice();
    await page.settled();
    expect(page.text).to.match(/Read to the end on .*\(GMT\+08:00\)/);
  });

  it('that fits without scrolling is read when its end is on screen', async () => {
    const page = await stage({
      intercept: async (call, proceed) =>
        call.operation === 'getInvitationNotice' ? shortNotice() : proceed(),
    });
    await page.shows('form');
    await page.openNotice();
    page.find('.notice').scrollIntoView();
    await waitUntil(() => !page.tick.disabled);
    expect(page.find('.notice').scrollHeight).to.equal(page.find('.notice').clientHeight);
  });

  it('takes the focus when it opens, so that keys scroll it', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.openNotice();
    const reader = page.find('partner-notice-reader');
    expect(reader.shadowRoot?.activeElement?.className).to.equal('notice');
  });
});

describe('a notice that can not be read', () => {
  it('keeps 愿意 closed, says why, and can be tried again', async () => {
    let broken = true;
    const page = await stage({
      intercept: async (call, proceed) =>
        call.operation === 'getInvitationNotice' && broken
          ? problemResponse(new ProblemError('permission-denied'))
          : proceed(),
    });
    await page.shows('form');
    await page.chooseRegion();
    await page.openNotice();
    expect(page.tick.disabled).to.equal(true);
    expect(page.accept.disabled).to.equal(true);
    expect(page.find('.missing').textContent).to.contain("notice can't be read");
    broken = false;
    page.button('Try again').click();
    await waitUntil(() => page.has('.notice'));
    await page.scrollNotice();
  });
});

describe('a notice that was replaced while it was read', () => {
  it('must be opened, read and ticked again', async () => {
    let version = '2026.08';
    const page = await stage({
      intercept: async (call, proceed) =>
        call.operation === 'getInvitationNotice' ? shortNotice(version) : proceed(),
    });
    await page.shows('form');
    await page.chooseRegion();
    await page.openNotice();
    page.find('.notice').scrollIntoView();
    await waitUntil(() => !page.tick.disabled);
    page.tick.click();
    await page.settled();
    page.accept.click();
    await waitUntil(() => page.text.includes('The notice has been updated'));
    await page.settled();
    expect(page.element.view).to.equal('form');
    expect(page.tick.checked).to.equal(false);
    expect(page.accept.disabled).to.equal(true);

    version = '2026.09';
    await page.openNotice();
    page.find('.notice').scrollIntoView();
    await waitUntil(() => !page.tick.disabled);
    page.tick.click();
    await page.settled();
    page.accept.click();
    await page.shows('accepted');
  });
});

describe('another language', () => {
  it('is another notice: it must be read again', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn();
    page.provider.locale = 'zh-CN';
    await waitUntil(() => page.text.includes('打开须知'));
    expect(page.tick.checked).to.equal(false);
    expect(page.accept.disabled).to.equal(true);
    await waitUntil(() => page.find('.chosen').textContent?.includes('湖北省'));
  });
});
