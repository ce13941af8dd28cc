import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import type { PartnerFilterBar } from '@partner-widgets/elements/filter-bar/partner-filter-bar';
import { FilterChangeEvent } from '@partner-widgets/elements/filter-bar/filter-definition';
import { setBoard, settled, type BoardStage } from './testing/board-stage.js';

const now = (): number => Date.parse('2026-11-22T04:00:00Z');

async function bar(stage: BoardStage): Promise<PartnerFilterBar> {
  await settled(stage);
  await waitUntil(() => stage.find<PartnerFilterBar>('partner-filter-bar')?.value);
  return stage.find<PartnerFilterBar>('partner-filter-bar') as PartnerFilterBar;
}

describe('the filters of the customer board', () => {
  let stage: BoardStage;
  afterEach(() => stage.leave());

  it('are the last 12 months with the current one, of all one may see', async () => {
    stage = await setBoard('ready', { panels: 'count' }, { now });
    const { value } = await bar(stage);
    expect(value.months).to.deep.equal({ begin: '2025-12', end: '2026-11' });
    expect(stage.board.hasAttribute('month-begin')).to.equal(false);
  });

  it('follow the attributes', async () => {
    stage = await setBoard(
      'ready',
      { panels: 'count', 'month-begin': '2026-02', 'month-end': '2026-04', scope: 'resellers' },
      { now },
    );
    const { value } = await bar(stage);
    expect(value.months).to.deep.equal({ begin: '2026-02', end: '2026-04' });
    expect(value.scope).to.equal('resellers');
  });

  it('write what the user chooses into attributes, and tell the host', async () => {
    stage = await setBoard('ready', { panels: 'count' }, { now });
    const filters = await bar(stage);
    const heard = oneEvent(stage.board, 'partner-filter-change');
    const value = { ...filters.value, associationType: '2' };
    filters.dispatchEvent(
      new FilterChangeEvent({ value, changed: ['associationType'], valid: true }),
    );
    const { detail } = await heard;
    expect(detail.filters.associationType).to.equal('2');
    await stage.board.updateComplete;
    expect(stage.board.getAttribute('association-type')).to.equal('2');
  });

  for (const [name, attributes] of [
    [
      'a month before the window (customers/CB-12)',
      { 'month-begin': '2025-04', 'month-end': '2025-06' },
    ],
    ['a month to come', { 'month-end': '2027-01' }],
    ['13 months (customers/CB-12)', { 'month-begin': '2025-10', 'month-end': '2026-10' }],
    ['an end before the begin', { 'month-begin': '2026-05', 'month-end': '2026-04' }],
    ['what is no month', { 'month-begin': 'yesterday' }],
    ['an id of 10,000 characters', { 'account-manager-id': 'x'.repeat(10_000) }],
    ['a scope that is none', { scope: 'everybody' }],
  ] as const) {
    it(`ask nothing for ${name}, and keep the value`, async () => {
      stage = await setBoard('ready', { panels: 'count', ...attributes }, { now });
      await waitUntil(
        () => stage.find<HTMLElement & { kind?: string }>('partner-state')?.kind === 'invalid',
        'no face',
        { timeout: 8000 },
      );
      expect(stage.asked()).not.to.include('board/count');
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(stage.board.getAttribute(attribute)).to.equal(value);
      }
    });
  }

  it('make a supervisor choose before anything is asked', async () => {
    stage = await setBoard('supervisor', { panels: 'count' }, { now });
    await waitUntil(
      () => stage.find<HTMLElement & { kind?: string }>('partner-state')?.kind === 'choose',
      'no face',
      { timeout: 8000 },
    );
    expect(stage.asked()).not.to.include('board/count');
    await waitUntil(() => stage.find<PartnerFilterBar>('partner-filter-bar')?.filters[0]);
    const [first] = stage.find<PartnerFilterBar>('partner-filter-bar')?.filters ?? [];
    expect(first).to.include({ id: 'accountManagerId', required: true });
  });
});
