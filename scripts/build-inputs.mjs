// What the browser output is made from.
import { hashOf } from './up-to-date.mjs';

const folders = ['domain', 'contract', 'core', 'elements', 'widgets', 'suite', 'scenarios'].map(
  (name) => `packages/${name}/src`,
);

export const buildInputs = () =>
  hashOf(
    [...folders, 'demo'],
    ['vite.config.ts', 'scripts/build.mjs', 'tsconfig.json', 'package-lock.json'],
  );
