import { expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { stage } from './testing/invitation-stage.js';

describe('a precondition that fails (vouchers/DI-12, DI-22)', () => {
  it('is named, with what was found and what to do, each on its own', async () => {
    const page = await (await stage('invitation-precondition-failed')).shows('precondition-failed');
    const checks = [...page.root.querySelectorAll('.check')].map((one) => one.textContent ?? '');
    expect(checks).to.have.length(3);
    expect(checks[0]).to.contain('Not tied to another distributor');
    expect(checks[0]).to.contain('This account is tied to another distributor.');
    expect(checks[0]).to.contain('Accept with an account that is tied to none.');
    expect(checks[1]).to.contain('No resources in use');
  });

  it('of a later server is shown by its own words', async () => {
    const page = await (await stage('invitation-precondition-failed')).shows('precondition-failed');
    const last = [...page.root.querySelectorAll('.check')].at(-1)?.textContent;
    expect(last).to.contain('FUTURE_CHECK');
    expect(last).to.contain('A condition of the invitation is not met.');
  });

  it('can be checked again, and leads to the form once it is repaired', async () => {
    let repaired = false;
    const page = await stage({
      intercept: async (call, proceed) => {
        const answer = await proceed();
        if (call.operation !== 'getInvitation' || repaired) return answer;
        const invitation = (await answer.json()) as { checks: object[] };
        invitation.checks = [
          { code: 'NO_ARREARS', passed: false, message: 'In arrears.', remedy: 'Top up.' },
        ];
        return new Response(JSON.stringify(invitation), { headers: answer.headers });
      },
    });
    await page.shows('precondition-failed');
    expect(page.has('.accept')).to.equal(false);
    page.button('Check again').click();
    await waitUntil(() => page.requests('getInvitation').length === 2);
    await page.shows('precondition-failed');
    await page.settled();
    repaired = true;
    page.button('Check again').click();
    await page.shows('form');
  });

  it('only at accepting shows the checks, and nothing was accepted', async () => {
    const page = await (await stage('invitation-accept-conflict')).shows('form');
    await page.fillIn();
    page.accept.click();
    await page.shows('precondition-failed');
    expect(page.text).to.contain('This account is tied to another distributor.');
    expect(JSON.stringify({ ...sessionStorage })).not.to.contain('attempt');
  });
});

describe('an invitation that is over', () => {
  it('expired: says when, in GMT+08:00, and whom to ask (vouchers/DI-15)', async () => {
    const page = await (await stage('invitation-expired')).shows('expired');
    expect(page.text).to.contain('ask the distributor to send it again');
    expect(page.text).to.match(/Expired on .*\(GMT\+08:00\)/);
    expect(page.has('.accept')).to.equal(false);
  });

  it('cancelled: says so (vouchers/DI-17)', async () => {
    const page = await (await stage('invitation-cancelled')).shows('cancelled');
    expect(page.text).to.contain('cancelled this invitation');
    expect(page.has('.accept')).to.equal(false);
  });

  it('failed: says what broke it', async () => {
    const page = await (await stage('invitation-failed')).shows('failed');
    expect(page.text).to.contain('The account has joined another partner programme.');
  });

  it('expired while the form was open: the server is asked, and its answer shown', async () => {
    const end = Date.now() + 1500;
    const page = await stage({
      intercept: async (call, proceed) => {
        const answer = await proceed();
        if (call.operation !== 'getInvitation') return answer;
        const invitation = (await answer.json()) as Record<string, unknown>;
        invitation['expireTime'] = new Date(end).toISOString();
        if (Date.now() >= end) invitation['status'] = 'EXPIRED';
        return new Response(JSON.stringify(invitation), { headers: answer.headers });
      },
    });
    await page.shows('form');
    expect(page.text).to.contain('expires in a moment');
    await waitUntil(() => page.element.view === 'expired', 'expires', { timeout: 5000 });
  });
});

describe('how long it is open', () => {
  it('is said with date, time, zone and what is left', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    expect(page.text).to.match(/Valid until .*20\d\d, \d\d:\d\d:\d\d \(GMT\+08:00\)/);
    expect(page.text).to.match(/4 days 23 h left|5 days 0 h left/);
  });
});

describe('what accepting means', () => {
  it('is said beside the form: one distributor, no switching, no other program (DI-06, DI-07)', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    const meaning = page.find('.meaning').textContent ?? '';
    expect(meaning).to.contain('exactly one distributor');
    expect(meaning).to.contain("can't switch distributors directly");
    expect(meaning).to.contain("can't join other partner programs");
    expect(meaning).to.contain('both final');
  });
});

describe('declining (vouchers/DI-14)', () => {
  it('asks first, and can be thought over', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    page.find('.decline').click();
    await waitUntil(() => page.has('dialog[open]'));
    page.button('Think it over').click();
    await waitUntil(() => !page.has('dialog[open]'));
    expect(page.posts()).to.have.length(0);
    expect(page.element.view).to.equal('form');
  });

  it('needs no region, no notice, and takes a reason', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    page.find('.decline').click();
    await waitUntil(() => page.has('dialog[open]'));
    page.find<HTMLTextAreaElement>('.reason').value = '  Other plans  ';
    page.button('Yes, decline').click();
    await page.shows('declined');
    expect(JSON.parse(page.posts()[0]?.body ?? '')).to.deep.equal({ reason: 'Other plans' });
    expect(page.text).to.contain('Other plans');
    expect(page.text).to.contain('Nothing has changed for your account');
  });

  it('without a reason sends none', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    page.find('.decline').click();
    await waitUntil(() => page.has('dialog[open]'));
    expect(page.find<HTMLTextAreaElement>('.reason').maxLength).to.equal(256);
    page.button('Yes, decline').click();
    await page.shows('declined');
    expect(page.posts()[0]?.body).to.equal('{}');
  });
});
