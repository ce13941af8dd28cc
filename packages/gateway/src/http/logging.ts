import type { FastifyInstance, FastifyServerOptions } from 'fastify';

/**
 * JSON logs. A line holds the operation, status and time, and the opaque principal:
 * never an address's query, a header, a body or a name.
 */
export function loggerOptions(level: string): FastifyServerOptions['logger'] {
  if (level === 'silent') return false;
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['req.headers', 'headers', 'authorization', 'token', 'secret', '*.token', '*.secret'],
      remove: true,
    },
    // What Fastify itself would log of a request or an error: nothing of it.
    serializers: { req: () => ({}) as never, res: () => ({}) as never, err: () => ({}) as never },
  };
}

export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { operation, url } = {
      operation: request.routeOptions.config.operation,
      url: request.routeOptions.url,
    };
    request.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: operation ?? url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        principal: request.caller?.principal?.id,
      },
      'answered',
    );
    done();
  });
}
