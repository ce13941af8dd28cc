import { expect } from '@open-wc/testing';
import { FakeClock } from '../testing/fake-clock.js';
import { FakeGateway, json, problem } from '../testing/fake-gateway.js';
import { grantFor, openTab } from '../testing/tab.js';
import type { ClientError } from './client-error.js';

const ACCEPT = { body: {} as never };
const keysOf = (gateway: FakeGateway): (string | null)[] =>
  gateway.requests.map(({ headers }) => headers.get('Idempotency-Key'));

describe('a write', () => {
  for (const [what, handler] of [
    ['the server fails', () => problem(500, 'internal')],
    [
      'the network is gone',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['it is throttled', () => problem(429, 'rate-limited', { headers: { 'Retry-After': '1' } })],
  ] as const) {
    it(`is not repeated by itself when ${what}`, async () => {
      const gateway = new FakeGateway().on('invitation/accept', handler);
      const { core, clock } = openTab({ gateway });
      const failing = core.client
        .write('acceptInvitation', ACCEPT, { invitation: 'abc' })
        .catch((error: ClientError) => error);
      await clock.advance(60_000);
      expect(((await failing) as ClientError).retriable).to.equal(true);
      expect(gateway.requests).to.have.length(1);
      core.dispose();
    });
  }

  it('carries a key, which its failure hands out for the next attempt', async () => {
    let calls = 0;
    const gateway = new FakeGateway().on('invitation/accept', () =>
      calls++ === 0 ? problem(500, 'internal') : json({}),
    );
    const { core } = openTab({ gateway });
    const error = (await core.client
      .write('acceptInvitation', ACCEPT)
      .catch((failure: ClientError) => failure)) as ClientError;
    await core.client.write('acceptInvitation', ACCEPT, { idempotencyKey: error.idempotencyKey });
    const [first, second] = keysOf(gateway);
    expect(first).to.match(/^[0-9a-f]{32}$/);
    expect(second).to.equal(first);
    core.dispose();
  });

  it('two series have two keys', async () => {
    const gateway = new FakeGateway().on('invitation/accept', () => json({}));
    const { core } = openTab({ gateway });
    await core.client.write('acceptInvitation', ACCEPT);
    await core.client.write('acceptInvitation', ACCEPT);
    expect(new Set(keysOf(gateway)).size).to.equal(2);
    core.dispose();
  });

  it('is replayed once after a 401, with the same key: nothing was executed', async () => {
    const clock = new FakeClock();
    let minted = 0;
    const gateway = new FakeGateway().on('invitation/accept', ({ headers }) =>
      headers.get('Authorization') === 'Bearer token-0'
        ? problem(401, 'unauthenticated')
        : json({ done: true }),
    );
    const { core } = openTab({
      clock,
      gateway,
      fetchSession: async () => grantFor('a', clock, { token: `token-${minted++}` }),
    });
    expect(await core.client.write('acceptInvitation', ACCEPT)).to.deep.equal({ done: true });
    expect(new Set(keysOf(gateway)).size).to.equal(1);
    expect(gateway.requests).to.have.length(2);
    core.dispose();
  });

  it('an audited read is not repeated either: each repetition is another audit record', async () => {
    const gateway = new FakeGateway().on('reveal', () => problem(500, 'internal'));
    const { core, clock } = openTab({ gateway });
    const read = core.client
      .read('reveal', { body: { kind: 'customer', ids: ['c1'], column: 'customerName' } })
      .catch(() => undefined);
    await clock.advance(60_000);
    await read;
    expect(gateway.requests).to.have.length(1);
    core.dispose();
  });
});
