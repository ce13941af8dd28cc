import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SignJWT } from 'jose';
import { readConfiguration } from '../configuration.js';
import { startGateway } from '../start.js';
import {
  hostSecret,
  problemCode,
  startTestGateway,
  TestClient,
  type TestGateway,
} from '../testing/test-gateway.js';

describe('sessions', () => {
  let gateway: TestGateway;
  const second = 'test-host-secret-0002';
  before(async () => {
    gateway = await startTestGateway({
      HOST_SECRETS: `${hostSecret},${second}`,
      SESSION_TTL_SECONDS: '5',
    });
  });
  after(() => gateway.stop());
  const create = (secret?: string) =>
    gateway.client.call(
      'createSession',
      { body: { operatorId: 'op-dist-admin' } },
      secret ? { token: secret } : {},
    );

  it('are given for either of two host secrets, so that one can be rotated', async () => {
    const [one, two] = [await create(hostSecret), await create(second)];
    assert.equal(one.status, 201);
    assert.equal(two.status, 201);
    assert.equal(one.body.principal, two.body.principal);
    assert.equal(one.body.expiresIn, 5);
  });

  it('are given for nothing else', async () => {
    const token = (await create(hostSecret)).body.token;
    for (const secret of [undefined, 'wrong', `${hostSecret}x`, hostSecret.slice(0, -1), token]) {
      const reply = await create(secret);
      assert.equal(reply.status, 401);
      assert.equal(problemCode(reply), 'host-secret-invalid');
    }
  });

  it('are not given for an operator nobody knows', async () => {
    const reply = await gateway.client.call(
      'createSession',
      { body: { operatorId: 'op-nobody' } },
      { token: hostSecret },
    );
    assert.equal(reply.status, 404);
  });

  it('end by the gateway’s own clock', async () => {
    const hour = 60 * 60 * 1000;
    const { id } = { id: 'op-dist-admin' };
    const old = await gateway.gateway.tokens.sign(id, 'p', new Date(Date.now() - hour));
    const reply = await gateway.client.call('getCapabilities', {}, { token: old });
    assert.equal(reply.status, 401);
  });

  it('can’t be forged: other key, no signature, the host’s secret', async () => {
    const other = await new SignJWT({ operator: 'op-dist-admin' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('partner-widgets-gateway')
      .setAudience('partner-widgets')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('k'.repeat(43)));
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({ alg: 'none' })}.${part({ operator: 'op-dist-admin', exp: 9_999_999_999 })}.`;
    for (const token of [other, none, hostSecret]) {
      const reply = await gateway.client.call('getCapabilities', {}, { token });
      assert.equal(reply.status, 401);
    }
  });

  it('name a principal that is opaque and stable over restarts', async () => {
    const before = (await create(hostSecret)).body.principal;
    assert.doesNotMatch(before, /op-dist|admin/);
    const folder = gateway.configuration.databaseFile;
    const again = await startGateway(
      readConfiguration({
        DATABASE_FILE: folder,
        SEED: 'small',
        HOST_SECRETS: hostSecret,
        PORT: '0',
        LOG_LEVEL: 'silent',
      }),
    );
    try {
      const reply = await new TestClient(again.url).call(
        'createSession',
        { body: { operatorId: 'op-dist-admin' } },
        { token: hostSecret },
      );
      assert.equal(reply.body.principal, before);
    } finally {
      await again.stop();
    }
  });
});
