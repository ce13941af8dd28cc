import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { minifyTemplates } from '../../../scripts/minify-templates.mjs';
import { root } from '../folders.js';
import type { Round } from './work.js';

const entries: Readonly<Record<string, string>> = {
  table: 'packages/elements/src/data-table/define.ts',
  worker: 'packages/core/src/dataset/worker/dataset.worker.ts',
};

const sizeOf = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The table with all its lazy parts in one language, and the worker with engine, store and both exports; Lit is in. */
async function parts(): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, entry] of Object.entries(entries)) {
    const built = (await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      resolve: { conditions: ['source', 'module', 'browser', 'production'] },
      plugins: [minifyTemplates()],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        target: 'es2022',
        write: false,
        modulePreload: false,
        rolldownOptions: { input: { [name]: join(root, entry) }, output: { format: 'es' } },
      },
    })) as Rollup.RollupOutput;
    const files = built.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const isOtherLanguage = (modules: readonly string[]): boolean =>
      modules.length > 0 && modules.every((module) => /(^|[./-])en\.ts$/.test(module));
    sizes[name] = files
      .filter(({ moduleIds }) => !isOtherLanguage(moduleIds))
      .reduce((sum, { code }) => sum + sizeOf(code), 0);
  }
  return sizes;
}

/** What each widget's page requests until `partner-ready`, from the network, as `npm run build` checks it. */
function untilReady(): Record<string, number> {
  const printed = execFileSync(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', 'scripts/budget.ts'],
    { cwd: root, encoding: 'utf8' },
  );
  const kilobytes = (tag: string): number =>
    1024 * Number(new RegExp(`${tag}\\s+([\\d.]+) KB`).exec(printed)?.[1]);
  return {
    details: kilobytes('consumption-detail-table'),
    board: kilobytes('partner-customer-board'),
  };
}

export const bytesRound = (): Round => ({
  work: 'bytes',
  contender: 'product',
  rows: 0,
  delay: 0,
  async run() {
    const sizes = await parts();
    const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    return { ...sizes, all, ...untilReady() };
  },
});
