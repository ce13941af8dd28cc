import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WidgetTag } from '@partner-widgets/scenarios/registry';
import { widgetTags } from '../support/pages.js';
import { Story } from '../support/story.js';

interface Mail {
  readonly state: string;
  readonly invitedOperatorId: string;
  readonly path: string;
}

describe('a calm layout', { concurrency: 2 }, () => {
  const story = new Story();

  async function open(tag: WidgetTag, width: number, locale: string) {
    const context = await story.context({ viewport: { width, height: 800 } });
    await context.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { layoutShifts: shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[]) {
          if (!entry.hadRecentInput) shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    if (tag !== 'distributor-invite-accept') return story.show(context, tag, { locale });
    const mails = JSON.parse(
      readFileSync(join(story.demo.dataFolder, 'outbox.json'), 'utf8'),
    ) as Mail[];
    const mail = mails.find(
      (m) => m.state === 'PENDING' && m.invitedOperatorId === 'op-reseller-invited',
    );
    assert.ok(mail);
    return story.show(
      context,
      tag,
      { locale, as: mail.invitedOperatorId },
      mail.path.slice(mail.path.indexOf('#')),
    );
  }

  for (const tag of widgetTags) {
    for (const width of [1440, 375]) {
      for (const locale of ['zh-CN', 'en']) {
        it(`${tag} at ${width} px in ${locale}: nothing shifts, nothing overflows the page`, async () => {
          const { page, complaints } = await open(tag, width, locale);
          await page.waitForLoadState('networkidle');
          await page.waitForTimeout(300);
          const { overflow, shift } = await page.evaluate(() => ({
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            shift: (globalThis as unknown as { layoutShifts: number[] }).layoutShifts.reduce(
              (sum, value) => sum + value,
              0,
            ),
          }));
          assert.equal(overflow, 0);
          assert.ok(shift < 0.02, `layout shift ${shift}`);
          complaints.assertNone();
          await page.context().close();
        });
      }
    }
  }
});
