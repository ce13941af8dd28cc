import { waitUntil as waitShortly } from '@open-wc/testing';

/** As long as a test may take: how fast a machine is decides nothing. */
const PATIENCE = 20_000;

/** Resolves as soon as the condition holds; what never comes true fails with `what`. */
export function waitUntil(
  condition: () => unknown,
  what?: string,
  options: { readonly interval?: number; readonly timeout?: number } = {},
): Promise<void> {
  const timeout = Math.max(PATIENCE, options.timeout ?? 0);
  return waitShortly(async () => Boolean(await condition()), what ?? '', { ...options, timeout });
}
