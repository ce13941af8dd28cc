import { expect } from '@open-wc/testing';
import { FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, json } from '../testing/fake-gateway.js';
import { grantFor, openTab } from '../testing/tab.js';

const AS_OF = '2026-11-20T01:00:00Z';

describe('many requests and one session', () => {
  it('the host is asked once, whoever waits', async () => {
    const gateway = new FakeGateway()
      .on('capabilities', () => json({ asOf: AS_OF }))
      .on('catalogue', () => json({ asOf: AS_OF }));
    const tab = openTab({ gateway });
    await Promise.all([
      tab.core.client.capabilities(),
      tab.core.client.read('getCatalogue', {}),
      tab.core.client.read('getCatalogue', {}, { locale: 'en' }),
    ]);
    expect(tab.asked).to.deep.equal(['start']);
    tab.core.dispose();
  });

  it('twenty answers of 401 at once ask for one new session, and each request is replayed once', async () => {
    const clock = new FakeClock();
    let minted = 0;
    const gateway = new FakeGateway().on('vouchers/v', () => json({}));
    for (let n = 0; n < 15; n++) {
      gateway.on(`vouchers/v${n}`, ({ headers }) =>
        headers.get('Authorization') === 'Bearer token-0'
          ? new Response('', { status: 401 })
          : json({ asOf: AS_OF }),
      );
    }
    const tab = openTab({
      clock,
      gateway,
      fetchSession: async () => grantFor('principal-a', clock, { token: `token-${minted++}` }),
      rateLimit: { perSecond: 100, burst: 100 },
    });
    await Promise.all(
      Array.from({ length: 15 }, (_, n) =>
        tab.core.client.read('getVoucher', { params: { voucherId: `v${n}` } }),
      ),
    );
    expect(tab.asked).to.deep.equal(['start', 'unauthorized']);
    expect(gateway.requests).to.have.length(30);
    tab.core.dispose();
  });

  it('a fresh token that is refused as well ends the session: the host is not asked for ever', async () => {
    const gateway = new FakeGateway().on('capabilities', () => new Response('', { status: 401 }));
    const tab = openTab({ gateway });
    const kind = await tab.core.client
      .capabilities()
      .catch((error: { kind: string }) => error.kind);
    expect(kind).to.equal('unauthorized');
    expect(tab.core.session.snapshot).to.include({ status: 'ended', reason: 'unauthorized' });
    await settle();
    expect(tab.asked).to.have.length(2);
    tab.core.dispose();
  });

  it('an ended session has no timer left', async () => {
    const tab = openTab({
      fetchSession: async () => {
        throw new Error('session 401');
      },
    });
    await settle();
    expect(tab.clock.timers).to.equal(0);
    tab.core.dispose();
  });
});
