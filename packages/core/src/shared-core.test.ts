import { expect } from '@open-wc/testing';
import { createPartnerCore } from './partner-suite-core.js';
import { settle } from './testing/fake-clock.js';
import { freshEndpoint } from './testing/tab.js';

const never = (): Promise<never> => new Promise(() => undefined);
const other = (): Promise<never> => new Promise(() => undefined);

describe('several providers on one page', () => {
  it('the same endpoint, principal and callback share one session until the last one goes', async () => {
    const endpoint = freshEndpoint();
    const one = createPartnerCore({ endpoint, fetchSession: never });
    const two = createPartnerCore({ endpoint: `${endpoint}/`, fetchSession: never });
    expect(two.session).to.equal(one.session);
    one.dispose();
    one.dispose();
    expect(two.session.snapshot.status).to.equal('starting');
    two.dispose();
    await settle();
    expect(two.session.snapshot).to.include({ status: 'ended', reason: 'disposed' });
  });

  it('another callback or principal has a session of its own', () => {
    const endpoint = freshEndpoint();
    const cores = [
      createPartnerCore({ endpoint, fetchSession: never }),
      createPartnerCore({ endpoint, fetchSession: other }),
      createPartnerCore({ endpoint, fetchSession: never, principal: 'principal-b' }),
    ];
    expect(new Set(cores.map(({ session }) => session)).size).to.equal(3);
    cores.forEach((core) => core.dispose());
  });
});
