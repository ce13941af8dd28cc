import { expect } from '@open-wc/testing';
import { FakeGateway, page } from '../testing/fake-gateway.js';
import { openTab } from '../testing/tab.js';
import type { TelemetryEvent } from './telemetry.js';

const SECRET = {
  body: {
    filter: { cycle: '2026-11', customerIds: ['CANARY-ID'], resourceName: 'CANARY-TEXT' },
    offset: 0,
    limit: 100,
  },
};

describe('telemetry', () => {
  it('asks no other address than the endpoint', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([]));
    const { core, endpoint } = openTab({ gateway });
    await core.client.read('queryConsumption', SECRET);
    expect(gateway.requests.every(({ url }) => url.startsWith(`${endpoint}/v1/`))).to.equal(true);
    core.dispose();
  });

  it('given a sink, tells names and numbers, no filter, no row, no token', async () => {
    const events: TelemetryEvent[] = [];
    const gateway = new FakeGateway().on('consumption/query', () =>
      page([{ customerName: 'CANARY-ROW' }]),
    );
    const { core } = openTab({ gateway, telemetry: (event) => events.push(event) });
    await core.client.read('queryConsumption', SECRET);
    expect(events[0]?.detail).to.deep.include({ operation: 'queryConsumption', outcome: 'ok' });
    expect(JSON.stringify(events)).not.to.match(/CANARY|token-of/);
    core.dispose();
  });

  it('a sink that throws harms nobody', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([]));
    const { core } = openTab({
      gateway,
      telemetry: () => {
        throw new Error('sink');
      },
    });
    expect((await core.client.read('queryConsumption', SECRET)).value.total).to.equal(0);
    core.dispose();
  });
});
