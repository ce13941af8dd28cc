// The browser form: one entry that loads what stands on the page, one entry per widget, and hashed chunks they share.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { collectLicences } from './collect-licences.mjs';
import { sharedFiles } from './shared-files.mjs';
import { root } from './installed.mjs';
import { leanLit } from './lean-lit.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { shortCustomProperties } from './short-custom-properties.mjs';
import { workerFile } from './worker-file.mjs';

const entries = join(root, 'packages/suite/src/entries');

/** What each file is made of, for `scripts/budget.ts --modules`: characters of each module before minification. */
const keepComposition = {
  name: 'keep-composition',
  generateBundle(_options, bundle) {
    const composition = {};
    for (const { type, fileName, modules } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      composition[fileName] = Object.entries(modules)
        .map(([id, { renderedLength }]) => [
          id.replace(/^.*\/(packages|node_modules)\//, ''),
          renderedLength,
        ])
        .sort((a, b) => b[1] - a[1]);
    }
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/cdn-composition.json'), JSON.stringify(composition));
  },
};

/**
 * Vite wraps each lazy import in a helper that fetches the chunk's dependencies ahead, and the helper in a chunk that all
 * others wait for. It weighs 1 KB of the board's 30; what is to come ahead is named in suite/src/widget-loaders.ts.
 */
const plainImports = {
  name: 'plain-imports',
  configResolved({ plugins }) {
    for (const wrapping of ['vite:build-import-analysis', 'native:import-analysis-build']) {
      const place = plugins.findIndex(({ name }) => name === wrapping);
      if (place < 0) throw new Error(`vite no longer wraps lazy imports by ${wrapping}`);
      plugins.splice(place, 1);
    }
  },
};

const RUNTIME = /import \{ t as __exportAll \} from "[^"]*rolldown-runtime[^"]*";/;
/** Of a module that only defines an element. */
const NO_NAMES = '__exportAll({})';
const EXPORT_ALL =
  'const __exportAll = (all) => { for (const name in all) Object.defineProperty(all, name, { get: all[name] }); return all; };';

/**
 * A file that holds several modules makes each one's names by a function of the bundler's, which has a file of its own:
 * one more step before the first line of every other runs. It is short, so each file that needs it has it.
 */
const namesInPlace = {
  name: 'names-in-place',
  renderChunk(code, _chunk, _options, { magicString }) {
    if (!RUNTIME.test(code)) return null;
    const isNeeded = code.replaceAll(NO_NAMES, '').includes('__exportAll(');
    return {
      code: magicString.replaceAll(NO_NAMES, '{}').replace(RUNTIME, isNeeded ? EXPORT_ALL : ''),
    };
  },
  generateBundle(_options, bundle) {
    for (const [file, { type, code }] of Object.entries(bundle)) {
      if (type === 'chunk' && /rolldown-runtime-[^/]*\.js"/.test(code))
        throw new Error(`${file} still asks for the bundler's runtime`);
      if (/\/rolldown-runtime-/.test(file)) delete bundle[file];
    }
  },
};

const DECORATE = /function __decorate\(decorators, target, key, desc\) \{\n(?:\t.*\n)*\}/;
const PLAIN_DECORATE = `function __decorate(decorators, prototype, name) {
  for (const decorate of decorators) {
    const descriptor = decorate(prototype, name);
    if (descriptor) Object.defineProperty(prototype, name, descriptor);
  }
}`;

/**
 * Our decorators and Lit's act on the prototype, or give back a descriptor for it; the compiler's helper serves every other
 * kind too. It comes from within the bundler, past all plugins, so another is put in its place where it has been written.
 */
const plainDecorators = {
  name: 'plain-decorators',
  renderChunk: (code, _chunk, _options, { magicString }) =>
    DECORATE.test(code) ? { code: magicString.replace(DECORATE, PLAIN_DECORATE) } : null,
  generateBundle(_options, bundle) {
    for (const [file, { code }] of Object.entries(bundle)) {
      if (code?.includes('typeof Reflect.decorate'))
        throw new Error(`${file} still has the compiler's helper for decorators`);
    }
  },
};

export async function buildCdn(outDir) {
  const input = Object.fromEntries(
    readdirSync(entries)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => [basename(file, '.ts'), join(entries, file)]),
  );
  const helpers = ['partner-widgets', 'create-suite'];
  const widgets = Object.keys(input).filter((name) => !helpers.includes(name));
  const pages = {
    always: [join(root, 'packages/elements/src/provider/define.ts')],
    widgets: widgets.map((name) => input[name]),
    lightest: input['partner-customer-board'],
    tables: widgets.filter((name) => /-(table|log|list)$/.test(name)).map((name) => input[name]),
  };
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    // Chunks are found beside the file that asks for them, wherever a host puts the folder.
    base: './',
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    plugins: [
      plainImports,
      plainDecorators,
      leanLit,
      shortCustomProperties(join(root, 'packages')),
      minifyTemplates(),
      workerFile(),
      collectLicences(),
      keepComposition,
      namesInPlace,
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      assetsInlineLimit: 0,
      // The maps stand beside the files; no comment in each file asks for them.
      sourcemap: 'hidden',
      // Not lib mode: that keeps the white space.
      rolldownOptions: {
        checks: { pluginTimings: false },
        input,
        // Keeps the maps true where a plugin changes a file.
        experimental: { nativeMagicString: true },
        // Else the exports of an entry are dropped.
        preserveEntrySignatures: 'allow-extension',
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [{ name: sharedFiles(pages), includeDependenciesRecursively: false }],
          },
          assetFileNames: 'chunks/[name]-[hash][extname]',
        },
      },
    },
  });
}
