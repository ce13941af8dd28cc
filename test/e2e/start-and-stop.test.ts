import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freePort, startDemo } from '../support/demo.js';

describe('npm start', () => {
  it('stops everything on SIGTERM', async () => {
    const demo = await startDemo();
    assert.ok((await fetch(`${demo.url}/`)).ok);
    assert.ok((await fetch(`${demo.gatewayUrl}/readyz`)).ok);
    await demo.stop();
    await assert.rejects(fetch(`${demo.url}/`));
    await assert.rejects(fetch(`${demo.gatewayUrl}/readyz`));
  });

  it('keeps the gateway’s secret away from the browser', async () => {
    const demo = await startDemo();
    const answers = await Promise.all(
      [
        '/',
        '/my-backend/configuration',
        '/my-backend/outbox',
        '/src/main.ts',
        '/../data/host-secret',
      ].map(async (path) => (await fetch(`${demo.url}${path}`)).text()),
    );
    for (const text of answers) assert.ok(!text.includes(demo.hostSecret));
    await demo.stop();
    assert.ok(await freePort());
  });
});
