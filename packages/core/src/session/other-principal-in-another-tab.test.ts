import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { freshEndpoint, grantFor, openTab } from '../testing/tab.js';

describe('somebody else signs in in another tab', () => {
  it('this tab asks the host who is here now, and follows', async () => {
    const endpoint = freshEndpoint();
    const clock = new FakeClock();
    let signedIn = 'principal-a';
    const here = openTab({ endpoint, clock, fetchSession: async () => grantFor(signedIn, clock) });
    await settle();
    signedIn = 'principal-b';
    const there = openTab({ endpoint, clock, as: 'principal-b' });
    await settle();
    await settle();
    await eventually(
      () => void expect(here.core.session.snapshot.principal).to.equal('principal-b'),
    );
    here.core.dispose();
    there.core.dispose();
  });

  it('two panes of two principals keep theirs and do not talk for ever', async () => {
    const endpoint = freshEndpoint();
    const one = openTab({ endpoint, as: 'principal-a' });
    await settle();
    const two = openTab({ endpoint, as: 'principal-b' });
    await settle();
    await settle();
    await eventually(
      () => void expect(one.core.session.snapshot.principal).to.equal('principal-a'),
    );
    expect(two.core.session.snapshot.principal).to.equal('principal-b');
    expect(one.asked.length + two.asked.length).to.be.at.most(4);
    one.core.dispose();
    two.core.dispose();
  });

  it('a tab whose disk was emptied for that shows the change, also when its own host names the same one again', async () => {
    const endpoint = freshEndpoint();
    const here = openTab({ endpoint, as: 'principal-a' });
    await settle();
    const seen: string[] = [];
    here.core.session.subscribe(({ status }) => seen.push(status));
    const there = openTab({ endpoint, principal: 'principal-a', as: 'principal-b' });
    await eventually(() => void expect(seen.slice(0, 2)).to.deep.equal(['starting', 'active']));
    expect(here.core.session.snapshot.principal).to.equal('principal-a');
    here.core.dispose();
    there.core.dispose();
  });
});
