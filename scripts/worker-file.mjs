// The dataset engine's worker as one self-contained file: a worker's own imports would be asked for one after another,
// and a host that copies one file can't forget the others.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './installed.mjs';

export const workerFileName = 'partner-widgets-worker.js';

const options = {
  entryPoints: [join(root, 'packages/core/src/dataset/worker/dataset.worker.ts')],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  conditions: ['source'],
  // Our own packages' settings are for pages; a worker's types are checked apart.
  tsconfigRaw: {},
  logLevel: 'warning',
};

export async function workerCode() {
  const { outputFiles } = await build({ ...options, write: false });
  return outputFiles[0].contents;
}

export const writeWorkerFile = (folder) =>
  build({ ...options, outfile: join(folder, workerFileName) });

/** For Vite: puts the file at the top of the build, and tells the chunks, which lie a folder deeper, where it is. */
export function workerFile() {
  let isBuild = false;
  return {
    name: 'partner-widgets-worker',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    load(id) {
      if (!/\/dataset\/worker\/worker-url\.ts$/.test(id)) return null;
      const place = isBuild ? `../${workerFileName}` : './dataset.worker.ts';
      // Without the mark Vite looks for the file beside the source.
      return `export const defaultWorkerUrl = () => new URL(/* @vite-ignore */ '${place}', import.meta.url);`;
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: workerFileName, source: await workerCode() });
    },
  };
}
