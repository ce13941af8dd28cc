import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway, json } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';

const AS_OF = '2026-11-20T01:00:00Z';
const slow = (): { gateway: FakeGateway; answer: () => void } => {
  const waiting: (() => void)[] = [];
  const gateway = new FakeGateway().on(
    'board/count',
    ({ signal }) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
        waiting.push(() => resolve(json({ asOf: AS_OF })));
      }),
  );
  return { gateway, answer: () => waiting.splice(0).forEach((one) => one()) };
};

describe('several widgets ask the same', () => {
  it('one request goes out, all are answered', async () => {
    const { gateway, answer } = slow();
    const { core } = openTab({ gateway });
    const reads = [
      core.client.read('getBoardCount', {
        query: { monthBegin: '2026-01', monthEnd: '2026-11' } as never,
      }),
      core.client.read('getBoardCount', {
        query: { monthEnd: '2026-11', monthBegin: '2026-01' } as never,
      }),
    ];
    await settle();
    answer();
    const answers = await Promise.all(reads);
    expect(answers.map(({ asOf }) => asOf)).to.deep.equal([AS_OF, AS_OF]);
    expect(gateway.count('board/count')).to.equal(1);
    core.dispose();
  });

  it('another filter or language is another request', async () => {
    const { gateway } = slow();
    const { core } = openTab({ gateway });
    const ask = (query: object, locale?: string): void =>
      void core.client
        .read('getBoardCount', { query: query as never }, { locale })
        .catch(() => undefined);
    ask({ month: '2026-01' });
    ask({ month: '2026-02' });
    ask({ month: '2026-01' }, 'en');
    await settle();
    expect(gateway.count('board/count')).to.equal(3);
    core.dispose();
  });

  it('one that leaves takes nothing from the others', async () => {
    const { gateway, answer } = slow();
    const { core } = openTab({ gateway });
    const leaving = new AbortController();
    const left = core.client
      .read('getBoardCount', { query: {} as never }, { signal: leaving.signal })
      .catch((error: { kind: string }) => error.kind);
    const staying = core.client.read('getBoardCount', { query: {} as never });
    await settle();
    leaving.abort();
    expect(await left).to.equal('aborted');
    expect(gateway.requests[0]?.signal?.aborted).to.equal(false);
    answer();
    expect((await staying).asOf).to.equal(AS_OF);
    core.dispose();
  });

  it('the request is cancelled when the last one leaves, and can be asked again', async () => {
    const { gateway, answer } = slow();
    const { core } = openTab({ gateway });
    const leaving = new AbortController();
    const left = core.client
      .read('getBoardCount', { query: {} as never }, { signal: leaving.signal })
      .catch(() => undefined);
    await settle();
    leaving.abort();
    await left;
    expect(gateway.requests[0]?.signal?.aborted).to.equal(true);
    const again = core.client.read('getBoardCount', { query: {} as never });
    await settle();
    answer();
    expect((await again).asOf).to.equal(AS_OF);
    core.dispose();
  });

  it('capabilities and the first page are asked side by side', async () => {
    const gateway = new FakeGateway()
      .on('capabilities', () => new Promise(() => undefined))
      .on('consumption/query', () => new Promise(() => undefined));
    const { core } = openTab({ gateway });
    core.client.capabilities().catch(() => undefined);
    core.client
      .read('queryConsumption', { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } })
      .catch(() => undefined);
    await settle();
    expect(gateway.requests.map(({ path }) => path).sort()).to.deep.equal([
      'capabilities',
      'consumption/query',
    ]);
    core.dispose();
  });
});
