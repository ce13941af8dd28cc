import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { invitationId, stage, type Stage } from './testing/invitation-stage.js';

async function accepted(): Promise<Stage> {
  const page = await (await stage('invitation-pending')).shows('form');
  await page.fillIn('CN-43');
  page.accept.click();
  return page.shows('accepted');
}

describe('the receipt (vouchers/DI-21)', () => {
  it('says what the server stored', async () => {
    const page = await accepted();
    for (const part of [
      invitationId,
      'Sample Distribution Co., Ltd.',
      'hb_reseller_01',
      'Hunan',
      'Version 2026.09, en',
      'GMT+08:00',
    ]) {
      expect(page.text).to.contain(part);
    }
  });

  it('survives a reload by its id alone, without the token', async () => {
    const page = await accepted();
    await page.reload();
    await page.shows('accepted');
    expect(page.text).to.contain('Hunan');
    const last = page.sent.at(-1);
    expect(last?.url).to.contain(`/v1/invitations/${invitationId}`);
    expect(last?.headers.has('Partner-Invitation')).to.equal(false);
    expect(location.hash).to.equal(`#invitation=${invitationId}`);
  });

  it('is not shown to another account', async () => {
    const page = await stage('invitation-wrong-account', {
      fragment: `#invitation=${invitationId}`,
    });
    await page.shows('outcome-unknown');
    expect(page.text).not.to.contain('Sample Distribution');
  });
});

describe('the receipt on paper', () => {
  const sheets = document.adoptedStyleSheets;
  let printed = 0;
  const { print } = window;

  beforeEach(() => {
    printed = 0;
    window.print = () => (printed += 1);
  });
  afterEach(async () => {
    window.print = print;
    dispatchEvent(new Event('afterprint'));
    document.adoptedStyleSheets = sheets;
    await emulateMedia({ media: 'screen' });
  });

  it('has no controls', async () => {
    const page = await accepted();
    await emulateMedia({ media: 'print' });
    const print = page.find('[part~="print"]');
    expect(getComputedStyle(print).display).to.equal('none');
    expect(page.find('.receipt').getBoundingClientRect().height).to.be.lessThan(1000);
  });

  it('is black on white, whatever the theme', async () => {
    const page = await accepted();
    page.provider.theme = 'dark';
    await page.settled();
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(page.element).colorScheme).to.equal('light');
  });

  it('is printed by its button, without the portal around it', async () => {
    const page = await accepted();
    const around = document.createElement('nav');
    around.textContent = 'portal';
    document.body.append(around);
    page.find('[part~="print"]').click();
    expect(printed).to.equal(1);
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(around).display).to.equal('none');
    expect(page.element.getBoundingClientRect().height).to.be.greaterThan(100);
    dispatchEvent(new Event('afterprint'));
    expect(getComputedStyle(around).display).not.to.equal('none');
    around.remove();
  });
});
