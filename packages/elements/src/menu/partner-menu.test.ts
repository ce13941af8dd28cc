import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import type { PartnerMenu } from './partner-menu.js';

const items = [
  { id: 'current', label: 'Export records' },
  { id: 'blocked', label: 'Merge', disabled: true, hint: 'Offline' },
  { id: 'list', label: 'View exports' },
];

async function show(): Promise<PartnerMenu> {
  const menu = await fixture<PartnerMenu>(
    html`<partner-menu label="Export" .items=${items}></partner-menu>`,
  );
  menu.shadowRoot?.querySelector<HTMLElement>('.button')?.focus();
  return menu;
}
const list = (menu: PartnerMenu) => menu.shadowRoot?.querySelector('.menu') as HTMLElement;
const focused = (menu: PartnerMenu) =>
  items.find(({ label }) => menu.shadowRoot?.activeElement?.textContent?.includes(label))?.id;

describe('<partner-menu>', () => {
  for (const scheme of colourSchemes) {
    it(`is accessible, open, in ${scheme}`, async () => {
      useColourScheme(scheme);
      const menu = await show();
      await sendKeys({ press: 'Enter' });
      await expect(menu).to.be.accessible();
      useColourScheme(undefined);
    });
  }

  it('opens by the arrow down and walks round', async () => {
    const menu = await show();
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(menu)).to.equal('current');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(menu)).to.equal('list');
    await sendKeys({ press: 'm' });
    expect(focused(menu)).to.equal('blocked');
  });

  it('closes on Escape and gives focus back', async () => {
    const menu = await show();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Escape' });
    expect(list(menu).matches(':popover-open')).to.equal(false);
    expect(menu.shadowRoot?.activeElement?.className).to.contain('button');
  });

  it('says what was chosen', async () => {
    const menu = await show();
    await sendKeys({ press: 'ArrowUp' });
    const chosen = oneEvent(menu, 'menu-select') as Promise<Event & { detail: { id: string } }>;
    await sendKeys({ press: 'Enter' });
    expect((await chosen).detail.id).to.equal('list');
  });

  it('does not choose what is disabled', async () => {
    const menu = await show();
    let chosen = 0;
    menu.addEventListener('menu-select', () => chosen++);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    expect(chosen).to.equal(0);
    expect(list(menu).matches(':popover-open')).to.equal(true);
  });
});
