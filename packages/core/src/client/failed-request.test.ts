import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway, json, problem, type Handler } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';
import type { ClientError } from './client-error.js';

async function failureOf(handler: Handler): Promise<{ error: ClientError; requests: number }> {
  const gateway = new FakeGateway().on('board/count', handler);
  const { core, clock } = openTab({ gateway });
  const failing = core.client.read('getBoardCount', { query: {} as never }, { cache: 'none' }).then(
    () => {
      throw new Error('answered');
    },
    (failure: ClientError) => failure,
  );
  await clock.advance(90_000);
  const error = await failing;
  core.dispose();
  return { error, requests: gateway.requests.length };
}

const html = (status: number): Response =>
  new Response('<html>Bad gateway</html>', { status, headers: { 'Content-Type': 'text/html' } });

describe('an answer that is an error', () => {
  const cases: [string, Handler, Partial<ClientError>, number][] = [
    [
      '400',
      () => problem(400, 'invalid-request'),
      { kind: 'invalid', status: 400, retriable: false },
      1,
    ],
    ['403', () => problem(403, 'permission-denied'), { kind: 'forbidden', retriable: false }, 1],
    ['404', () => problem(404, 'not-found'), { kind: 'not-found' }, 1],
    [
      '409',
      () => problem(409, 'idempotency-key-reused'),
      { kind: 'conflict', code: 'idempotency-key-reused' },
      1,
    ],
    ['410', () => problem(410, 'export-expired'), { kind: 'gone' }, 1],
    ['413', () => problem(413, 'payload-too-large'), { kind: 'too-large' }, 1],
    [
      'failed checks',
      () => problem(409, 'invitation-precondition-failed', { detail: { checks: [] } }),
      { kind: 'precondition', status: 409 },
      1,
    ],
    [
      '500, tried three times more',
      () => problem(500, 'internal'),
      { kind: 'server', retriable: true },
      4,
    ],
    [
      'a proxy before a gateway that is gone',
      () => html(502),
      { kind: 'offline', retriable: true },
      4,
    ],
    [
      'a network that is gone',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { kind: 'offline' },
      4,
    ],
    [
      'broken JSON',
      () => new Response('{"items": [', { status: 200 }),
      { kind: 'malformed', retriable: false },
      1,
    ],
    ['a log-in page with 200', () => html(200), { kind: 'malformed' }, 1],
    ['an empty 200', () => new Response('', { status: 200 }), { kind: 'malformed' }, 1],
    ['a text with 200', () => json('fine'), { kind: 'malformed' }, 1],
    [
      'a business error with 200 (orders/API-09)',
      () => json({ error_code: 'CBC.5001', error_msg: 'not a partner' }),
      { kind: 'malformed', status: 200 },
      1,
    ],
    [
      'a problem with 200',
      () =>
        json({
          type: 'urn:partner-widgets:problem:permission-denied',
          title: 'no',
          status: 403,
          requestId: 'r',
        }),
      { kind: 'forbidden', status: 403 },
      1,
    ],
  ];
  for (const [what, handler, expected, requests] of cases) {
    it(what, async () => {
      const failure = await failureOf(handler);
      expect(failure.error.name).to.equal('ClientError');
      for (const [member, value] of Object.entries(expected))
        expect(failure.error[member as keyof ClientError], member).to.equal(value);
      expect(failure.requests).to.equal(requests);
    });
  }

  it('carries the request id and the problem', async () => {
    const { error } = await failureOf(() =>
      problem(400, 'invalid-request', {
        detail: { errors: [{ field: 'cycle', message: 'wrong' }] },
      }),
    );
    expect(error.requestId).to.equal('request-1');
    expect(error.problem?.errors).to.deep.equal([{ field: 'cycle', message: 'wrong' }]);
  });

  it('a server that comes back is noticed', async () => {
    let calls = 0;
    const gateway = new FakeGateway().on('board/count', () =>
      calls++ < 2 ? problem(500, 'internal') : json({ asOf: '2026-11-20T01:00:00Z' }),
    );
    const { core, clock } = openTab({ gateway });
    const waits: number[] = [];
    const read = core.client.read(
      'getBoardCount',
      { query: {} as never },
      { onRetry: ({ seconds }) => waits.push(seconds) },
    );
    await clock.advance(10_000);
    expect((await read).value).to.deep.equal({ asOf: '2026-11-20T01:00:00Z' });
    expect(waits).to.have.length(2);
    core.dispose();
  });

  it('a server that hangs is given up', async () => {
    const { error, requests } = await failureOf(() => new Promise(() => undefined));
    expect(error.kind).to.equal('timeout');
    expect(requests).to.equal(1);
  });

  it('a gateway that throttles again and again is told within half a minute', async () => {
    const handler = (): Response =>
      problem(429, 'rate-limited', { headers: { 'Retry-After': '8' } });
    const gateway = new FakeGateway().on('board/count', handler);
    const { core, clock } = openTab({ gateway });
    let failure: ClientError | undefined;
    core.client
      .read('getBoardCount', { query: {} as never })
      .catch((error: ClientError) => (failure = error));
    await clock.advance(30_000);
    expect([failure?.kind, failure?.retryAfter]).to.deep.equal(['rate-limited', 8]);
    core.dispose();
  });

  it('no more attempts once the session has ended', async () => {
    const gateway = new FakeGateway().on('board/count', () => problem(500, 'internal'));
    const { core, clock } = openTab({ gateway });
    const read = core.client
      .read('getBoardCount', { query: {} as never })
      .catch((error: ClientError) => error.kind);
    await settle();
    await core.session.logout();
    await clock.advance(10_000);
    expect(await read).to.equal('session-ended');
    expect(gateway.requests).to.have.length(1);
    core.dispose();
  });
});
