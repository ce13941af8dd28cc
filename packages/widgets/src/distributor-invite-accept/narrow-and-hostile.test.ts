import { expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { stage, type Stage } from './testing/invitation-stage.js';

const controls = 'button, summary, label.region, label.tick, input.input, textarea';

function targetsOf(root: ParentNode): Element[] {
  return [
    ...root.querySelectorAll(controls),
    ...[...root.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot && one.localName !== 'partner-dialog' ? targetsOf(one.shadowRoot) : [],
    ),
  ];
}

describe('a page of 320 px', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const scenario of [
    'invitation-pending',
    'invitation-precondition-failed',
    'invitation-accepted',
    'invitation-expired',
    'invitation-failed',
  ]) {
    for (const locale of ['zh-CN', 'en']) {
      it(`${scenario} in ${locale} does not scroll sideways`, async () => {
        const page = await stage(scenario, { locale });
        await waitUntil(() => page.has('.heading'));
        await page.settled();
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      });
    }
  }

  it('has targets of 44 px for fingers', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.fillIn();
    const small = targetsOf(page.root)
      .filter((one) => one.getBoundingClientRect().height > 0)
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 80));
    expect(small).to.deep.equal([]);
  });
});

const hostile = '<img src=x onerror="document.title=1"> {{7*7}} ${1} \u202Eevil ' + 'W'.repeat(300);

async function withHostileTexts(): Promise<Stage> {
  return stage({
    intercept: async (call, proceed) => {
      const answer = await proceed();
      if (call.operation !== 'getInvitation') return answer;
      const invitation = (await answer.json()) as Record<string, unknown>;
      Object.assign(invitation, {
        distributorName: hostile,
        invitedAccountName: hostile,
        message: `${hostile}\nsecond line`,
        businessRegions: Array.from({ length: 34 }, (_, index) => ({
          code: `CN-${index + 11}`,
          name: index === 5 ? hostile : `Province ${index}`,
        })),
      });
      return new Response(JSON.stringify(invitation), { headers: answer.headers });
    },
  });
}

describe('texts of other people', () => {
  it('are shown as they are and do nothing', async () => {
    const page = await (await withHostileTexts()).shows('form');
    expect(page.root.querySelector('img')).to.equal(null);
    expect(page.find('blockquote').textContent).to.contain('<img src=x');
    expect(page.find('blockquote').textContent).to.contain('\nsecond line');
    expect(document.title).not.to.equal('1');
  });

  it('without a break do not widen the page', async () => {
    await setViewport({ width: 320, height: 640 });
    const page = await (await withHostileTexts()).shows('form');
    await page.settled();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });
});

describe('many regions', () => {
  it('can be searched, by name or code, without losing what was chosen', async () => {
    const page = await (await withHostileTexts()).shows('form');
    await page.chooseRegion('CN-13');
    const search = page.find<HTMLInputElement>('[part="region-search"]');
    search.value = 'province 33';
    search.dispatchEvent(new Event('input'));
    await page.settled();
    const picker = page.find('partner-region-picker').shadowRoot as ShadowRoot;
    expect(picker.querySelectorAll('.region')).to.have.length(1);
    expect(picker.querySelector('.chosen')?.textContent).to.contain('Province 2');
    search.value = 'nowhere';
    search.dispatchEvent(new Event('input'));
    await page.settled();
    expect(picker.textContent).to.contain('No region matches');
  });
});

describe('with the keyboard alone', () => {
  it('the whole way to the receipt is open, and the focus follows', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    page.regionBox('CN-42').focus();
    await sendKeys({ press: 'Space' });
    page.find('[part="notice-open"]').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => page.has('.notice'));
    await waitUntil(() => page.find('partner-notice-reader').shadowRoot?.activeElement);
    await sendKeys({ press: 'End' });
    await waitUntil(() => !page.tick.disabled, 'read', { timeout: 3000 });
    page.tick.focus();
    await sendKeys({ press: 'Space' });
    await page.settled();
    page.accept.focus();
    await sendKeys({ press: 'Enter' });
    await page.shows('accepted');
    await page.settled();
    expect(page.root.activeElement).to.equal(page.find('.heading'));
  });
});

describe('the first face', () => {
  it('takes no focus from the page', async () => {
    const page = await (await stage('invitation-pending')).shows('form');
    await page.settled();
    expect(document.activeElement).to.equal(document.body);
  });
});
