import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';

const kindOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: { kind: string }) => error.kind,
  );

describe('an input that no request can carry', () => {
  const cases: [
    string,
    string,
    (client: ReturnType<typeof openTab>['core']['client']) => Promise<unknown>,
  ][] = [
    [
      'a filter of 10,000 characters in an address',
      'too-large',
      (client) =>
        client.read('getBoardCount', { query: { accountManagerId: 'x'.repeat(10_000) } as never }),
    ],
    [
      'an id that leaves its folder',
      'invalid',
      (client) => client.read('getVoucher', { params: { voucherId: '..' } }),
    ],
    [
      'an empty id',
      'invalid',
      (client) => client.read('getVoucher', { params: { voucherId: '' } }),
    ],
    ['a missing id', 'invalid', (client) => client.read('getVoucher', {} as never)],
    [
      'an invitation token with a line break',
      'invalid',
      (client) => client.read('getInvitation', {}, { invitation: 'a\nb' }),
    ],
    [
      'an invitation token in Chinese',
      'invalid',
      (client) => client.read('getInvitation', {}, { invitation: '邀请' }),
    ],
  ];
  for (const [what, kind, ask] of cases) {
    it(`${what} is refused without a request`, async () => {
      const gateway = new FakeGateway();
      const { core } = openTab({ gateway });
      expect(await kindOf(ask(core.client))).to.equal(kind);
      expect(gateway.requests).to.have.length(0);
      core.dispose();
    });
  }

  it('a strange id stays one part of the path', async () => {
    const gateway = new FakeGateway();
    const { core, endpoint } = openTab({ gateway });
    await kindOf(core.client.read('getVoucher', { params: { voucherId: 'a/b?c#d' } }));
    expect(gateway.requests[0]?.url).to.equal(`${endpoint}/v1/vouchers/a%2Fb%3Fc%23d`);
    core.dispose();
  });

  it('one that was cancelled before it began asks nobody', async () => {
    const gateway = new FakeGateway();
    const { core } = openTab({ gateway });
    expect(await kindOf(core.client.capabilities({ signal: AbortSignal.abort() }))).to.equal(
      'aborted',
    );
    await settle();
    expect(gateway.requests).to.have.length(0);
    core.dispose();
  });
});
