import type { ConsumptionManifest } from '@partner-widgets/contract/dataset';
import {
  operations,
  type OperationDefinition,
  type OperationId,
} from '@partner-widgets/contract/operations';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ChunkAnswer } from '../dataset/chunk.js';
import { manifestTag } from '../dataset/manifest.js';
import { FileAnswer } from '../export/download.js';
import type { Gateway } from '../gateway.js';
import type { Call } from './call.js';
import {
  callerOf,
  idempotencyKeyOf,
  invitationTokenOf,
  requireCaller,
  type Caller,
} from './credentials.js';
import { handlers } from './handlers.js';
import { languageOf } from './language.js';
import { partCheck } from './validation.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    operation?: OperationId;
  }
}

/** Puts every operation of the contract on the server, checked by its own schemas. */
export function registerOperations(app: FastifyInstance, gateway: Gateway): void {
  for (const [id, definition] of Object.entries(operations) as [
    OperationId,
    OperationDefinition,
  ][]) {
    app.route({
      method: definition.method,
      url: definition.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      // A HEAD of a file would count as a download in the audit.
      exposeHeadRoute: definition.method === 'GET' && definition.answer !== 'binary',
      config: { operation: id, ...rateLimitOf(id, gateway) },
      preParsing: (request, _reply, _payload, done) => {
        // Before the body is read: a stranger's body is nobody's business.
        requireCaller(request.caller, definition.credential);
        done();
      },
      handler: handlerOf(id, definition, gateway),
    });
  }
}

function rateLimitOf(id: OperationId, { configuration }: Gateway): object {
  const { resolve, reveal, sessions } = configuration.rateLimits;
  const own: Partial<Record<OperationId, number>> = {
    resolveSubjects: resolve,
    reveal,
    createSession: sessions,
  };
  return own[id] === undefined ? {} : { rateLimit: { max: own[id] } };
}

function handlerOf(id: OperationId, definition: OperationDefinition, gateway: Gateway) {
  const params = partCheck('params', definition.params);
  const query = partCheck('query', definition.query);
  const body = definition.body ? partCheck('body', definition.body) : undefined;
  const handler = handlers[id] as (gateway: Gateway, call: unknown) => Promise<unknown>;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const input = {
      params: params(request.params),
      query: query(request.query),
      ...(body ? { body: body(request.body) } : {}),
    };
    const call = {
      input,
      language: languageOf(request.headers['accept-language']),
      requestId: request.id,
      now: new Date(),
      principal: request.caller.principal,
      ...(definition.credential === 'invitation'
        ? { invitationToken: invitationTokenOf(request) }
        : {}),
      ...(definition.effect === 'write' ? { idempotencyKey: idempotencyKeyOf(request) } : {}),
    };
    const answer = await handler(gateway, call as unknown as Call<OperationId>);
    reply.code(definition.status).header('content-language', call.language);
    if (answer instanceof FileAnswer) return answer.send(reply);
    if (answer instanceof ChunkAnswer) return answer.send(reply, request);
    if (id === 'getConsumptionManifest') {
      reply.header('etag', manifestTag(answer as ConsumptionManifest));
    }
    return reply.send(answer);
  };
}

/** Finds out who calls, before the rate limiter counts. */
export function identifyCallers(app: FastifyInstance, gateway: Gateway): void {
  app.decorateRequest('caller');
  app.addHook('onRequest', async (request) => {
    const { operation } = request.routeOptions.config;
    request.caller = operation
      ? await callerOf(gateway, request, operations[operation].credential)
      : { principal: undefined, isHost: false };
  });
}
