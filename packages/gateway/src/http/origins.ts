/** Whether an origin is on the allow-list; `http://localhost:*` allows every port of that host. */
export function originCheck(allowed: readonly string[]): (origin: string) => boolean {
  if (allowed.includes('*')) return () => true;
  const exact = new Set(allowed);
  const anyPort = allowed.filter((item) => item.endsWith(':*')).map((item) => item.slice(0, -1));
  return (origin) =>
    exact.has(origin) ||
    anyPort.some(
      (start) => origin.startsWith(start) && /^\d{1,5}$/.test(origin.slice(start.length)),
    ) ||
    anyPort.some((start) => origin === start.slice(0, -1));
}

/** What a page may read of an answer beside its body. */
export const exposedHeaders = [
  'Date',
  'Retry-After',
  'ETag',
  'X-Request-Id',
  'Content-Disposition',
  'Content-Length',
] as const;
