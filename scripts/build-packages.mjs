// What goes to the package registry: every source file as one ES module with its types, imports left as they are.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './installed.mjs';
import { writeWorkerFile } from './worker-file.mjs';

const types = join(root, '.cache/types');
const isSource = (file) =>
  file.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|(^|[\\/])testing[\\/]/.test(file);

function sourcesOf(name) {
  const folder = join(root, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true })
    .filter(isSource)
    .map((file) => join(folder, file));
}

function writeTypes() {
  rmSync(types, { recursive: true, force: true });
  for (const project of ['tsconfig.json', 'tsconfig.node.json']) {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        ...['-p', project, '--noEmit', 'false', '--declaration', '--emitDeclarationOnly'],
        ...['--rootDir', '.', '--outDir', types],
      ],
      { cwd: root, stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`The types of ${project} have faults.`);
  }
}

async function buildPackage(name) {
  const outdir = join(root, 'packages', name, 'dist');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: sourcesOf(name),
    outbase: join(root, 'packages', name, 'src'),
    outdir,
    bundle: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: true,
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  const declarations = join(types, 'packages', name, 'src');
  if (existsSync(declarations)) {
    cpSync(declarations, outdir, {
      recursive: true,
      filter: (path) => !/\.test\.d\.ts$|[\\/]testing$/.test(path),
    });
  }
}

export async function buildPackages() {
  const since = Date.now();
  writeTypes();
  const names = readdirSync(join(root, 'packages')).filter((name) => name !== 'scenarios');
  for (const name of names) await buildPackage(name);
  // Where `worker-url.js` looks for it.
  await writeWorkerFile(join(root, 'packages/core/dist/dataset/worker'));
  // And where a host names it: a host depends on the suite, not on the core.
  await writeWorkerFile(join(root, 'packages/suite/dist'));
  console.log(`packages/*/dist in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}
