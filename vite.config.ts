import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { collectLicences } from './scripts/collect-licences.mjs';
import { workerFile } from './scripts/worker-file.mjs';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The demo site. The browser output of the suite itself is made by scripts/build.mjs. */
export default defineConfig({
  root: pathOf('./demo'),
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  plugins: [workerFile(), collectLicences()],
  build: {
    target: 'es2022',
    outDir: pathOf('./dist/demo'),
    emptyOutDir: true,
    // The polyfill would be an inline script, which the Content Security Policy blocks.
    modulePreload: { polyfill: false },
    // A data: URL would need a wider policy.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
