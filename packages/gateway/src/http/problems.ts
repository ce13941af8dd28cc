import { operations } from '@partner-widgets/contract/operations';
import type { ProblemCode } from '@partner-widgets/contract/problem';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, problemBody, problemStatus } from '../problem.js';
import { languageOf } from './language.js';

/** Every answer that is no success becomes a problem document. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'internal') {
      // Only the kind and the place: a driver's message may quote values.
      const { name, code, stack } = error;
      request.log.error({ error: { name, code, stack: stackOnly(stack) } }, 'internal error');
    }
    return sendProblem(reply, request, problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(request.url.split('?')[0] ?? '');
    const problem = allowed.length
      ? new ProblemError('method-not-allowed', { headers: { allow: allowed.join(', ') } })
      : new ProblemError('not-found');
    return sendProblem(reply, request, problem);
  });
}

export function sendProblem(
  reply: FastifyReply,
  request: FastifyRequest,
  problem: ProblemError,
): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  return (
    reply
      .code(problemStatus[problem.code])
      .headers(problem.members.headers ?? {})
      .header('content-language', language)
      // A malformed address reaches no hook that would have set it.
      .header('x-request-id', request.id)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemBody(problem, request.id, language)))
  );
}

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'rate-limited',
  503: 'unavailable',
};
const bodyCodes = new Set([
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
  'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
]);

function problemOf(error: FastifyError): ProblemError {
  if (error instanceof ProblemError) return error;
  if (bodyCodes.has(error.code) || error instanceof SyntaxError) {
    return new ProblemError('malformed-body');
  }
  // PostgreSQL's texts hold no NUL and no half of a pair.
  if (/^22(021|P05)$/.test(error.code)) return new ProblemError('invalid-request');
  // Another writer held the database longer than it was waited for.
  if (/SQLITE_BUSY|^57P0|^ECONNREFUSED/.test(error.code ?? '')) {
    return new ProblemError('unavailable', { headers: { 'retry-after': '2' } });
  }
  return new ProblemError(codeOfStatus[error.statusCode ?? 500] ?? 'internal');
}

function stackOnly(stack: string | undefined): string[] {
  return (stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
}

const routes = Object.values(operations).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`),
}));

function methodsOf(path: string): string[] {
  const methods = routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods.flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m])))];
}
