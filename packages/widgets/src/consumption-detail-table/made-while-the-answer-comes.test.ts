import { expect } from '@open-wc/testing';
import { stage, strike } from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = (scenario: string) =>
  stage<ConsumptionDetailTable>('consumption-detail-table', { scenario, settled: false });
const rowsOf = (element: ConsumptionDetailTable): Element[] => [
  ...(element.table?.shadowRoot?.querySelectorAll('.body > .row') ?? []),
];

const realTimeout = globalThis.setTimeout;

/** A busy machine may take longer for the header than an answer is waited for: here that time does not pass. */
function holdGrace(): () => void {
  const held = (run: () => void, delay?: number): unknown =>
    delay === 120 ? undefined : realTimeout(run, delay);
  globalThis.setTimeout = held as typeof setTimeout;
  return () => (globalThis.setTimeout = realTimeout);
}

describe('the consumption details while their first answer is on its way', () => {
  afterEach(() => {
    globalThis.setTimeout = realTimeout;
    strike();
  });

  it('stand there unseen, with their header and without bars', async () => {
    const release = holdGrace();
    const { element, part, until } = await show('loading');
    await until(() => element.table?.shadowRoot?.querySelector('.header .cell'), 'a header');
    release();
    expect(element.isEarly).to.equal(true);
    expect(getComputedStyle(part('title') as Element).visibility).to.equal('hidden');
    expect(part('page')?.ariaBusy).to.equal('true');
    expect(rowsOf(element)).to.deep.equal([]);
  });

  it('are seen with bars when it takes longer', async () => {
    const { element, part, until } = await show('loading');
    await until(() => rowsOf(element).length > 0, 'bars');
    expect(rowsOf(element).every((row) => row.classList.contains('waiting'))).to.equal(true);
    expect(getComputedStyle(part('title') as Element).visibility).to.equal('visible');
    expect(part('page')?.ariaBusy).to.equal(null);
  });

  it('are as high as with their rows', async () => {
    const { element, part, until, events } = await show('ready');
    await until(() => element.table?.shadowRoot?.querySelector('.header .cell'), 'a header');
    const { height } = (part('page') as Element).getBoundingClientRect();
    await until(() => events.some(({ type }) => type === 'partner-ready'), 'rows');
    expect(rowsOf(element)[0]?.classList.contains('waiting')).to.equal(false);
    expect((part('page') as Element).getBoundingClientRect().height).to.equal(height);
  });
});
