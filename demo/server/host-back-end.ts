import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface HostBackEndOptions {
  readonly gatewayUrl: string;
  readonly hostSecret: string;
  readonly outboxFile: string;
}

const unavailable = (reply: FastifyReply) =>
  reply.code(503).send({ message: 'The gateway does not answer.' });

/**
 * What every host writes for itself: a route that knows who is logged in and asks the gateway for a session.
 * The demo lets the page choose who is logged in, which a real host never does.
 */
export function registerHostBackEnd(server: FastifyInstance, options: HostBackEndOptions): void {
  server.get('/my-backend/configuration', async () => ({ endpoint: options.gatewayUrl }));

  server.post<{ Body: { operatorId?: string } | null }>(
    '/my-backend/partner-session',
    async (request, reply) => {
      reply.header('Cache-Control', 'no-store');
      const operatorId = request.body?.operatorId;
      if (!operatorId) return reply.code(401).send({ message: 'Nobody is logged in.' });
      let answer: Response;
      try {
        answer = await fetch(`${options.gatewayUrl}/v1/sessions`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Authorization: `Bearer ${options.hostSecret}`,
          },
          body: JSON.stringify({ operatorId }),
          signal: AbortSignal.timeout(8000),
        });
      } catch {
        return unavailable(reply);
      }
      if (answer.status >= 500) return unavailable(reply);
      if (!answer.ok)
        return reply.code(403).send({ message: 'The gateway refused this operator.' });
      return reply
        .code(200)
        .type('application/json')
        .send(await answer.text());
    },
  );

  server.get('/my-backend/outbox', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      return JSON.parse(await readFile(options.outboxFile, 'utf8')) as unknown;
    } catch {
      return [];
    }
  });
}
