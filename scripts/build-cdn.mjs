// The browser form: one entry that loads what stands on the page, one entry per widget, and hashed chunks they share.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { collectLicences } from './collect-licences.mjs';
import { root } from './installed.mjs';
import { minifyTemplates } from './minify-templates.mjs';

const entries = join(root, 'packages/suite/src/entries');

const COMMON =
  /node_modules\/(@?lit|lit-html|lit-element)\b|packages\/(domain|core|elements\/src\/(base|context|events|messages|provider))\/|suite\/src\/create-suite/;

export async function buildCdn(outDir) {
  const input = Object.fromEntries(
    readdirSync(entries)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [basename(file, '.ts'), join(entries, file)]),
  );
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    // Chunks are found beside the file that asks for them, wherever a host puts the folder.
    base: './',
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    plugins: [minifyTemplates(), collectLicences()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      sourcemap: true,
      // Not lib mode: that keeps the white space.
      rolldownOptions: {
        checks: { pluginTimings: false },
        input,
        // Else the exports of an entry are dropped.
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // What every widget needs is one file: it is small, and compresses better together. A widget counts twice,
          // by its own entry and through the autoloader. The rest is split by who needs it.
          codeSplitting: {
            groups: [{ name: 'base', test: COMMON, minShareCount: Object.keys(input).length }],
          },
          assetFileNames: 'chunks/[name]-[hash][extname]',
        },
      },
    },
  });
}
