import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bench, builtFolder } from './folders.js';

/** One minified, tree-shaken module a contender: their own code and nothing of another's. */
export async function buildPages(): Promise<void> {
  mkdirSync(builtFolder, { recursive: true });
  const contenders = readdirSync(join(bench, 'contenders'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => [basename(file, '.ts'), join(bench, 'contenders', file)]);
  const pages = readdirSync(join(bench, 'pages'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [basename(file, '.ts'), join(bench, 'pages', file)]);
  await build({
    entryPoints: Object.fromEntries([
      ...contenders,
      ...pages,
      ['limit-worker', join(bench, 'limit/limit-worker.ts')],
    ]),
    outdir: builtFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
    },
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}
