import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * Headers of every answer: the request id, no shared or disk caching of what one
 * principal may see, and an ETag with which a GET can be asked again cheaply.
 */
export function answerHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/v1/')) {
      reply.header('cache-control', 'private, no-store');
      reply.header('vary', 'Accept-Language, Authorization, Origin, Partner-Invitation');
    }
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    if (
      (request.method !== 'GET' && request.method !== 'HEAD') ||
      reply.statusCode !== 200 ||
      typeof payload !== 'string' ||
      !request.routeOptions.config.operation
    ) {
      done(null, payload);
      return;
    }
    const etag =
      reply.getHeader('etag')?.toString() ??
      `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', etag);
    if (matches(request.headers['if-none-match'], etag)) {
      reply.code(304).removeHeader('content-type').removeHeader('content-length');
      done(null, null);
      return;
    }
    done(null, payload);
  });
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
