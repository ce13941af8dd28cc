import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ConfigurationError, readConfiguration } from './configuration.js';
import { startChildGateway } from './testing/child-gateway.js';
import { startExport } from './testing/exports.js';
import { hostSecret, testEnvironment, testFolder } from './testing/test-gateway.js';

describe('the environment', () => {
  it('that is wrong is told whole, by names, without the secrets', () => {
    assert.throws(
      () =>
        readConfiguration({
          PORT: '99999',
          SEED: 'huge',
          HOST_SECRETS: 'short-secret',
          SESSION_SIGNING_KEY: 'weak',
          ALLOWED_ORIGINS: 'portal.example',
          DATABASE_URL: 'mysql://x',
          WIDGETS_DIRECTORY: '/no/such/folder',
        }),
      (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        for (const name of [
          'PORT',
          'SEED',
          'HOST_SECRETS',
          'SESSION_SIGNING_KEY',
          'ALLOWED_ORIGINS',
          'DATABASE_URL',
          'WIDGETS_DIRECTORY',
        ]) {
          assert.match(error.message, new RegExp(name));
        }
        assert.doesNotMatch(error.message, /short-secret|weak/);
        return true;
      },
    );
  });

  it('without keys makes them once, for their owner only', () => {
    const folder = testFolder();
    const environment = { DATABASE_FILE: join(folder, 'partner.db') };
    const first = readConfiguration(environment);
    const second = readConfiguration(environment);
    assert.deepEqual(first.signingKeys, second.signingKeys);
    assert.deepEqual(first.hostSecrets, [readFileSync(join(folder, 'host-secret'), 'utf8')]);
    assert.equal(statSync(join(folder, 'host-secret')).mode & 0o777, 0o600);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a gateway as a process', () => {
  it('serves the widgets’ files to every origin, ends what it has begun at SIGTERM, and exits with 0', async () => {
    const folder = testFolder();
    const environment = testEnvironment(folder, {
      WIDGETS_DIRECTORY: join(import.meta.dirname, 'testing'),
      LOG_LEVEL: 'info',
    });
    const gateway = await startChildGateway(environment);
    const file = await gateway.client.raw('/widgets/exports.ts', {
      headers: { origin: 'https://any.example' },
    });
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('access-control-allow-origin'), '*');
    assert.equal(file.headers.get('content-security-policy'), null);
    assert.equal((await gateway.client.raw('/widgets/../configuration.ts')).status, 404);
    const token = await gateway.client.session('op-dist-admin');
    const running = startExport(gateway.client, token, {
      type: 'voucher-log',
      filter: { subject: 'customer' },
      language: 'en',
    });
    assert.equal((await running).status, 201);
    gateway.child.kill('SIGTERM');
    assert.equal(await gateway.ended, 0);
    for (const line of gateway
      .output()
      .trim()
      .split('\n')
      .filter((text) => !text.startsWith('Gateway ready'))) {
      assert.doesNotThrow(() => JSON.parse(line) as unknown, line);
    }
    assert.ok(!gateway.output().includes(hostSecret));
    rmSync(folder, { recursive: true, force: true });
  });

  it('that can’t start says why in a line and exits with 1', async () => {
    await assert.rejects(
      startChildGateway({ PORT: 'x', DATABASE_FILE: '.cache/never.db' }),
      /PORT must be a whole number/,
    );
  });
});
