import { expect } from '@open-wc/testing';
import { stage } from './testing/invitation-stage.js';

describe('the way to 愿意 (vouchers/DI-08)', () => {
  it('is closed at first, and the page says what is missing', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    expect(page.accept.disabled).to.equal(true);
    expect(page.find('.missing').textContent).to.contain('choose your business region');
    expect(page.find('.missing').textContent).to.contain('read the notice to its end');
    expect(page.find('.missing').textContent).to.contain('tick that you agree');
  });

  it('stays closed with a region alone', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.chooseRegion();
    expect(page.accept.disabled).to.equal(true);
  });

  it('stays closed while only the tick is missing', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.chooseRegion();
    await page.openNotice();
    await page.scrollNotice();
    expect(page.accept.disabled).to.equal(true);
    expect(page.find('.missing').textContent).to.contain('tick that you agree');
  });

  it('stays closed while only the region is missing', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.openNotice();
    await page.scrollNotice();
    page.tick.click();
    await page.settled();
    expect(page.accept.disabled).to.equal(true);
    expect(page.find('.missing').textContent).to.contain('choose your business region');
  });

  it('opens when all hold, and closes again with the tick', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn();
    expect(page.accept.disabled).to.equal(false);
    page.tick.click();
    await page.settled();
    expect(page.accept.disabled).to.equal(true);
  });

  it('sends regions, version, language and time of reading', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    const before = Date.now();
    await page.fillIn('CN-42');
    await page.chooseRegion('CN-43');
    page.accept.click();
    await page.shows('accepted');
    const body = JSON.parse(page.posts()[0]?.body ?? '{}') as Record<string, unknown>;
    expect(body).to.deep.include({
      businessRegions: ['CN-42', 'CN-43'],
      noticeVersion: '2026.09',
      noticeLanguage: 'en',
      noticeAgreed: true,
    });
    expect(Date.parse(String(body['noticeReadAt']))).to.be.within(before - 2000, Date.now() + 2000);
  });

  it('takes one region only where only one may be chosen', async () => {
    const page = await (await stage('invitation-one-region')).shows('form');
    await page.chooseRegion('CN-42');
    await page.chooseRegion('CN-43');
    await page.openNotice();
    await page.scrollNotice();
    page.tick.click();
    await page.settled();
    page.accept.click();
    await page.shows('accepted');
    expect(JSON.parse(page.posts()[0]?.body ?? '{}')).to.deep.include({
      businessRegions: ['CN-43'],
    });
  });
});

describe('the tick (vouchers/DI-09)', () => {
  it('is never set before, and can be set only after the notice', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    expect(page.tick.checked).to.equal(false);
    expect(page.tick.disabled).to.equal(true);
  });

  it('is gone after a reload, while the regions are kept', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn('CN-43');
    await page.reload();
    await page.shows('form');
    await page.settled();
    expect(page.tick.checked).to.equal(false);
    expect(page.tick.disabled).to.equal(true);
    expect(page.accept.disabled).to.equal(true);
    expect(page.find('.chosen').textContent).to.contain('Hunan');
  });
});
