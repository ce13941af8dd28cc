import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationId, OperationMap } from '@partner-widgets/contract/operations';
import { operations, type OperationDefinition } from '@partner-widgets/contract/operations';
import { readConfiguration, type Configuration } from '../configuration.js';
import { startGateway, type RunningGateway } from '../start.js';
import { seededInvitationToken } from '../seed/invitations.js';
import { invitedAccounts } from '../seed/invited-accounts.js';

export const hostSecret = 'test-host-secret-0001';
export const root = join(import.meta.dirname, '../../../..');

/** A folder of its own for one test file, inside the project, removed at the end. */
export function testFolder(): string {
  const caches = join(root, '.cache');
  mkdirSync(caches, { recursive: true });
  return mkdtempSync(join(caches, 'test-'));
}

/** The environment of a gateway in a folder: small seed, no log, a free port. */
export function testEnvironment(
  folder: string,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    DATABASE_FILE: join(folder, 'partner.db'),
    SEED: 'small',
    HOST_SECRETS: hostSecret,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...more,
  };
}

export interface Reply<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T;
}

export interface CallOptions {
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** Calls a gateway by operation; `input` is not typed, as tests also send what is wrong. */
export class TestClient {
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }

  async session(operatorId: string, secret = hostSecret): Promise<string> {
    const reply = await this.call('createSession', { body: { operatorId } }, { token: secret });
    if (reply.status !== 201) throw new Error(`no session for ${operatorId}: ${reply.text}`);
    return reply.body.token;
  }

  async call<Op extends OperationId>(
    operation: Op,
    input: unknown = {},
    { token, headers = {}, signal }: CallOptions = {},
  ): Promise<Reply<OperationMap[Op]['answer']>> {
    const { method, path, effect }: OperationDefinition = operations[operation];
    const {
      params = {},
      query = {},
      body,
    } = input as {
      params?: Record<string, string>;
      query?: Record<string, string>;
      body?: unknown;
    };
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const search = new URLSearchParams(query).toString();
    const response = await fetch(this.url + address + (search ? `?${search}` : ''), {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(effect === 'write' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
    return replyOf(response);
  }

  async raw(path: string, init: RequestInit = {}): Promise<Reply> {
    return replyOf(await fetch(this.url + path, init));
  }
}

async function replyOf<T>(response: Response): Promise<Reply<T>> {
  const text = await response.text();
  let body: unknown = text;
  if (text && /json/.test(response.headers.get('content-type') ?? '')) body = JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body: body as T };
}

export interface TestGateway extends RunningGateway {
  readonly client: TestClient;
  readonly folder: string;
  readonly configuration: Configuration;
}

/** Starts a gateway in this process on a real file; `stop` removes its folder. */
export async function startTestGateway(more: Record<string, string> = {}): Promise<TestGateway> {
  const folder = testFolder();
  const configuration = readConfiguration(testEnvironment(folder, more));
  const running = await startGateway(configuration);
  return {
    ...running,
    configuration,
    folder,
    client: new TestClient(running.url),
    stop: async () => {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Token and operator of a seeded invitation. */
export function invitationOf(operatorId: string): {
  token: string;
  invitationId: string;
  partnerId: string;
} {
  const account = invitedAccounts.find((item) => item.operatorId === operatorId);
  if (!account) throw new Error(`nobody is invited as ${operatorId}`);
  const { invitationId, partnerId } = account;
  return { token: seededInvitationToken(invitationId), invitationId, partnerId };
}

/** The code of a problem. */
export function problemCode(reply: Reply): string {
  const { type = '' } = reply.body as { type?: string };
  return type.replace('urn:partner-widgets:problem:', '');
}

/** Every row of a consumption filter, page by page. */
export async function allConsumption(
  client: TestClient,
  token: string,
  filter: Record<string, unknown>,
  sort?: unknown,
): Promise<OperationMap['queryConsumption']['answer']['items']> {
  const items: OperationMap['queryConsumption']['answer']['items'] = [];
  for (;;) {
    const { body, status, text } = await client.call(
      'queryConsumption',
      { body: { filter, offset: items.length, limit: 100, ...(sort ? { sort } : {}) } },
      { token },
    );
    if (status !== 200) throw new Error(text);
    items.push(...body.items);
    if (body.items.length === 0 || items.length >= body.total) return items;
  }
}
