import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { fileURLToPath } from 'node:url';
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['packages/{domain,core,elements,widgets,suite,scenarios}/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'development', 'browser', 'import', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }), a11ySnapshotPlugin()],
  browsers: [chromeLauncher({ launchOptions: { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', headless: true, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] } })],
  concurrency: 2,
  filterBrowserLogs: (log) => !/lit\.dev\/msg\/dev-mode/.test(String(log.args[0])),
  testFramework: { config: { timeout: 10_000 } },
};
