import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findChromium } from './scripts/browser.mjs';
import { plainCountReporter } from './scripts/plain-count-reporter.mjs';
import { testFilesOf } from './scripts/test-runners.mjs';
import { contentSecurityPolicy } from './scripts/test-page/content-security-policy.mjs';
import { mediaFeaturesPlugin } from './scripts/test-page/media-features-plugin.mjs';
import { soakRoundsPlugin } from './scripts/test-page/soak-rounds-plugin.mjs';
import { pixelRatioPlugin } from './scripts/test-page/device-pixel-ratio-plugin.mjs';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

// Chromium refuses its own sandbox to root.
const launchArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

// Lit says once per page that it runs in its development mode.
const isNoise = (log) => /lit\.dev\/msg\/dev-mode/.test(String(log.args[0]));

// Two files run at a time, and of two tabs the one behind is hidden: no animation frame, no scroll event, no focus.
// So each page has a window of its own, and believes that it has the focus.
async function openPageInFront({ browser }) {
  const page = await browser.newPage({ type: 'window' });
  const protocol = await page.createCDPSession();
  await protocol.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

// Each test file is a page of some three hundred modules, and nothing of them changes during a run.
const isWatching = process.argv.includes('--watch');
async function keptByTheBrowser(context, next) {
  await next();
  if (!isWatching && context.status === 200 && /\.[cm]?[jt]s$/.test(context.path))
    context.set('Cache-Control', 'max-age=3600');
}

export default {
  rootDir: pathOf('.'),
  files: testFilesOf('wtr'),
  nodeResolve: { exportConditions: ['source', 'development', 'browser', 'import', 'default'] },
  middleware: [contentSecurityPolicy, keptByTheBrowser],
  plugins: [
    // tsconfig.json must stand alone: esbuild is handed its text and does not follow `extends`.
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: pathOf('./tsconfig.json') }),
    a11ySnapshotPlugin(),
    mediaFeaturesPlugin(),
    pixelRatioPlugin(),
    soakRoundsPlugin(),
  ],
  browsers: [
    chromeLauncher({
      createPage: openPageInFront,
      launchOptions: {
        executablePath: findChromium(),
        headless: true,
        args: launchArguments,
      },
    }),
  ],
  concurrency: 2,
  // A whole file, on whatever machine.
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter(), plainCountReporter()],
  filterBrowserLogs: (log) => !isNoise(log),
  testFramework: {
    path: pathOf('./scripts/test-page/framework.js'),
    // The first test of a file also waits for every module to be translated, on whatever machine.
    config: { timeout: 30_000 },
  },
  coverageConfig: { include: ['packages/*/src/**'], reporters: ['lcovonly', 'text-summary'] },
};
