import { expect } from '@open-wc/testing';
import {
  readableText,
  stage,
  strike,
} from '@partner-widgets/elements/record-table/testing/record-table-stage';
import '@partner-widgets/elements/provider/define';
import './define.js';
import type { ConsumptionDetailTable } from './consumption-detail-table.js';

const show = (options = {}) => stage<ConsumptionDetailTable>('consumption-detail-table', options);
const isPlain = (text: string) => text !== '' && !text.includes('**') && !text.includes('不再关联');

describe('the eye of the customer column', () => {
  afterEach(strike);

  it('is closed on every visit (customers/MK-03, orders/UI-02)', async () => {
    const { element } = await show();
    expect(element.revealedColumns.size).to.equal(0);
  });

  it('shows masks until the server has answered, then the whole column (customers/MK-01)', async () => {
    const { element, column, until } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    expect(column('customer').some(isPlain)).to.equal(false);
    await until(() => column('customer').some(isPlain), 'plain names');
  });

  it('asks for the rows in sight only, in one batch (customers/MK-04)', async () => {
    const { element, asked, column, until } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    await until(() => column('customer').some(isPlain), 'plain names');
    expect(asked('reveal')).to.equal(1);
  });

  it('tells the host which column and how many, never a name (customers/MK-04)', async () => {
    const { element, events, column, until, scenario } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    await until(() => events.some(({ type }) => type === 'partner-reveal'), 'the event');
    const told = events.find(({ type }) => type === 'partner-reveal');
    expect(told?.detail).to.include({ column: 'customer', revealed: true });
    expect(told?.detail['count']).to.be.greaterThan(0);
    for (const { name } of scenario.gateway.world.customers) {
      if (name.length > 3) expect(JSON.stringify(told?.detail)).not.to.contain(name);
    }
  });

  it('closes: the masks are back at once and no name is left on the page (customers/MK-06)', async () => {
    const { element, column, until, text } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    await until(() => column('customer').some(isPlain), 'plain names');
    const name = column('customer').find(isPlain) ?? '';
    await element.toggleEye('customer', false);
    await element.updateComplete;
    await element.table?.updateComplete;
    expect(column('customer').some(isPlain)).to.equal(false);
    expect(text()).not.to.contain(name);
  });

  it('closes when the element leaves the page', async () => {
    const { element, column, until } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    await until(() => column('customer').some(isPlain), 'plain names');
    element.remove();
    expect(element.revealedColumns.size).to.equal(0);
    expect(column('customer').some(isPlain)).to.equal(false);
  });

  it('closes with the session; nothing of it stays', async () => {
    const { element, provider, column, until, text, scenario } = await show();
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    await until(() => column('customer').some(isPlain), 'plain names');
    await provider.logout();
    await until(() => element.face === 'session-ended', 'the end');
    await element.updateComplete;
    for (const { name } of scenario.gateway.world.customers) {
      if (name.length > 3) expect(text()).not.to.contain(name);
    }
  });

  it('refused by the server: the masks stay and the reason is said', async () => {
    const { element, column, until, text } = await show({ scenario: 'reveal-denied' });
    await until(() => column('customer').length > 0, 'rows');
    await element.toggleEye('customer', true);
    await until(() => element.announcement === 'reveal-forbidden', 'the refusal');
    expect(element.revealedColumns.size).to.equal(0);
    await until(() => text().includes('没有查看完整内容的权限'), 'the reason');
    expect(column('customer').some(isPlain)).to.equal(false);
  });

  it('of one element opens none of another (customers/MK-03)', async () => {
    const endpoint = 'https://two-eyes.invalid/partner';
    const [one, other] = [await show({ endpoint }), await show({ endpoint })];
    await one.element.toggleEye('customer', true);
    expect(other.element.revealedColumns.size).to.equal(0);
  });

  it('leaves what a screen reader or a copy gets masked while it is closed (customers/MK-06)', async () => {
    const { element, scenario, until, column } = await show();
    await until(() => column('customer').length > 0, 'rows');
    const page = readableText(element) + element.table?.shadowRoot?.innerHTML;
    for (const { name, accountName } of scenario.gateway.world.customers) {
      if (name.length > 3) expect(page).not.to.contain(name);
      expect(page).not.to.contain(accountName);
    }
  });
});
