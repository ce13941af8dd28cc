import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { setBoard, settled, type BoardStage } from './testing/board-stage.js';

const titles = [
  '客户数量统计',
  '新增关联客户',
  '客户信息分析',
  '解除关联客户',
  '贡献收入统计',
  '关联客户',
  '客户关联记录',
];

describe('the panels of the customer board', () => {
  let stage: BoardStage;
  afterEach(() => stage.leave());

  it('stand in the documented order under the documented titles (customers/CB-01)', async () => {
    stage = await setBoard('ready');
    await settled(stage);
    const shown = [...(stage.board.shadowRoot?.querySelectorAll('h3') ?? [])];
    expect(shown.map((title) => title.textContent)).to.deep.equal(titles);
  });

  it('are ready when every visible one has its first face', async () => {
    stage = await setBoard('ready', { panels: 'count association-totals' });
    const { detail } = await oneEvent(stage.board, 'partner-ready');
    expect(detail).to.include({ widget: 'partner-customer-board', source: 'network' });
    expect(stage.panel('count').querySelectorAll('.figure')).to.have.length(4);
    expect(stage.panel('association-totals').querySelectorAll('.figure')).to.have.length(2);
  });

  it('ask only for what is shown', async () => {
    stage = await setBoard('ready', { panels: 'disassociations, count nonsense' });
    await settled(stage);
    const boards = stage.asked().filter((path) => path.startsWith('board/'));
    expect([...boards].sort()).to.deep.equal(['board/count', 'board/disassociations']);
    const shown = [...(stage.board.shadowRoot?.querySelectorAll('h3') ?? [])];
    expect(shown.map((title) => title.textContent)).to.deep.equal([titles[0], titles[3]]);
  });

  it('leave the others alone when one fails (customers/CB-04)', async () => {
    stage = await setBoard('partial', { panels: 'count revenue' });
    await waitUntil(() => stage.panel('revenue').querySelector('partner-state'), 'no failure', {
      timeout: 9000,
    });
    expect(stage.panel('count').querySelectorAll('.figure')).to.have.length(4);
    expect(stage.panel('revenue').querySelector('partner-state')?.kind).to.equal('failed');
  });

  it('draw months without events as 0 (customers/CB-05)', async () => {
    stage = await setBoard('ready', { panels: 'disassociations' });
    await settled(stage);
    await waitUntil(() => stage.find('partner-chart'));
    const chart = stage.panel('disassociations').querySelector('partner-chart');
    expect(chart?.categories).to.have.length(12);
    expect(chart?.series[0]?.values).to.have.length(12);
    expect(chart?.series[0]?.values).to.include(0);
  });

  it('say how fresh they are (customers/CB-07)', async () => {
    stage = await setBoard('ready', { panels: 'count' });
    await settled(stage);
    await waitUntil(() => stage.find('partner-freshness'));
    expect(stage.panel('count').querySelector('partner-freshness')?.asOf).to.match(/Z$/);
  });

  it('have no axes for a partner without customers (customers/CB-11)', async () => {
    stage = await setBoard('empty', { panels: 'count new-associations profile revenue' });
    await settled(stage);
    await waitUntil(() => stage.board.shadowRoot?.querySelectorAll('partner-state').length === 4);
    expect(stage.find('partner-chart')).to.equal(null);
  });

  it('give way to one face where all would say the same', async () => {
    stage = await setBoard('no-permission', { panels: 'count revenue' });
    await waitUntil(() => stage.find('partner-state'), 'no face', { timeout: 8000 });
    await settled(stage);
    expect(stage.board.shadowRoot?.querySelectorAll('partner-state')).to.have.length(1);
    expect(stage.find<HTMLElement & { kind: string }>('partner-state')?.kind).to.equal(
      'no-permission',
    );
    expect(stage.find('partner-filter-bar')).to.equal(null);
  });
});
