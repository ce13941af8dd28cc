import { expect } from '@open-wc/testing';
import { eventually, settle } from '../testing/fake-clock.js';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { diskHolds, openTab, type Tab } from '../testing/tab.js';
import type { DegradedNotice } from '../client/client.js';

const query = (offset: number) => ({ body: { filter: { cycle: '2026-11' }, offset, limit: 100 } });
const gatewayWithRow = (): FakeGateway =>
  new FakeGateway().on('consumption/query', () => page([{ id: 'row' }]));

async function lastViewOf(tab: Tab, offset = 0): Promise<unknown> {
  tab.gateway.dead = true;
  return tab.clock.passUntil(
    tab.core.client
      .read('queryConsumption', query(offset))
      .catch((error: { kind: string }) => error.kind),
  );
}

function replaced(target: object, name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  return () => {
    if (before) Object.defineProperty(target, name, before);
    else delete (target as Record<string, unknown>)[name];
  };
}

describe('a browser without a disk', () => {
  const ways: [string, PropertyDescriptor][] = [
    ['private mode that has no indexedDB', { value: undefined }],
    [
      'a sandboxed frame where looking at it throws',
      {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
    [
      'private mode where open() throws',
      {
        value: {
          open: () => {
            throw new DOMException('denied', 'InvalidStateError');
          },
          deleteDatabase: () => {
            throw new DOMException('denied', 'InvalidStateError');
          },
        },
      },
    ],
  ];
  for (const [what, descriptor] of ways) {
    it(`${what}: reads, the last view and logout work from memory`, async () => {
      const restore = replaced(globalThis, 'indexedDB', descriptor);
      try {
        const tab = openTab({ gateway: gatewayWithRow() });
        const notices: DegradedNotice['reason'][] = [];
        tab.core.client.onDegraded(({ reason }) => notices.push(reason));
        await tab.core.client.read('queryConsumption', query(0));
        await settle();
        expect(await lastViewOf(tab)).to.deep.include({ fromCache: true, offline: true });
        expect(notices).to.deep.equal(['cache-unavailable']);
        await tab.core.session.logout();
        expect(tab.core.session.snapshot.status).to.equal('ended');
        tab.core.dispose();
      } finally {
        restore();
      }
    });
  }
});

describe('a disk that is full', () => {
  const put = IDBObjectStore.prototype.put;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  function failPuts(times: number): void {
    IDBObjectStore.prototype.put = function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'answers' && times-- > 0)
        throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
  }

  it('room is made by dropping what was not used for long, and the new answer is kept', async () => {
    const tab = openTab({ gateway: gatewayWithRow() });
    for (let n = 0; n < 6; n++) {
      await tab.core.client.read('queryConsumption', query(n * 100));
      await diskHolds(tab.endpoint, `offset\\":${n * 100}}`);
      await tab.clock.advance(1_000);
    }
    failPuts(1);
    await tab.core.client.read('queryConsumption', query(600));
    await diskHolds(tab.endpoint, 'offset\\":600}');
    expect(await lastViewOf(tab, 600)).to.deep.include({ fromCache: true });
    expect(await lastViewOf(tab, 500)).to.deep.include({ fromCache: true });
    expect(await lastViewOf(tab, 0)).to.equal('offline');
    tab.core.dispose();
  });

  it('that has no room at all: memory, and the notice says why', async () => {
    const tab = openTab({ gateway: gatewayWithRow() });
    const notices: DegradedNotice['reason'][] = [];
    tab.core.client.onDegraded(({ reason }) => notices.push(reason));
    await settle();
    failPuts(Infinity);
    await tab.core.client.read('queryConsumption', query(0));
    await settle();
    await eventually(() => void expect(notices).to.deep.equal(['cache-full']));
    expect(await lastViewOf(tab)).to.deep.include({ fromCache: true });
    tab.core.dispose();
  });
});
