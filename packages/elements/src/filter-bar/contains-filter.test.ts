import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import './define-contains-filter.js';
import { splitContains } from './contains-value.js';
import type { ContainsChangeEvent, PartnerContainsFilter } from './partner-contains-filter.js';

const columns = [
  { value: 'resourceName', label: 'Resource name' },
  { value: 'tradeId', label: 'Trade' },
];

async function show(properties: Partial<PartnerContainsFilter> = {}) {
  const element = await fixture<PartnerContainsFilter>(
    html`<partner-contains-filter
      label="Contains"
      .columnLabel=${'Column'}
      .columns=${columns}
    ></partner-contains-filter>`,
  );
  Object.assign(element, properties);
  await element.updateComplete;
  const input = element.renderRoot.querySelector('input') as HTMLInputElement;
  const select = element.renderRoot.querySelector('select') as HTMLSelectElement;
  const changes: (string | undefined)[] = [];
  element.addEventListener('contains-change', (event) => changes.push(event.value));
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  return { element, input, select, changes, type };
}

describe('a filter for a part of a text', () => {
  it('asks at every key where the rows answer at once', async () => {
    const { changes, type } = await show({ instant: true });
    type('g');
    type('gp');
    expect(changes).to.deep.equal(['resourceName:g', 'resourceName:gp']);
  });

  it('waits for a pause where a server answers', async () => {
    const { element, changes, type } = await show();
    type('g');
    type('gp');
    expect(changes).to.deep.equal([]);
    const { value } = (await oneEvent(element, 'contains-change')) as ContainsChangeEvent;
    expect(value).to.equal('resourceName:gp');
  });

  it('looks for the same text in another column', async () => {
    const { select, changes } = await show({ value: 'resourceName:gpu' });
    select.value = 'tradeId';
    select.dispatchEvent(new Event('change'));
    expect(changes).to.deep.equal(['tradeId:gpu']);
  });

  it('keeps the column that was picked before there is a text', async () => {
    const { element, select, changes, type } = await show({ instant: true });
    select.value = 'tradeId';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    type('7');
    expect(changes).to.deep.equal(['tradeId:7']);
  });

  it('is no filter when the text is cleared, or only blanks', async () => {
    const { changes, type } = await show({ instant: true, value: 'tradeId:7' });
    type('  ');
    expect(changes).to.deep.equal([undefined]);
  });

  it('asks nothing after it has left the page', async () => {
    const { element, changes, type } = await show();
    type('g');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(changes).to.deep.equal([]);
  });

  it('passes axe', async () => {
    const { element } = await show({ value: 'tradeId:7' });
    await expect(element).to.be.accessible();
  });

  it('reads any value: the text may hold colons, what is none is blank', () => {
    expect([splitContains('a:b:c'), splitContains(undefined), splitContains('x')]).to.deep.equal([
      { column: 'a', text: 'b:c' },
      { column: '', text: '' },
      { column: '', text: '' },
    ]);
  });
});
