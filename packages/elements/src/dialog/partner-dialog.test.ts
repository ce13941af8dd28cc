import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { sendKeys } from '@web/test-runner-commands';
import { LitElement, html as template } from 'lit';
import { defineElement } from '../base/define-element.js';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import type { PartnerDialog } from './partner-dialog.js';

/** A page whose button and dialog sit in a shadow root, as they do in every widget. */
class DialogPage extends LitElement {
  override render() {
    return template`<button>open</button>
      <partner-dialog heading="确认导出" lang="zh-CN">
        <p>内容</p>
        <button slot="footer">确定</button>
      </partner-dialog>`;
  }
  get opener(): HTMLButtonElement {
    return this.shadowRoot?.querySelector('button') as HTMLButtonElement;
  }
  get dialog(): PartnerDialog {
    return this.shadowRoot?.querySelector('partner-dialog') as PartnerDialog;
  }
}

async function openPage(): Promise<DialogPage> {
  const page = await fixture<DialogPage>(html`<test-dialog-page></test-dialog-page>`);
  page.opener.focus();
  page.dialog.open = true;
  await page.dialog.updateComplete;
  await waitUntil(() => page.dialog.shadowRoot?.querySelector('header button[aria-label]'));
  return page;
}
const native = (page: DialogPage) =>
  page.dialog.shadowRoot?.querySelector('dialog') as HTMLDialogElement;

describe('<partner-dialog>', () => {
  before(() => defineElement('test-dialog-page', DialogPage));

  for (const scheme of colourSchemes) {
    it(`is accessible in ${scheme}`, async () => {
      useColourScheme(scheme);
      const page = await openPage();
      await expect(page).to.be.accessible();
      page.dialog.open = false;
      useColourScheme(undefined);
    });
  }

  it('is modal, in the top layer, and named by its heading', async () => {
    const page = await openPage();
    expect(native(page).matches(':modal')).to.equal(true);
    expect(native(page).getAttribute('aria-labelledby')).to.equal('heading');
    page.dialog.open = false;
  });

  it('closes on Escape and gives focus back through the shadow root', async () => {
    const page = await openPage();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !native(page).open);
    expect(page.dialog.open).to.equal(false);
    expect(page.shadowRoot?.activeElement).to.equal(page.opener);
  });

  it('stays when the owner vetoes', async () => {
    const page = await openPage();
    page.dialog.addEventListener('dialog-close', (event) => event.preventDefault(), { once: true });
    page.dialog.shadowRoot?.querySelector<HTMLElement>('header button')?.click();
    await page.dialog.updateComplete;
    expect(native(page).open).to.equal(true);
    page.dialog.open = false;
  });

  it('can not be left while something runs', async () => {
    const page = await openPage();
    page.dialog.blocking = true;
    await page.dialog.updateComplete;
    await sendKeys({ press: 'Escape' });
    expect(native(page).open).to.equal(true);
    expect(page.dialog.shadowRoot?.querySelector('header button')).to.equal(null);
    page.dialog.open = false;
  });
});
