/** Absolute, without a slash at the end; undefined, with a warning, for what no request may be sent to. */
export function endpointOf(given: unknown): string | undefined {
  try {
    if (typeof given !== 'string' || given.trim() === '') throw new TypeError('empty');
    const url = new URL(given, globalThis.document?.baseURI);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    if (!web || url.username || url.password || url.search || url.hash)
      throw new TypeError('not a base address');
    return url.origin + url.pathname.replace(/\/+$/, '');
  } catch {
    // Not the value itself: it may hold a secret.
    console.warn(
      '[partner-widgets] endpoint must be an http(s) address without user, query or fragment.',
    );
    return undefined;
  }
}
