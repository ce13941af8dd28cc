import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import type { PartnerLoginRequiredEvent } from '@partner-widgets/elements/events/login-required';
import { scenarioOf, Stage, stage, token } from './testing/invitation-stage.js';

const distributor = 'Sample Distribution';

describe('the wrong account (vouchers/DI-10)', () => {
  it('sees that it is not addressed, and nothing of the distributor', async () => {
    const page = await (await stage('invitation-wrong-account')).shows('wrong-account');
    expect(page.text).to.contain('not addressed to this account');
    expect(page.text).not.to.contain(distributor);
    expect(page.text).not.to.contain('hb_reseller');
  });

  it('is handed to the host, which may take over', async () => {
    const page = await (await stage('invitation-wrong-account')).shows('wrong-account');
    const asked = oneEvent(
      page.element,
      'partner-login-required',
    ) as Promise<PartnerLoginRequiredEvent>;
    page.element.addEventListener('partner-login-required', (event) => event.preventDefault());
    page.button('Change account').click();
    expect((await asked).detail.reason).to.equal('wrong-account');
    await page.settled();
    expect(page.text).not.to.contain('log out of this account first');
  });

  it('is told how to change by hand when no host takes over', async () => {
    const page = await (await stage('invitation-wrong-account')).shows('wrong-account');
    page.button('Change account').click();
    await waitUntil(() => page.text.includes('log out of this account first'));
  });

  it('keeps the token, so that the right one can go on', async () => {
    await (await stage('invitation-wrong-account')).shows('wrong-account');
    expect(JSON.stringify({ ...sessionStorage })).to.contain(token);
  });
});

describe('nobody signed in (vouchers/DI-11)', () => {
  it('is no error: the host is asked by event, and the token is kept', async () => {
    const page = new Stage(await scenarioOf('invitation-login-needed'));
    const seen: string[] = [];
    await page.open({
      prepare: (element) => {
        element.addEventListener('partner-login-required', ({ detail }) =>
          seen.push(detail.reason),
        );
        element.addEventListener('partner-error', () => seen.push('error'));
      },
    });
    await page.shows('login-needed');
    await page.settled();
    expect(seen).to.deep.equal(['login-needed']);
    expect(page.requests('getInvitation')).to.have.length(0);
    expect(JSON.stringify({ ...sessionStorage })).to.contain(token);
  });

  it('comes back to the invitation after a login on another page', async () => {
    const page = await (await stage('invitation-login-needed')).shows('login-needed');
    page.scenario.setPhase('signed-in');
    await page.reload({ fragment: '' });
    await page.shows('form');
  });

  it('goes on in place when the host has signed the user in', async () => {
    const page = await (await stage('invitation-login-needed')).shows('login-needed');
    page.scenario.setPhase('signed-in');
    page.provider.restart();
    await page.shows('form');
  });

  it('goes on when the user says so', async () => {
    const page = await (await stage('invitation-login-needed')).shows('login-needed');
    page.scenario.setPhase('signed-in');
    page.button('I have logged in, check again').click();
    await page.shows('form');
  });
});

describe('a session that ends while the form is filled in', () => {
  it('leaves nothing on screen, and keeps the regions but not the tick', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn('CN-43');
    await page.provider.logout();
    await page.shows('session-ended');
    expect(page.text).not.to.contain(distributor);
    page.provider.restart();
    await page.shows('form');
    await page.settled();
    expect(page.find('.chosen').textContent).to.contain('Hunan');
    expect(page.tick.checked).to.equal(false);
    expect(page.accept.disabled).to.equal(true);
  });
});
