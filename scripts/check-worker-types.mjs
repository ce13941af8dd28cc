// tsc calls a configuration without files an error; a tree without workers is none.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';

const hasWorker = readdirSync(join(root, 'packages'))
  .map((name) => join(root, 'packages', name, 'src'))
  .flatMap((folder) => readdirSync(folder, { recursive: true }))
  .some((file) => file.endsWith('.worker.ts'));

if (hasWorker) {
  const { status } = spawnSync('tsc', ['-p', 'tsconfig.worker.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
