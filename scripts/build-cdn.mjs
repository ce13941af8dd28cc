// The browser form: one entry that loads what stands on the page, one entry per widget, and hashed chunks they share.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from './installed.mjs';

const entries = join(root, 'packages/suite/src/entries');

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
        input,
        // Else the exports of an entry are dropped.
        preserveEntrySignatures: 'strict',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          assetFileNames: 'chunks/[name]-[hash][extname]',
        },
      },
    },
  });
}
