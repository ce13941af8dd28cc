import { expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { sendKeys } from '@web/test-runner-commands';
import { setBoard, settled, type BoardStage } from './testing/board-stage.js';

/** Axe in the states of every scenario runs in `test/a11y`; here are the languages and the schemes. */
describe('the customer board for everybody', () => {
  let stage: BoardStage;
  afterEach(() => {
    stage.leave();
    document.documentElement.style.colorScheme = '';
    document.body.style.backgroundColor = '';
    document.documentElement.removeAttribute('dir');
  });

  for (const [scheme, ground] of [
    ['light', '#ffffff'],
    ['dark', '#15181e'],
  ] as const) {
    for (const locale of ['zh-CN', 'en']) {
      it(`is accessible in ${scheme}, ${locale}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.backgroundColor = ground;
        stage = await setBoard('ready', {
          locale,
          panels: 'count new-associations profile revenue association-totals',
        });
        await settled(stage);
        await waitUntil(() => stage.find('.ranking'));
        await expect(stage.board).to.be.accessible();
      });
    }
  }

  it('explains contributed revenue by keyboard', async () => {
    stage = await setBoard('ready', { panels: 'revenue' });
    await settled(stage);
    await waitUntil(() => stage.find('[popovertarget]'));
    stage.find('[popovertarget]')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(stage.find('.help')?.matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(stage.find('.help')?.matches(':popover-open')).to.equal(false);
  });

  it('has no overflow at 320 px, from right to left, too', async () => {
    document.documentElement.dir = 'rtl';
    stage = await setBoard('long-text', { panels: 'count profile revenue' });
    stage.provider.style.display = 'block';
    stage.provider.style.inlineSize = '320px';
    await settled(stage);
    await waitUntil(() => stage.find('.ranking'));
    const panels = [...(stage.board.shadowRoot?.querySelectorAll('.panel') ?? [])];
    expect(panels.filter((panel) => panel.scrollWidth > panel.clientWidth)).to.have.length(0);
  });
});
