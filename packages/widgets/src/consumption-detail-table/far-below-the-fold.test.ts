import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { scenarioById, type Scenario } from '@partner-widgets/scenarios/registry';
import { html, render } from 'lit';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const tag = 'consumption-detail-table';
const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(condition()), what, { timeout: 15_000 });

const rowsOf = ({ table }: ConsumptionDetailTable): number =>
  table?.shadowRoot?.querySelectorAll('.body > .row:not(.waiting)').length ?? 0;
const roomOf = ({ shadowRoot }: ConsumptionDetailTable): HTMLElement | null =>
  shadowRoot?.querySelector<HTMLElement>('.face[tabindex="0"]') ?? null;
const heightOf = (element: Element): number => element.getBoundingClientRect().height;
const twoFrames = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

let place: HTMLElement;
let ready: Set<EventTarget>;
let scenario: Scenario;

async function put(
  count: number,
  prepare: (element: HTMLElement, index: number) => void = () => {},
) {
  const entry = scenarioById('ready');
  if (!entry) throw new Error('no scenario');
  const endpoint = `https://${crypto.randomUUID()}.invalid/partner`;
  scenario = (await entry.load()).create({ endpoint, principal: crypto.randomUUID() });
  const pages = Array.from({ length: count }, (_, index) => {
    const element = document.createElement(tag);
    prepare(element, index);
    return element;
  });
  ready = new Set();
  place = document.createElement('div');
  place.addEventListener('partner-ready', ({ target }) => ready.add(target as EventTarget));
  document.body.append(place);
  render(
    html`<partner-provider
      .endpoint=${scenario.endpoint}
      .fetch=${scenario.fetch}
      .fetchSession=${scenario.fetchSession}
      .principal=${scenario.principal}
      .locale=${'zh-CN'}
      >${pages}</partner-provider
    >`,
    place,
  );
  return pages;
}

const at = (pages: readonly ConsumptionDetailTable[], index: number): ConsumptionDetailTable => {
  const page = pages.at(index);
  if (!page) throw new Error(`no page ${index}`);
  return page;
};

