/* `npm run gallery`: makes docs/gallery anew: four widgets × three widths × light and dark × two languages. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ensureChromium } from './browser.mjs';
import { launchBrowser } from '../test/support/browser.js';
import { root, startDemo, type RunningDemo } from '../test/support/demo.js';

const widths = [1440, 768, 375] as const;
const themes = ['light', 'dark'] as const;
const locales = ['zh-CN', 'en'] as const;

interface Shot {
  readonly widget: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly fragment?: string;
}

interface Mail {
  readonly state: string;
  readonly invitedOperatorId: string;
  readonly path: string;
}

function shotsOf(demo: RunningDemo): Shot[] {
  const mails = JSON.parse(readFileSync(join(demo.dataFolder, 'outbox.json'), 'utf8')) as Mail[];
  const open = mails.find(
    (mail) => mail.state === 'PENDING' && mail.invitedOperatorId === 'op-reseller-invited',
  );
  if (!open) throw new Error('The seeded outbox has no open invitation for op-reseller-invited.');
  return [
    {
      widget: 'partner-customer-board',
      path: '/sales/operation-statistics/customer-board/overview',
      query: {},
    },
    {
      widget: 'consumption-detail-table',
      path: '/sales/customers/customer-consumption/details',
      query: {},
    },
    { widget: 'voucher-operation-log', path: '/sales/customers/vouchers/operation-log', query: {} },
    {
      widget: 'distributor-invite-accept',
      path: '/invite',
      query: { as: open.invitedOperatorId },
      fragment: open.path.slice(open.path.indexOf('#')),
    },
  ];
}

async function take(
  browser: Browser,
  demo: RunningDemo,
  shot: Shot,
  width: number,
  theme: string,
  locale: string,
): Promise<string> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener(
      'partner-ready',
      () => document.documentElement.setAttribute('data-ready', ''),
      true,
    );
  });
  const query = new URLSearchParams({ ...shot.query, theme, locale });
  await page.goto(`${demo.url}${shot.path}?${query.toString()}${shot.fragment ?? ''}`);
  await page.waitForSelector('html[data-ready]', { timeout: 20_000 });
  // Lazy parts (charts, lower panels) come when they are seen.
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(600);
  const name = `${width}-${theme}-${locale}.png`;
  await page.screenshot({ path: join(root, 'docs/gallery', shot.widget, name), fullPage: true });
  await context.close();
  return name;
}

process.env['CHROME_PATH'] = ensureChromium();
const demo = await startDemo();
const browser = await launchBrowser();
try {
  const lines = ['# Gallery', '', 'Made by `npm run gallery` over the seeded gateway.', ''];
  for (const shot of shotsOf(demo)) {
    rmSync(join(root, 'docs/gallery', shot.widget), { recursive: true, force: true });
    mkdirSync(join(root, 'docs/gallery', shot.widget), { recursive: true });
    lines.push(`## \`<${shot.widget}>\``, '', '| | light | dark |', '| --- | --- | --- |');
    for (const width of widths) {
      for (const locale of locales) {
        const cells: string[] = [];
        for (const theme of themes) {
          const name = await take(browser, demo, shot, width, theme, locale);
          cells.push(`[${name}](${shot.widget}/${name})`);
        }
        lines.push(`| ${width} px, ${locale} | ${cells.join(' | ')} |`);
      }
    }
    lines.push('');
    console.log(`${shot.widget}: ${widths.length * themes.length * locales.length} pictures`);
  }
  writeFileSync(join(root, 'docs/gallery/README.md'), lines.join('\n'));
} finally {
  await browser.close();
  await demo.stop();
}
