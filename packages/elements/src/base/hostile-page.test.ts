import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { defineElement } from './define-element.js';
import { WidgetElement } from './widget-element.js';

class HostilePageWidget extends WidgetElement {
  protected dataChanged(): void {}
  protected purge(): void {}
  override render() {
    return template`<p>text</p>`;
  }
}

describe('a page with * { all: unset }', () => {
  const sheet = new CSSStyleSheet();

  before(() => {
    defineElement('test-hostile-page-widget', HostilePageWidget);
    sheet.replaceSync(
      '* { all: unset } body { text-transform: uppercase; letter-spacing: 9px; color: red }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('keeps the widget a block with its own type', async () => {
    const widget = await fixture(html`<test-hostile-page-widget></test-hostile-page-widget>`);
    const style = getComputedStyle(widget);
    expect(style.display).to.equal('block');
    expect(style.textTransform).to.equal('none');
    expect(style.letterSpacing).to.equal('normal');
    expect(style.color).not.to.equal('rgb(255, 0, 0)');
  });

  it('leaves it hidden when the page hides it', async () => {
    const widget = await fixture<HTMLElement>(
      html`<test-hostile-page-widget hidden></test-hostile-page-widget>`,
    );
    expect(getComputedStyle(widget).display).to.equal('none');
  });
});

describe('an ordinary page', () => {
  it('can hide a widget by a rule of its own', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.away { display: none }');
    document.adoptedStyleSheets.push(sheet);
    const widget = await fixture(
      html`<test-hostile-page-widget class="away"></test-hostile-page-widget>`,
    );
    expect(getComputedStyle(widget).display).to.equal('none');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
});
