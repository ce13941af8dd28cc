import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  problemCode,
  startTestGateway,
  type Reply,
  type TestGateway,
} from '../testing/test-gateway.js';

describe('a gateway that is asked wrongly', () => {
  let gateway: TestGateway;
  let token: string;
  const json = { 'content-type': 'application/json' };
  const asAdmin = () => ({ authorization: `Bearer ${token}` });
  const query = '/v1/consumption/query';
  before(async () => {
    gateway = await startTestGateway();
    token = await gateway.client.session('op-dist-admin');
  });
  after(() => gateway.stop());

  function isProblem(reply: Reply, status: number, code: string): void {
    assert.equal(reply.status, status, reply.text);
    assert.equal(problemCode(reply), code);
    assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
    const body = reply.body as { status: number; title: string; requestId: string };
    assert.equal(body.status, status);
    assert.ok(body.title);
    assert.equal(body.requestId, reply.headers.get('x-request-id'));
  }

  it('answers broken JSON as a malformed body', async () => {
    for (const body of ['{', '', '{"filter":', '\u0000']) {
      const reply = await gateway.client.raw(query, {
        method: 'POST',
        headers: { ...json, ...asAdmin() },
        body,
      });
      isProblem(reply, 400, 'malformed-body');
    }
  });

  it('takes nothing but JSON', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = { 'content-type': type, ...asAdmin() };
      isProblem(
        await gateway.client.raw(query, { method: 'POST', headers, body: 'filter=1' }),
        415,
        'unsupported-media-type',
      );
    }
  });

  it('refuses unknown members instead of dropping them', async () => {
    const filter = { cycle: '2026-01', custmerIds: ['x'] };
    const reply = await gateway.client.call(
      'queryConsumption',
      { body: { filter, offset: 0, limit: 1 } },
      { token },
    );
    isProblem(reply, 400, 'invalid-request');
    assert.match(reply.text, /filter\.custmerIds/);
    isProblem(
      await gateway.client.raw('/v1/catalogue?x=1', { headers: asAdmin() }),
      400,
      'invalid-request',
    );
  });

  it('refuses a filter of 10,000 characters without repeating it', async () => {
    const filter = { cycle: '2026-01', tradeId: 'z'.repeat(10_000) };
    const reply = await gateway.client.call(
      'queryConsumption',
      { body: { filter, offset: 0, limit: 1 } },
      { token },
    );
    isProblem(reply, 400, 'invalid-request');
    assert.doesNotMatch(reply.text, /zzz/);
  });

  it('refuses a body that is too large', async () => {
    const headers = { ...json, ...asAdmin() };
    const reply = await gateway.client.raw(query, {
      method: 'POST',
      headers,
      body: `"${'x'.repeat(400_000)}"`,
    });
    isProblem(reply, 413, 'payload-too-large');
  });

  it('tells an unknown address from a method it does not take', async () => {
    isProblem(await gateway.client.raw('/v1/nowhere'), 404, 'not-found');
    const reply = await gateway.client.raw(query);
    isProblem(reply, 405, 'method-not-allowed');
    assert.equal(reply.headers.get('allow'), 'POST');
    isProblem(
      await gateway.client.raw('/v1/exports/x/file', { method: 'DELETE' }),
      405,
      'method-not-allowed',
    );
    isProblem(await gateway.client.raw('/v1/vouchers/%E0%A4%A'), 400, 'invalid-request');
  });

  it('asks for a session before it reads a body', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x.y.z',
      'Basic YTpi',
      `Bearer ${'a'.repeat(9000)}`,
    ]) {
      const reply = await gateway.client.raw(query, {
        method: 'POST',
        headers: { ...json, authorization },
        body: '{',
      });
      isProblem(reply, 401, 'unauthenticated');
      assert.equal(reply.headers.get('www-authenticate'), 'Bearer');
    }
  });

  it('speaks the language that is liked best', async () => {
    const title = async (language: string) =>
      (
        (await gateway.client.raw('/v1/none', { headers: { 'accept-language': language } }))
          .body as { title: string }
      ).title;
    assert.equal(await title('en-US,en;q=0.9'), 'Not found');
    assert.equal(await title('zh-TW'), '没有找到');
    assert.equal(await title('fr, en;q=0.3, zh;q=0.8'), '没有找到');
    assert.equal(await title('de'), '没有找到');
  });

  it('keeps a harmless request id and replaces another', async () => {
    const id = async (given: string) =>
      (await gateway.client.raw('/healthz', { headers: { 'x-request-id': given } })).headers.get(
        'x-request-id',
      );
    assert.equal(await id('host-trace-0001'), 'host-trace-0001');
    assert.match((await id('<script>')) ?? '', /^[0-9a-f-]{36}$/);
  });

  it('lets only allowed origins read, with the headers they need', async () => {
    const from = (origin: string) =>
      gateway.client.raw('/v1/catalogue', { headers: { origin, ...asAdmin() } });
    const allowed = await from('http://localhost:5173');
    assert.equal(allowed.headers.get('access-control-allow-origin'), 'http://localhost:5173');
    const exposed = allowed.headers.get('access-control-expose-headers') ?? '';
    for (const name of ['Date', 'Retry-After', 'ETag', 'X-Request-Id', 'Content-Disposition']) {
      assert.ok(exposed.includes(name), name);
    }
    assert.equal(
      (await from('https://evil.example')).headers.get('access-control-allow-origin'),
      null,
    );
    assert.equal(
      (await from('http://localhost.evil.example')).headers.get('access-control-allow-origin'),
      null,
    );
  });

  it('answers an unchanged GET with 304, and never lets a cache keep one', async () => {
    const first = await gateway.client.raw('/v1/catalogue', { headers: asAdmin() });
    assert.equal(first.headers.get('cache-control'), 'private, no-store');
    const etag = first.headers.get('etag') ?? '';
    const again = await gateway.client.raw('/v1/catalogue', {
      headers: { ...asAdmin(), 'if-none-match': etag },
    });
    assert.equal(again.status, 304);
    assert.equal(again.text, '');
  });

  it('is alive and ready without a session', async () => {
    assert.equal((await gateway.client.raw('/healthz')).status, 200);
    assert.equal((await gateway.client.raw('/readyz')).status, 200);
    const { body } = await gateway.client.raw('/v1/openapi.json');
    assert.equal((body as { openapi: string }).openapi, '3.1.0');
  });
});

describe('a caller that asks too often', () => {
  it('is told when to come back, while another is served', async () => {
    const gateway = await startTestGateway({
      RATE_LIMIT_PER_MINUTE: '5',
      RATE_LIMIT_RESOLVE_PER_MINUTE: '2',
    });
    try {
      const token = await gateway.client.session('op-dist-admin');
      const other = await gateway.client.session('op-dist-operator');
      const body = { kind: 'customer', name: 'x' };
      const resolves = [];
      for (let time = 0; time < 3; time++)
        resolves.push(await gateway.client.call('resolveSubjects', { body }, { token }));
      assert.deepEqual(
        resolves.map(({ status }) => status),
        [200, 200, 429],
      );
      let last: Reply | undefined;
      for (let time = 0; time < 6; time++)
        last = await gateway.client.call('getCapabilities', {}, { token });
      assert.equal(last?.status, 429);
      assert.equal(problemCode(last), 'rate-limited');
      assert.ok(Number(last.headers.get('retry-after')) > 0);
      assert.equal(
        (await gateway.client.call('getCapabilities', {}, { token: other })).status,
        200,
      );
      assert.equal((await gateway.client.raw('/healthz')).status, 200);
    } finally {
      await gateway.stop();
    }
  });
});
