import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerHostBackEnd } from './host-back-end.js';

export interface DemoServerOptions {
  readonly port: number;
  readonly gatewayUrl: string;
  /** The gateway's host secret. It stays on this side; the browser gets short-lived sessions only. */
  readonly hostSecret: string;
  readonly outboxFile: string;
  /** Folder of the built pages. */
  readonly pages: URL;
}

/** DESIGN §7.7: the documented minimum under which the suite runs, plus the gateway as the one further origin. */
export const contentSecurityPolicy = (gatewayUrl: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ${gatewayUrl}`,
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "trusted-types lit-html partner-widgets 'allow-duplicates'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** Serves the built demo and the small host back end. Listens on loopback only. */
export async function startDemoServer(options: DemoServerOptions): Promise<FastifyInstance> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  const pages = fileURLToPath(options.pages);
  const policy = contentSecurityPolicy(options.gatewayUrl);
  server.addHook('onSend', async (_request, reply) => {
    reply.header('Content-Security-Policy', policy);
    reply.header('X-Content-Type-Options', 'nosniff');
    reply.header('Referrer-Policy', 'no-referrer');
  });
  registerHostBackEnd(server, options);
  await server.register(fastifyStatic, {
    root: pages,
    index: false,
    wildcard: false,
    maxAge: '1h',
    immutable: true,
  });
  server.get('/*', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'no-cache')
      .send(await readFile(`${pages}index.html`)),
  );
  await server.listen({ port: options.port, host: '127.0.0.1' });
  return server;
}
