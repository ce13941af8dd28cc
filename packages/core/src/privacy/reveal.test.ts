import { expect } from '@open-wc/testing';
import { FakeClock, settle } from '../testing/fake-clock.js';
import { FakeGateway, json, problem, type SeenRequest } from '../testing/fake-gateway.js';
import { diskText, grantFor, openTab, type Tab } from '../testing/tab.js';
import { RevealStore, type RevealStoreOptions } from './reveal-store.js';

const plain = ({ body }: SeenRequest): Response => {
  const { ids } = body as { ids: string[] };
  return json({
    items: ids.map((id) => ({ id, name: `PLAIN-${id}`, accountName: `ACCOUNT-${id}` })),
    asOf: '2026-11-20T01:00:00Z',
  });
};

interface Column extends Tab {
  readonly store: RevealStore;
  readonly changes: () => number;
  readonly errors: string[];
  readonly leavePage: () => void;
}

function column(
  gateway: FakeGateway,
  more: Partial<RevealStoreOptions> = {},
  options: Parameters<typeof openTab>[0] = {},
): Column {
  const tab = openTab({ gateway, ...options });
  let changes = 0;
  const errors: string[] = [];
  let leavePage = (): void => undefined;
  const store = new RevealStore({
    client: tab.core.client,
    session: tab.core.session,
    kind: 'customer',
    column: 'customerName',
    field: 'name',
    onChange: () => changes++,
    onError: ({ kind }) => errors.push(kind),
    platform: {
      clock: tab.clock,
      onLeave: (listener) => ((leavePage = listener), () => undefined),
    },
    ...more,
  });
  return { ...tab, store, changes: () => changes, errors, leavePage: () => leavePage() };
}

const idsOf = (gateway: FakeGateway): number[] =>
  gateway.requests.map(({ body }) => (body as { ids: string[] }).ids.length);

describe('the eye of a column (customers/MK-01)', () => {
  it('is closed at first, and then nothing is asked (orders/UI-02)', async () => {
    const { store, clock, gateway, core } = column(new FakeGateway().on('reveal', plain));
    store.want(['c1']);
    await clock.advance(100);
    expect(gateway.requests).to.have.length(0);
    core.dispose();
  });

  it('open: rows that scroll in together are one request, and none is asked twice', async () => {
    const { store, clock, gateway, core } = column(new FakeGateway().on('reveal', plain));
    store.show();
    store.want(['c1', 'c2']);
    store.want(['c2', 'c3']);
    await clock.advance(20);
    store.want(['c1', 'c2', 'c3']);
    await clock.advance(20);
    expect(gateway.requests.map(({ body }) => body)).to.deep.equal([
      { kind: 'customer', ids: ['c1', 'c2', 'c3'], column: 'customerName' },
    ]);
    expect(store.text('c2')).to.equal('PLAIN-c2');
    core.dispose();
  });

  it('more than 200 are several requests', async () => {
    const { store, clock, gateway, core } = column(new FakeGateway().on('reveal', plain));
    store.show();
    store.want(Array.from({ length: 450 }, (_, n) => `c${n}`));
    await clock.advance(20);
    expect(idsOf(gateway)).to.deep.equal([200, 200, 50]);
    core.dispose();
  });

  it('an account column shows accounts', async () => {
    const { store, clock, core } = column(new FakeGateway().on('reveal', plain), {
      field: 'accountName',
    });
    store.show();
    store.want(['c1']);
    await clock.advance(20);
    expect(store.text('c1')).to.equal('ACCOUNT-c1');
    core.dispose();
  });

  it('one whom the answer leaves out stays masked and is not asked again', async () => {
    const { store, clock, gateway, core } = column(
      new FakeGateway().on('reveal', () => json({ items: [], asOf: '2026-11-20T01:00:00Z' })),
    );
    store.show();
    store.want(['former']);
    await clock.advance(20);
    store.want(['former']);
    await clock.advance(20);
    expect(store.text('former')).to.equal(undefined);
    expect(gateway.requests).to.have.length(1);
    core.dispose();
  });

  const ends: [string, (one: Column) => void | Promise<void>][] = [
    ['the eye is closed', ({ store }) => store.hide()],
    ['the element is taken off the page', ({ store }) => store.dispose()],
    ['the page is left', ({ leavePage }) => leavePage()],
    ['the session ends', ({ core }) => core.session.logout()],
  ];
  for (const [what, end] of ends) {
    it(`no plain text is left when ${what}`, async () => {
      const one = column(new FakeGateway().on('reveal', plain));
      one.store.show();
      one.store.want(['c1']);
      await one.clock.advance(20);
      await end(one);
      expect(one.store.text('c1')).to.equal(undefined);
      expect(one.store.shown).to.equal(false);
      one.core.dispose();
    });
  }

  it('no plain text is left when somebody else signs in', async () => {
    const clock = new FakeClock();
    let principal = 'principal-a';
    const one = column(
      new FakeGateway().on('reveal', plain),
      {},
      { clock, fetchSession: async () => grantFor(principal, clock, { expiresIn: 600 }) },
    );
    one.store.show();
    await settle();
    one.store.show();
    one.store.want(['c1']);
    await clock.advance(20);
    expect(one.store.text('c1')).to.equal('PLAIN-c1');
    principal = 'principal-b';
    await clock.advance(560_000);
    expect(one.store.text('c1')).to.equal(undefined);
    one.core.dispose();
  });

  it('an answer that comes after the eye was closed stays unread', async () => {
    let answer: () => void = () => undefined;
    const { store, clock, core } = column(
      new FakeGateway().on(
        'reveal',
        (request) => new Promise((resolve) => (answer = () => resolve(plain(request)))),
      ),
    );
    store.show();
    store.want(['c1']);
    await clock.advance(20);
    store.hide();
    store.show();
    answer();
    await settle();
    expect(store.text('c1')).to.equal(undefined);
    core.dispose();
  });

  it('a refusal is told once and not asked again by rendering', async () => {
    const { store, clock, gateway, errors, core } = column(
      new FakeGateway().on('reveal', () => problem(403, 'permission-denied')),
    );
    store.show();
    for (let render = 0; render < 5; render++) {
      store.want(['c1']);
      await clock.advance(20);
    }
    expect(errors).to.deep.equal(['forbidden']);
    expect(gateway.requests).to.have.length(1);
    core.dispose();
  });

  it('plain text is on no disk', async () => {
    const { store, clock, core, endpoint } = column(new FakeGateway().on('reveal', plain));
    store.show();
    store.want(['c1']);
    await clock.advance(50);
    expect(store.text('c1')).to.equal('PLAIN-c1');
    expect(await diskText(endpoint)).not.to.contain('PLAIN');
    core.dispose();
  });
});
