import type { Plugin } from 'vite';

/** Takes the line breaks and indentation out of css`` and html`` templates. */
export function minifyTemplates(): Plugin;
