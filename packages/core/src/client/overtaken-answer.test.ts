import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway, json } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';
import { LatestOnly } from './latest-only.js';

describe('an old answer that arrives after a newer one', () => {
  it('is dropped', async () => {
    const latest = new LatestOnly();
    let finishOld: (value: string) => void = () => undefined;
    const old = latest.run(() => new Promise<string>((resolve) => (finishOld = resolve)));
    const young = latest.run(async () => 'young');
    finishOld('old');
    expect([await young, await old]).to.deep.equal(['young', undefined]);
  });

  it('its failure is dropped as well', async () => {
    const latest = new LatestOnly();
    let failOld: (error: Error) => void = () => undefined;
    const old = latest.run(() => new Promise<string>((_resolve, reject) => (failOld = reject)));
    void latest.run(async () => 'young');
    failOld(new Error('old'));
    expect(await old).to.equal(undefined);
  });

  it('its request is cancelled', async () => {
    const latest = new LatestOnly();
    let signal: AbortSignal | undefined;
    void latest.run((given) => {
      signal = given;
      return new Promise<void>(() => undefined);
    });
    latest.cancel();
    expect(signal?.aborted).to.equal(true);
  });

  it('what was stored is never painted over what the network said', async () => {
    const gateway = new FakeGateway().on('board/count', () =>
      json({ asOf: '2026-11-20T01:00:00Z' }),
    );
    const { core } = openTab({ gateway });
    await core.client.read('getBoardCount', { query: {} as never });
    await settle();
    const order: string[] = [];
    await core.client
      .read('getBoardCount', { query: {} as never }, { onCached: () => order.push('stored') })
      .then(() => order.push('network'));
    await settle();
    expect(order.at(-1)).to.equal('network');
    expect(order.filter((one) => one === 'stored').length).to.be.at.most(1);
    core.dispose();
  });
});
