import { expect } from '@open-wc/testing';
import { createPartnerCore } from './partner-suite-core.js';
import { FakeGateway } from './testing/fake-gateway.js';
import { openTab } from './testing/tab.js';

const wrong: [string, unknown][] = [
  ['nothing', undefined],
  ['an empty text', ''],
  ['a number', 7],
  ['no address', 'https://'],
  ['another scheme', 'javascript:alert(1)'],
  ['a file', 'file:///etc/passwd'],
  ['a user and password', 'https://user:secret@gateway.test'],
  ['a query', 'https://gateway.test/?token=secret'],
];

describe('a bad endpoint', () => {
  let warnings: string[];
  const warn = console.warn;
  beforeEach(() => {
    warnings = [];
    console.warn = (...args: unknown[]) => void warnings.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  for (const [what, endpoint] of wrong) {
    it(`${what}: warns without the value, throws nothing, asks nobody`, async () => {
      let asked = 0;
      const core = createPartnerCore({
        endpoint: endpoint as string,
        fetchSession: async () => (asked++, new Promise<never>(() => undefined)),
      });
      const kind = await core.client.capabilities().catch((error: { kind: string }) => error.kind);
      expect(core.session.snapshot).to.include({ status: 'ended', reason: 'invalid-endpoint' });
      expect(kind).to.equal('session-ended');
      expect(asked).to.equal(0);
      expect(warnings.join()).to.contain('endpoint').and.not.to.contain('secret');
      core.session.restart();
      await core.session.logout();
      core.dispose();
    });
  }

  it('a callback that is none is told, too', () => {
    const core = createPartnerCore({ endpoint: '/partner', fetchSession: 'later' as never });
    expect(core.session.snapshot.status).to.equal('ended');
    expect(warnings.join()).to.contain('fetchSession');
    core.dispose();
  });

  it('one that is relative is found from the page', async () => {
    const gateway = new FakeGateway();
    const { core, clock } = openTab({ endpoint: `/partner/${Date.now()}/`, gateway });
    core.client.capabilities().catch(() => undefined);
    await clock.advance(0);
    expect(gateway.requests[0]?.url).to.match(
      new RegExp(`^${location.origin}/partner/[0-9]+/v1/capabilities$`),
    );
    core.dispose();
  });
});
