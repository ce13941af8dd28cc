import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fixedFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import { openApiDocument } from '@partner-widgets/contract/openapi';
import { sql } from 'kysely';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Gateway } from './gateway.js';
import { answerHeaders } from './http/answer-headers.js';
import { refuseAddress, refuseUnreadable } from './http/before-routing.js';
import { loggerOptions, logAnswers } from './http/logging.js';
import { exposedHeaders, originCheck } from './http/origins.js';
import { answerProblems } from './http/problems.js';
import { identifyCallers, registerOperations } from './http/register-operations.js';
import { ProblemError } from './problem.js';

const largestBody = 256 * 1024;

/** The server with every operation of the contract, not yet listening. */
export async function buildServer(gateway: Gateway): Promise<FastifyInstance> {
  const { configuration } = gateway;
  const allows = originCheck(configuration.allowedOrigins);
  const app = fastify({
    logger: loggerOptions(configuration.logLevel) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    requestIdHeader: false,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 128 },
    frameworkErrors: (_error, request, reply) => {
      refuseAddress(request, reply, allows);
    },
    clientErrorHandler: refuseUnreadable,
  });
  // Only JSON: a form of another site can't be mistaken for a call.
  app.removeContentTypeParser('text/plain');
  answerProblems(app);
  answerHeaders(app);
  logAnswers(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(cors, {
    origin: (origin, done) => done(null, origin !== undefined && allows(origin)),
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: [
      'Accept-Language',
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Partner-Invitation',
      'X-Request-Id',
    ],
    exposedHeaders: [...exposedHeaders],
    maxAge: 600,
    strictPreflight: false,
  });
  identifyCallers(app, gateway);
  await app.register(rateLimit, {
    max: configuration.rateLimits.calls,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.caller?.principal?.id ?? `address ${request.ip}`,
    errorResponseBuilder: () => new ProblemError('rate-limited'),
    allowList: (request) => request.url === '/healthz' || request.url === '/readyz',
  });
  await app.register(swagger, {
    mode: 'static',
    specification: { document: openApiDocument() as never },
  });
  app.get('/v1/openapi.json', () => app.swagger());
  app.get('/healthz', { logLevel: 'warn' }, () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async () => {
    await sql`select 1`.execute(gateway.store.tables);
    return { status: 'ready' };
  });
  if (configuration.widgetsDirectory) await serveWidgets(app, configuration.widgetsDirectory);
  registerOperations(app, gateway);
  return app;
}

/** The built suite for pages of every origin: scripts hold no secret. */
async function serveWidgets(app: FastifyInstance, directory: string): Promise<void> {
  await app.register(async (scope) => {
    // A worker lives under the policy of its own file: the API's would let it fetch nothing.
    scope.addHook('onSend', (_request, reply, payload, done) => {
      reply.removeHeader('content-security-policy');
      done(null, payload);
    });
    await scope.register(fixedFiles, {
      root: directory,
      prefix: '/widgets/',
      cacheControl: false,
      setHeaders: (response) => {
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('cache-control', 'public, max-age=0, must-revalidate');
      },
    });
  });
}

/** A caller's own request id is kept when it is harmless, so that a trace spans host and gateway. */
function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}
