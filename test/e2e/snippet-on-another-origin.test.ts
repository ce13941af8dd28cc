import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Complaints } from '../support/browser.js';
import { HostPage, snippet } from '../support/host-page.js';
import { cellsOf, Story } from '../support/story.js';

describe('the snippet in a portal on another origin', () => {
  const story = new Story();

  async function portal(widget: string, css = ''): Promise<{ host: HostPage }> {
    const host = await HostPage.open(story.demo, 'op-dist-admin');
    const { html, script } = snippet(story.demo.gatewayUrl, widget);
    host.file(
      '/',
      css ? html.replace('</head>', '<script src="/hostile.js"></script></head>') : html,
    );
    host.file('/portal.js', script);
    host.file(
      '/hostile.js',
      `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet];`,
    );
    return { host };
  }

  it('shows the details table under the documented policy', async () => {
    const { host } = await portal('<consumption-detail-table></consumption-detail-table>');
    const context = await story.context();
    const page = await context.newPage();
    const complaints = new Complaints(page);
    await page.goto(`${host.url}/`);
    assert.ok((await cellsOf(page, 'paymentAmount')).length > 5);
    complaints.assertNone();
    await host.close();
  });

  it('shows it in a page whose style sheet says * { all: unset }', async () => {
    const { host } = await portal(
      '<consumption-detail-table></consumption-detail-table>',
      '* { all: unset }',
    );
    const context = await story.context();
    const page = await context.newPage();
    await page.goto(`${host.url}/`);
    assert.ok((await cellsOf(page, 'paymentAmount')).length > 5);
    const box = await page.locator('consumption-detail-table').boundingBox();
    assert.ok(box && box.width > 1000 && box.height > 400, JSON.stringify(box));
    await host.close();
  });
});
