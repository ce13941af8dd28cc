// There before it is asked for: a fake clock does not wait for a file.
import '../client/failed-answer.js';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;
}

export type Handler = (request: SeenRequest) => Response | Promise<Response>;

export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'Content-Type': 'application/json', ...init.headers },
  });
}

export function problem(
  status: number,
  code: string,
  init: { headers?: Record<string, string>; detail?: object } = {},
): Response {
  const body = {
    type: `urn:partner-widgets:problem:${code}`,
    title: code,
    status,
    requestId: 'request-1',
    ...init.detail,
  };
  return json(body, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'X-Request-Id': 'request-1',
      ...init.headers,
    },
  });
}

export const page = (items: readonly unknown[], total = items.length): Response =>
  json({ items, total, asOf: '2026-11-20T01:00:00Z' });

/** A `fetch` that answers from a table of paths below `/v1/` and remembers what was asked. */
export class FakeGateway {
  readonly requests: SeenRequest[] = [];
  readonly #handlers = new Map<string, Handler>();
  /** Like a pulled cable. */
  dead = false;

  on(path: string, handler: Handler): this {
    this.#handlers.set(path, handler);
    return this;
  }

  count(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const path = new URL(url).pathname.split('/v1/')[1] ?? '';
    const seen: SeenRequest = {
      method: init.method ?? 'GET',
      path,
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      signal: init.signal ?? undefined,
    };
    this.requests.push(seen);
    if (this.dead) throw new TypeError('Failed to fetch');
    const handler = this.#handlers.get(path);
    if (!handler) return problem(404, 'not-found');
    return handler(seen);
  };
}
