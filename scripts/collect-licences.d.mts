import type { Plugin } from 'vite';
/** A plugin that writes the licences of all packages in the bundle into `fileName`. */
export function collectLicences(fileName?: string): Plugin;
