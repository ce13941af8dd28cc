import { ClientError } from './client-error.js';
import type { OpenOptions } from './client.js';
import type { OperationSpec } from './operations.js';

/** Longer addresses are refused by servers and proxies with no word on why. */
const LONGEST_URL = 8_000;

interface Input {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for inputs that mean the same. */
export function requestKey(operation: string, input: unknown, locale: string): string {
  return `${operation}|${locale}|${JSON.stringify(input ?? {}, sorted)}`;
}

export function requestUrl(endpoint: string, spec: OperationSpec, input: Input): string {
  const path = spec.path.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const value = input.params?.[name];
    // `..` survives encoding and would leave the folder.
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) throw new ClientError('invalid');
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(name, String(one));
    }
  }
  const text = query.toString();
  const url = `${endpoint}/v1/${path}${text && '?'}${text}`;
  if (url.length > LONGEST_URL) throw new ClientError('too-large');
  return url;
}

export function requestInit(
  spec: OperationSpec,
  input: Input,
  call: OpenOptions & { readonly idempotencyKey?: string | undefined },
  token: string,
): RequestInit {
  const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
  if (call.locale) headers['Accept-Language'] = call.locale;
  if (call.ifNoneMatch) headers['If-None-Match'] = call.ifNoneMatch;
  if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey;
  if (call.invitation !== undefined) headers['Partner-Invitation'] = call.invitation;
  // fetch throws a TypeError for these, which would look like a dead network.
  if (Object.values(headers).some((value) => !/^[\x20-\x7e]+$/.test(value)))
    throw new ClientError('invalid');
  const init: RequestInit = {
    method: spec.method,
    headers,
    cache: 'no-store',
    credentials: 'same-origin',
  };
  if (input.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(input.body);
  }
  return init;
}
