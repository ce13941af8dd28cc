/**
 * The product API inside the page: a `fetch` that answers from small data made on demand, the same in every run.
 * It speaks the whole contract (filters, sort, paging, exact sums, masks, reveal, problems, sessions, idempotency) and
 * needs no server, no storage and no network.
 */
import { allOperations as operations } from '@partner-widgets/core/client/all-operations';
import type { FetchSession } from '@partner-widgets/core/session/session';
import { instantText } from '@partner-widgets/domain/billing-ranges';
import { languageOf } from '@partner-widgets/gateway/http/language';
import { ProblemError, problemBody, problemStatus } from '@partner-widgets/gateway/problem';
import { boardAnswers } from './board-answers.js';
import type { MockCall, MockOperation, SlowMockHandlers } from './call.js';
import { consumptionAnswers } from './consumption-answers.js';
import { datasetAnswers } from './dataset-answers.js';
import { exportAnswers } from './export-answers.js';
import { ExportDesk, type ExportCourse } from './export-desk.js';
import { InvitationDesk, type InvitationSituation } from './invitation-desk.js';
import { RequestReader } from './request-reader.js';
import { sensitiveAnswers } from './sensitive-answers.js';
import { principalOf, sessionAnswers } from './session-answers.js';
import { viewAnswers } from './view-answers.js';
import { voucherLogAnswers } from './voucher-log-answers.js';
import { World, type WorldOptions } from './world.js';

export interface MockGatewayOptions extends WorldOptions {
  /** Epoch milliseconds; default the real clock. Everything the gateway says follows it. */
  readonly now?: (() => number) | undefined;
  /** Milliseconds before each answer; default 0. */
  readonly latency?: number | undefined;
  /** Seconds a session lasts; default 900. */
  readonly sessionLife?: number | undefined;
  /** Opaque name of who is signed in; default made of identity and role. */
  readonly principal?: string | undefined;
  readonly invitation?: InvitationSituation | undefined;
  /** How export tasks end. */
  readonly exportCourse?: ExportCourse | undefined;
  /** Export tasks that are there from the beginning, each in its own course. */
  readonly startedExports?: readonly ExportCourse[] | undefined;
  /** Comes between each request and its answer. */
  readonly intercept?: MockInterceptor | undefined;
}

/** May answer itself, change the answer, delay it, or reject as a dead network does (`TypeError`). */
export type MockInterceptor = (
  call: MockCall,
  proceed: () => Promise<Response>,
) => Promise<Response>;

