import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, problemBody, problemStatus } from '../problem.js';
import { exposedHeaders } from './origins.js';
import { sendProblem } from './problems.js';

/**
 * What is refused before a route is found reaches no hook: here it gets the headers
 * without which a page can't read that it was refused, and takes it for a dead network.
 */
export function refuseAddress(
  request: FastifyRequest,
  reply: FastifyReply,
  allows: (origin: string) => boolean,
): void {
  const { origin } = request.headers;
  reply.headers({ 'cache-control': 'private, no-store', vary: 'Accept-Language, Origin' });
  if (origin !== undefined && allows(origin)) {
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': exposedHeaders.join(', '),
    });
  }
  sendProblem(reply, request, new ProblemError('invalid-request'));
}

/**
 * A request Node can't read, such as one whose address and headers are larger than 16 KiB.
 * Its headers are unknown, so every origin may read this answer, which says nothing else.
 */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'payload-too-large' : 'invalid-request';
    const requestId = randomUUID();
    const body = JSON.stringify(problemBody(new ProblemError(code), requestId, 'zh-CN'));
    const status = problemStatus[code];
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Content-Language: zh-CN',
        'Cache-Control: private, no-store',
        'Access-Control-Allow-Origin: *',
        `Access-Control-Expose-Headers: ${exposedHeaders.join(', ')}`,
        `X-Request-Id: ${requestId}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroySoon();
}
