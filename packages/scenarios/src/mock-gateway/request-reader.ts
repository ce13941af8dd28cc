/** Reads a request as the gateway would: path and method to an operation, body and query to plain data. */
import { allOperations as operations } from '@partner-widgets/core/client/all-operations';
import { ProblemError } from '@partner-widgets/gateway/problem';
import type { MockCall, MockOperation } from './call.js';
import { invalidRequest } from './invalid-request.js';
import type { Language } from './names.js';

interface Route {
  readonly operation: MockOperation;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

const integers = ['offset', 'limit'];

export class RequestReader {
  readonly #routes: readonly Route[] = Object.entries(operations).map(
    ([operation, { method, path }]) => ({
      operation: operation as MockOperation,
      method,
      pattern: new RegExp(`/v1/${path.replace(/\{\w+\}/g, '([^/]+)')}$`),
      names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    }),
  );

  /** @throws {ProblemError} for what is no request of the contract. */
  async read(request: Request, language: Language): Promise<MockCall> {
    const { pathname, searchParams } = new URL(request.url);
    const routes = this.#routes.filter(({ pattern }) => pattern.test(pathname));
    const route = routes.find(({ method }) => method === request.method);
    if (!route) throw new ProblemError(routes.length > 0 ? 'method-not-allowed' : 'not-found');
    const values = route.pattern.exec(pathname)?.slice(1) ?? [];
    const params = Object.fromEntries(
      route.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
    );
    const sent = request.method === 'POST' ? await bodyOf(request) : undefined;
    checkPaging(sent);
    // The contract's defaults, where the operation pages.
    const body = pathname.endsWith('/query') ? { offset: 0, limit: 100, ...sent } : sent;
    return {
      operation: route.operation,
      params,
      query: queryOf(searchParams),
      body,
      language,
      headers: request.headers,
    } as unknown as MockCall;
  }
}

async function bodyOf(request: Request): Promise<object> {
  const text = await request.text();
  if (text === '') return {};
  if (!request.headers.get('Content-Type')?.includes('json'))
    throw new ProblemError('unsupported-media-type');
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Answered below: what can't be parsed and what is no object are the same mistake.
  }
  throw new ProblemError('malformed-body');
}

function queryOf(parameters: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...parameters].map(([name, value]) => [name, integers.includes(name) ? Number(value) : value]),
  );
}

/** No caller may ask for more than 100 rows at a time (customers/CM-06). */
function checkPaging(body: unknown): void {
  const { offset, limit } = Object(body) as { offset?: unknown; limit?: unknown };
  const wrong = [
    ...(offset === undefined || (Number.isInteger(offset) && Number(offset) >= 0)
      ? []
      : ['offset']),
    ...(limit === undefined ||
    (Number.isInteger(limit) && Number(limit) >= 1 && Number(limit) <= 100)
      ? []
      : ['limit']),
  ];
  if (wrong.length > 0) throw invalidRequest(wrong.map((field) => ({ field, message: 'format' })));
}
