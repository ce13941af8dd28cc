import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

export async function buildDemo(outDir) {
  await build({ configFile, logLevel: 'warn', build: { outDir } });
}