describe('many consumption details on one page', () => {
  before(() => setViewport({ width: 1440, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    place.remove();
    window.scrollTo(0, 0);
  });

  it('draw those near to sight, and keep the room of all others', async () => {
    const pages = await put(50);
    await until(() => pages.every(roomOrRows), 'rows or rooms');
    expect(rowsOf(at(pages, 0))).to.be.greaterThan(0);
    const drawn = pages.filter(({ table }) => table);
    expect(drawn.length).to.be.lessThan(10);
    for (const page of drawn) expect(page.getBoundingClientRect().top).to.be.below(3 * innerHeight);
    const last = at(pages, -1);
    expect(last.shadowRoot?.querySelector('h2')?.textContent).to.equal('消费明细');
    await expect(last).to.be.accessible();
  });

  it('all say that they are ready', async () => {
    const pages = await put(20);
    await until(() => ready.size === 20, 'twenty of them');
    expect(at(pages, -1).table).to.equal(null);
    expect(at(pages, -1).query.rows.total).to.be.greaterThan(0);
  });

  it('are as high before they are drawn as after it', async () => {
    const pages = await put(8);
    const last = at(pages, -1);
    await until(() => roomOf(last) && ready.has(last), 'a room');
    await until(() => at(pages, 0).parts, 'the parts of the first');
    const height = heightOf(last);
    last.scrollIntoView();
    await until(() => rowsOf(last), 'its rows');
    expect(heightOf(last)).to.equal(height);
    await until(() => last.parts && last.isReady, 'its parts');
    await until(() => last.shadowRoot?.querySelector('[part=toolbar]'), 'its toolbar');
    expect(heightOf(last)).to.equal(height);
  });

  it('move nothing that is seen while they are scrolled to', async () => {
    const pages = await put(8);
    await until(() => pages.every(roomOrRows), 'rows or rooms');
    await until(() => at(pages, 0).parts, 'the parts of the first');
    let shift = 0;
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shift += entry.value;
    });
    watch.observe({ type: 'layout-shift' });
    while (window.scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      window.scrollBy(0, 300);
      await twoFrames();
    }
    await until(() => at(pages, -1).isReady, 'the last one');
    await twoFrames();
    watch.disconnect();
    expect(shift).to.be.below(0.01);
  });

  it('have their rows after a jump to the last, within a few frames of the jump', async () => {
    const pages = await put(30);
    const last = at(pages, -1);
    await until(() => ready.size === 30, 'all of them');
    expect(last.table).to.equal(null);
    last.scrollIntoView();
    await until(() => rowsOf(last), 'its rows');
    expect(at(pages, 10).table).to.equal(null);
  });

  it('are all drawn for the printer, before it looks', async () => {
    const pages = await put(6);
    const last = at(pages, -1);
    await until(() => ready.size === 6, 'all of them');
    await until(() => roomOf(last), 'a room');
    window.dispatchEvent(new Event('beforeprint'));
    await last.updateComplete;
    expect(pages.map(({ far }) => far)).to.deep.equal(pages.map(() => undefined));
    await last.table?.updateComplete;
    expect(pages.filter((page) => rowsOf(page) === 0)).to.have.length(0);
  });

  it('are reached by Tab: the table takes the focus that its room got', async () => {
    const pages = await put(6);
    const last = at(pages, -1);
    await until(() => roomOf(last) && ready.has(last), 'a room');
    roomOf(last)?.focus({ preventScroll: true });
    await until(() => last.table?.shadowRoot?.activeElement, 'focus in its table');
    expect(last.far).to.equal(undefined);
  });

  it('ask another question without being drawn', async () => {
    const pages = await put(6);
    const last = at(pages, -1);
    await until(() => ready.has(last), 'the last one');
    const { total } = last.query.rows;
    last.tradeId = 'none-such';
    await until(() => last.query.rows.total === 0, 'another answer');
    expect(total).to.be.greaterThan(0);
    expect(last.table).to.equal(null);
  });

  it('stay what they are when they are moved, and let go when they leave', async () => {
    const pages = await put(6);
    const [first] = pages;
    const last = at(pages, -1);
    await until(() => ready.size === 6 && roomOf(last), 'all of them');
    ready.clear();
    first?.before(last);
    await until(() => rowsOf(last) && ready.has(last), 'rows at the top');
    const fifth = at(pages, 4);
    expect(fifth.far).to.not.equal(undefined);
    fifth.remove();
    window.dispatchEvent(new Event('beforeprint'));
    await twoFrames();
    expect(fifth.far).to.not.equal(undefined);
  });

  it('can be moved before their room is drawn', async () => {
    const pages = await put(12);
    const last = at(pages, -1);
    await until(() => last.far, 'is known to be far');
    at(pages, 10).before(last);
    await until(() => roomOf(last) && ready.has(last), 'its room');
  });

  it('are drawn when the part of the page that hides them is opened', async () => {
    const pages = await put(6, (element, index) => (element.hidden = index === 1));
    const second = at(pages, 1);
    await until(() => ready.size === 6, 'all of them');
    expect(second.table).to.equal(null);
    second.hidden = false;
    await until(() => rowsOf(second), 'its rows');
  });

  it('are drawn when seen in a part of the page that scrolls', async () => {
    const pages = await put(6);
    await until(() => ready.size === 6, 'all of them');
    place.style.setProperty('block-size', '400px');
    place.style.setProperty('overflow', 'auto');
    place.scrollTo(0, place.scrollHeight);
    await until(() => rowsOf(at(pages, -1)), 'the last rows');
  });

  it('are all drawn where the browser can not say what is in sight', async () => {
    const { IntersectionObserver } = window;
    Reflect.deleteProperty(window, 'IntersectionObserver');
    try {
      const pages = await put(6);
      await until(() => pages.every((page) => rowsOf(page) > 0), 'rows of all');
    } finally {
      Object.assign(window, { IntersectionObserver });
    }
  });

  it('are drawn as ever while there are few', async () => {
    const pages = await put(3);
    await until(() => pages.every((page) => rowsOf(page) > 0), 'rows of all');
    expect(pages.map(({ far }) => far)).to.deep.equal([undefined, undefined, undefined]);
  });
});

const roomOrRows = (page: ConsumptionDetailTable): boolean =>
  (roomOf(page) !== null || rowsOf(page) > 0) && ready.has(page);
