import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostPage, snippet } from '../support/host-page.js';
import { Story } from '../support/story.js';
import { wholeCycle } from '../support/whole-cycle.js';

/** What the suite allows itself: 20 at once, then 10 a second. */
const burst = 20;
const perSecond = 10;

describe('five tabs with three widgets each', () => {
  const story = new Story();

  it('download each chunk once and stay within the rate budget together', async () => {
    const host = await HostPage.open(story.demo, 'op-dist-admin');
    try {
      const table = '<consumption-detail-table></consumption-detail-table>';
      const { html, script } = snippet(story.demo.gatewayUrl, table.repeat(3));
      host.file('/', html);
      host.file('/portal.js', script);
      const context = await story.context();
      const chunks = new Map<string, number>();
      const times: number[] = [];
      context.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (!pathname.startsWith('/v1/') || request.method() === 'OPTIONS') return;
        times.push(Date.now());
        const id = /\/chunks\/([^/]+)$/.exec(pathname)?.[1];
        if (id) chunks.set(id, (chunks.get(id) ?? 0) + 1);
      });
      const pages = await Promise.all(Array.from({ length: 5 }, () => context.newPage()));
      await Promise.all(pages.map((page) => page.goto(host.url)));
      for (const page of pages) {
        await page.bringToFront();
        for (const nth of [0, 1, 2]) await wholeCycle(page, nth);
      }
      assert.ok(chunks.size > 1, `${chunks.size} chunks`);
      for (const [id, count] of chunks) assert.equal(count, 1, id);
      // A budget for each tab or widget would let through a burst of each. A slow machine may bunch two seconds' requests.
      for (let from = 0; from < times.length; from++) {
        for (let to = from; to < times.length; to++) {
          const allowed = burst + ((times[to]! - times[from]!) / 1000 + 2) * perSecond;
          assert.ok(to - from + 1 <= allowed, `${to - from + 1} requests, ${allowed} allowed`);
        }
      }
    } finally {
      await host.close();
    }
  });
});