/** What was asked, for tests: no header, no token. */
export interface SeenRequest {
  readonly operation: MockOperation;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface MockGateway {
  readonly fetch: typeof globalThis.fetch;
  readonly fetchSession: FetchSession;
  readonly principal: string;
  readonly world: World;
  /** Every request so far, oldest first. */
  readonly seen: readonly SeenRequest[];
  /** Makes every token so far unknown, as a restart of the gateway would. */
  revokeSessions(): void;
}

const created: readonly MockOperation[] = ['createExport', 'recordLocalExport', 'saveView'];

export function createMockGateway(options: MockGatewayOptions = {}): MockGateway {
  const clock = options.now ?? Date.now;
  const world = new World(options, clock);
  const principal = options.principal ?? principalOf(world);
  const exports = new ExportDesk(clock);
  const invitation = new InvitationDesk(options.invitation ?? {}, world);
  const handlers: SlowMockHandlers<MockOperation> = {
    ...sessionAnswers,
    getCapabilities: (call, known) => ({
      ...sessionAnswers.getCapabilities(call, known),
      principal,
    }),
    ...consumptionAnswers,
    ...datasetAnswers,
    ...voucherLogAnswers,
    ...boardAnswers,
    ...sensitiveAnswers,
    ...exportAnswers(exports, options.exportCourse ?? 'complete'),
    ...viewAnswers(clock),
    ...invitation.answers,
  };
  for (const [index, course] of (options.startedExports ?? []).entries()) {
    const type = index % 2 === 0 ? 'consumption-detail' : 'voucher-log';
    exports.add(type, 1234, () => '', course, clock() - 60_000 * (index + 1));
  }

  const tokens = new Map<string, number>();
  const seen: SeenRequest[] = [];
  const written = new Map<string, { readonly body: string; readonly answer: Response }>();
  const reader = new RequestReader();
  let requests = 0;
  let sessions = 0;

  const checkSession = (headers: Headers): void => {
    const expiry = tokens.get(headers.get('Authorization')?.replace(/^Bearer /, '') ?? '');
    if (expiry === undefined || expiry <= clock()) throw new ProblemError('unauthenticated');
  };

  const answer = async (call: MockCall, requestId: string): Promise<Response> => {
    const handler = handlers[call.operation] as (call: MockCall, world: World) => unknown;
    const value: unknown = await handler(call, world);
    const headers = new Headers({
      'X-Request-Id': requestId,
      Date: new Date(clock()).toUTCString(),
    });
    if (value instanceof Blob) {
      headers.set('Content-Type', value.type);
      if (call.operation === 'downloadExport')
        headers.set('Content-Disposition', `attachment; filename="${call.operation}.csv"`);
      return new Response(value, { headers });
    }
    const text = JSON.stringify(value);
    headers.set('Content-Type', 'application/json');
    headers.set('Content-Language', call.language);
    if (operations[call.operation].method === 'GET') {
      const tag = entityTag(text);
      headers.set('ETag', tag);
      if (call.headers.get('If-None-Match') === tag)
        return new Response(null, { status: 304, headers });
    }
    const status = created.includes(call.operation) ? 201 : 200;
    return new Response(text, { status, headers });
  };

  /** The same key and body give the stored answer; another body is refused. */
  const once = async (call: MockCall, proceed: () => Promise<Response>): Promise<Response> => {
    if (!operations[call.operation].needsIdempotencyKey) return proceed();
    const key = call.headers.get('Idempotency-Key') ?? '';
    if (!/^[A-Za-z0-9_-]{16,128}$/.test(key)) throw new ProblemError('idempotency-key-required');
    const body = JSON.stringify([call.operation, call.params, call.body]);
    const before = written.get(key);
    if (before && before.body !== body) throw new ProblemError('idempotency-key-reused');
    if (before) return before.answer.clone();
    const made = await proceed();
    written.set(key, { body, answer: made.clone() });
    return made;
  };

  const respond = async (request: Request): Promise<Response> => {
    requests += 1;
    const requestId = `req-${String(requests).padStart(6, '0')}`;
    const language = languageOf(request.headers.get('Accept-Language') ?? undefined);
    const guarded = async (proceed: () => Promise<Response>): Promise<Response> => {
      try {
        return await proceed();
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return problemResponse(error, requestId, language);
      }
    };
    return guarded(async () => {
      const call = await reader.read(request, language);
      seen.push({
        operation: call.operation,
        params: call.params,
        query: call.query,
        body: call.body,
      });
      const proceed = (): Promise<Response> =>
        guarded(async () => {
          checkSession(request.headers);
          return once(call, () => answer(call, requestId));
        });
      return options.intercept ? options.intercept(call, proceed) : proceed();
    });
  };

  return {
    world,
    principal,
    seen,
    revokeSessions: () => tokens.clear(),
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return untilAborted(
        pause(options.latency ?? 0).then(() => respond(request)),
        request.signal,
      );
    },
    async fetchSession({ signal }) {
      signal.throwIfAborted();
      sessions += 1;
      const token = `scenario-session-${sessions}-${Math.floor(clock())}`;
      const expiresIn = options.sessionLife ?? 900;
      tokens.set(token, clock() + expiresIn * 1000);
      const serverTime = instantText(new Date(clock()));
      const chooses = world.role === 'account-manager-supervisor';
      return {
        token,
        expiresIn,
        serverTime,
        principal,
        ...(chooses && { accountManagerRequired: true }),
      };
    },
  };
}

/** A problem as an answer; interceptors use it as well. */
export function problemResponse(
  problem: ProblemError,
  requestId = 'req-scenario',
  language: MockCall['language'] = 'zh-CN',
): Response {
  return new Response(JSON.stringify(problemBody(problem, requestId, language)), {
    status: problemStatus[problem.code],
    headers: {
      'Content-Type': 'application/problem+json',
      'X-Request-Id': requestId,
      ...problem.members.headers,
    },
  });
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function entityTag(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1)
    hash = (Math.imul(hash, 33) ^ text.charCodeAt(index)) | 0;
  return `"${(hash >>> 0).toString(16)}"`;
}
