// What browser output and servers are made from.
import { hashOf } from './up-to-date.mjs';

export const buildInputs = () =>
  hashOf(['packages', 'demo', 'scripts'], ['vite.config.ts', 'tsconfig.json', 'package-lock.json']);
