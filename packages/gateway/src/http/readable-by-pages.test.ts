import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { problemCode, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

describe('a page of another origin that is refused', () => {
  const origin = 'http://localhost:5173';
  let gateway: TestGateway;
  before(async () => {
    gateway = await startTestGateway({ RATE_LIMIT_PER_MINUTE: '20' });
  });
  after(() => gateway.stop());

  const refusals: readonly (readonly [string, number, string, string, RequestInit])[] = [
    ['for an address that can’t be decoded', 400, 'invalid-request', '/v1/vouchers/%zz', {}],
    ['for an endless id', 400, 'invalid-request', `/v1/vouchers/${'x'.repeat(200)}`, {}],
    [
      'for an endless address',
      413,
      'payload-too-large',
      `/v1/board/count?x=${'x'.repeat(20_000)}`,
      {},
    ],
    ['for an unknown path', 404, 'not-found', '/v1/nothing', {}],
    ['for a wrong method', 405, 'method-not-allowed', '/v1/capabilities', { method: 'DELETE' }],
    ['without a session', 401, 'unauthenticated', '/v1/capabilities', {}],
  ];
  for (const [why, status, code, path, init] of refusals) {
    it(`can read so ${why}`, async () => {
      const reply = await gateway.client.raw(path, { ...init, headers: { origin } });
      assert.equal(reply.status, status, reply.text);
      assert.equal(problemCode(reply), code);
      assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.ok([origin, '*'].includes(reply.headers.get('access-control-allow-origin') ?? ''));
      assert.match(reply.headers.get('access-control-expose-headers') ?? '', /X-Request-Id/);
      const { requestId } = reply.body as { requestId: string };
      assert.equal(requestId, reply.headers.get('x-request-id'));
    });
  }

  it('is told how long to wait when it asks too often', async () => {
    const ask = () => gateway.client.raw('/v1/capabilities', { headers: { origin } });
    let reply = await ask();
    for (let calls = 0; reply.status !== 429 && calls < 30; calls++) reply = await ask();
    assert.equal(problemCode(reply), 'rate-limited');
    assert.match(reply.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal(reply.headers.get('access-control-allow-origin'), origin);
    assert.match(reply.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
  });

  it('stays unread when its origin is not on the list', async () => {
    const reply = await gateway.client.raw('/v1/vouchers/%zz', {
      headers: { origin: 'http://elsewhere.example' },
    });
    assert.equal(reply.headers.get('access-control-allow-origin'), null);
  });
});
