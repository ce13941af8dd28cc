import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { setBoard, settled, type BoardStage } from './testing/board-stage.js';

const stateOf = (stage: BoardStage): string | undefined =>
  stage.find<HTMLElement & { kind?: string }>('partner-state')?.kind;

describe('the customer board', () => {
  let stage: BoardStage;
  afterEach(() => stage.leave());

  it('is emptied by logout and asks the host for a new sign-in', async () => {
    stage = await setBoard('ready', { panels: 'count' });
    await settled(stage);
    await stage.provider.logout();
    await waitUntil(() => stateOf(stage) === 'session-ended');
    expect(stage.find('.figure')).to.equal(null);
    const wanted = oneEvent(stage.board, 'partner-login-required');
    stage.find('partner-state')?.dispatchEvent(new Event('retry'));
    await wanted;
    await waitUntil(() => stage.find('.figure'), 'not asked again', { timeout: 8000 });
  });

  it('keeps its last view with its age when the network dies', async () => {
    stage = await setBoard('stale', { panels: 'count' });
    await settled(stage);
    stage.scenario.setPhase('offline');
    stage.board.refresh();
    await waitUntil(
      () => stage.panel('count').querySelector('partner-freshness')?.offline,
      'not offline',
      { timeout: 9000 },
    );
    expect(stage.panel('count').querySelectorAll('.figure')).to.have.length(4);
  });

  it('says so when the session is refused', async () => {
    stage = await setBoard('mint-refused', { panels: 'count' });
    await waitUntil(() => stateOf(stage) === 'session-ended', 'no face', { timeout: 8000 });
  });

  it('shows nothing of one endpoint at another', async () => {
    stage = await setBoard('ready', { panels: 'count' });
    await settled(stage);
    stage.provider.endpoint = `${stage.scenario.endpoint}-other`;
    stage.provider.fetch = () => new Promise(() => {});
    await stage.provider.updateComplete;
    await aTimeout(0);
    await stage.board.updateComplete;
    expect(stage.panel('count').querySelector('.note')).to.equal(null);
  });

  it('says how it is used when there is no provider', async () => {
    stage = await setBoard('ready', { panels: 'count' });
    document.body.append(stage.board);
    await waitUntil(() => stateOf(stage) === 'invalid', 'no face', { timeout: 6000 });
    stage.board.remove();
  });

  it('asks the host to open a customer, by id', async () => {
    stage = await setBoard('ready', { panels: 'revenue' });
    await settled(stage);
    await waitUntil(() => stage.find('.ranking .link'));
    const wanted = oneEvent(stage.board, 'partner-navigate');
    stage.find('.ranking .link')?.click();
    const { detail } = await wanted;
    expect(detail.target).to.equal('customer');
    expect(detail.parameters.customerId).to.be.a('string');
  });
});
