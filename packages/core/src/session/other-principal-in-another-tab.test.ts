import { expect } from '@open-wc/testing';
import { eventually, FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, json } from '../testing/fake-gateway.js';
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

  it('a question that is asked again at that moment is answered', async () => {
    const endpoint = freshEndpoint();
    const answers: (() => void)[] = [];
    const gateway = new FakeGateway().on(
      'board/count',
      () =>
        new Promise((resolve) =>
          answers.push(() => resolve(json({ asOf: '2026-11-20T01:00:00Z' }))),
        ),
    );
    const here = openTab({ endpoint, as: 'principal-a', gateway });
    const ask = () => here.core.client.read('getBoardCount', { query: {} as never });
    const first = ask().catch((error: { kind: string }) => error.kind);
    await eventually(() => void expect(answers).to.have.length(1));
    let again: ReturnType<typeof ask> | undefined;
    here.core.onPurge(() => (again = ask()));
    const there = openTab({ endpoint, principal: 'principal-a', as: 'principal-b' });
    await eventually(() => void expect(answers).to.have.length(2));
    answers.forEach((answer) => answer());
    expect(await first).to.equal('aborted');
    expect((await again)?.asOf).to.equal('2026-11-20T01:00:00Z');
    here.core.dispose();
    there.core.dispose();
  });
});
