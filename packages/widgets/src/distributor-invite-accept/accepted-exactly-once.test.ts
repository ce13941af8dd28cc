import { expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { ProblemError } from '@partner-widgets/gateway/problem';
import { problemResponse } from '@partner-widgets/scenarios/mock-gateway/mock-gateway';
import { sendKeys } from '@web/test-runner-commands';
import { invitationId, scenarioOf, Stage, stage } from './testing/invitation-stage.js';

const keyOf = (page: Stage, index: number): string | null | undefined =>
  page.posts()[index]?.headers.get('Idempotency-Key');

describe('accepting (vouchers/DI-21)', () => {
  it('is one request for a double click', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn();
    const button = page.accept;
    button.click();
    button.click();
    await page.shows('accepted');
    expect(page.posts()).to.have.length(1);
  });

  it('is one request for Enter pressed twice', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn();
    page.accept.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await page.shows('accepted');
    expect(page.posts()).to.have.length(1);
  });

  it('never happens without a click: opening, reading and going away send no POST', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn();
    await page.reload();
    await page.shows('form');
    expect(page.posts()).to.have.length(0);
  });

  it('says nothing before the server has said it', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await stage({
      intercept: async (call, proceed) => {
        if (call.operation === 'acceptInvitation') await held;
        return proceed();
      },
    });
    await page.shows('form');
    await page.fillIn();
    page.accept.click();
    await page.shows('submitting');
    expect(page.text).to.contain('Sending your decision');
    expect(page.text).not.to.contain('You have accepted');
    release();
    await page.shows('accepted');
  });

  it('shows the stored outcome when the answer is lost after the commit', async () => {
    const page = await (await stage('invitation-accept-lost-answer')).shows('form');
    await page.fillIn();
    page.accept.click();
    await page.shows('accepted');
    expect(page.posts()).to.have.length(1);
  });

  it('shows the stored outcome when another tab was quicker', async () => {
    const page = await (await stage('invitation-handled-already')).shows('form');
    await page.fillIn();
    page.accept.click();
    await page.shows('handled');
    expect(page.text).to.contain('You have accepted the invitation');
    expect(page.text).to.contain('decided earlier');
  });

  it('is accepted in one of two tabs, and the other shows the same', async () => {
    const scenario = await scenarioOf('invitation-pending');
    const first = await (await new Stage(scenario).open()).shows('form');
    await first.fillIn('CN-43');
    first.accept.click();
    await first.shows('accepted');
    const second = await (await new Stage(scenario).open()).shows('handled');
    expect(second.text).to.contain('Hunan');
    expect(second.has('.accept')).to.equal(false);
  });
});

describe('an acceptance that may not have arrived', () => {
  it('is sent again with the same key and the same body', async () => {
    const page = await (await stage('invitation-offline')).shows('form');
    await page.fillIn();
    page.accept.click();
    await page.shows('unconfirmed');
    page.scenario.setPhase('online');
    page.button('Send again').click();
    await page.shows('accepted');
    expect(page.posts()).to.have.length(2);
    expect(keyOf(page, 1)).to.be.a('string').and.equal(keyOf(page, 0));
    expect(page.posts()[1]?.body).to.equal(page.posts()[0]?.body);
  });

  it('keeps key and body over a reload, and is not sent by itself', async () => {
    const page = await (await stage('invitation-offline')).shows('form');
    await page.fillIn();
    page.accept.click();
    await page.shows('unconfirmed');
    page.scenario.setPhase('online');
    await page.reload({ fragment: '' });
    await page.shows('unconfirmed');
    expect(page.posts()).to.have.length(1);
    page.button('Send again').click();
    await page.shows('accepted');
    expect(keyOf(page, 1)).to.equal(keyOf(page, 0));
    expect(page.posts()[1]?.body).to.equal(page.posts()[0]?.body);
  });

  it('given up for other regions, gets another key: no key goes with two bodies', async () => {
    const page = await (await stage('invitation-offline')).shows('form');
    await page.fillIn('CN-42');
    page.accept.click();
    await page.shows('unconfirmed');
    page.scenario.setPhase('online');
    page.button('Back to the form').click();
    await page.shows('form');
    await page.chooseRegion('CN-43');
    page.accept.click();
    await page.shows('accepted');
    expect(keyOf(page, 1)).not.to.equal(keyOf(page, 0));
  });

  it('asked too often comes back to the form and keeps its key', async () => {
    let busy = true;
    const page = await stage({
      intercept: async (call, proceed) =>
        call.operation === 'acceptInvitation' && busy
          ? problemResponse(new ProblemError('rate-limited', { headers: { 'Retry-After': '1' } }))
          : proceed(),
    });
    await page.shows('form');
    await page.fillIn();
    page.accept.click();
    await waitUntil(() => page.text.includes('try again a little later'));
    busy = false;
    page.accept.click();
    await page.shows('accepted');
    expect(keyOf(page, 1)).to.equal(keyOf(page, 0));
  });
});

describe('the host (partner-before-accept)', () => {
  it('may refuse, and nothing is sent', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    page.element.addEventListener('partner-before-accept', (event) => event.preventDefault());
    await page.fillIn();
    page.accept.click();
    await waitUntil(() => page.text.includes('Your decision was not sent'));
    expect(page.posts()).to.have.length(0);
    expect(page.element.view).to.equal('form');
  });

  it('may take its time, and a second click meanwhile sends nothing', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    let allow = (): void => undefined;
    const held = new Promise<void>((resolve) => (allow = resolve));
    page.element.addEventListener('partner-before-accept', (event) => event.waitUntil(held));
    await page.fillIn();
    const button = page.accept;
    button.click();
    button.click();
    await page.shows('submitting');
    expect(page.posts()).to.have.length(0);
    allow();
    await page.shows('accepted');
    expect(page.posts()).to.have.length(1);
  });

  it('hears of the outcome once, without the token', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    const heard: unknown[] = [];
    page.element.addEventListener('partner-invitation-outcome', ({ detail }) => heard.push(detail));
    await page.fillIn();
    page.accept.click();
    await page.shows('accepted');
    expect(heard).to.deep.equal([{ invitationId, status: 'ACCEPTED', repeated: false }]);
  });
});
