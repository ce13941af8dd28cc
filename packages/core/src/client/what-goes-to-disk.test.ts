import { expect } from '@open-wc/testing';
import { settle } from '../testing/fake-clock.js';
import { FakeGateway, json, page } from '../testing/fake-gateway.js';
import { diskHolds, diskText, openTab } from '../testing/tab.js';

const AS_OF = '2026-11-20T01:00:00Z';
const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };

describe('what goes to disk', () => {
  it('a page does; plain names, searches and invitations do not', async () => {
    const gateway = new FakeGateway()
      .on('consumption/query', () => page([{ id: 'row' }]))
      .on('reveal', () =>
        json({
          items: [{ id: 'c1', name: 'CANARY-NAME', accountName: 'CANARY-ACCOUNT' }],
          asOf: AS_OF,
        }),
      )
      .on('customers/resolve', () => json({ ids: ['c1'], asOf: AS_OF }))
      .on('invitation', () => json({ distributor: 'CANARY-DISTRIBUTOR' }));
    const { core, endpoint } = openTab({ gateway });
    await core.client.read('reveal', {
      body: { kind: 'customer', ids: ['c1'], column: 'customerName' },
    });
    await core.client.read('resolveSubjects', {
      body: { kind: 'customer', name: 'CANARY-SEARCH' },
    });
    await core.client.read('getInvitation', {}, { invitation: 'CANARY-TOKEN' });
    await core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, '"row"');
    expect(await diskText(endpoint)).not.to.contain('CANARY');
    core.dispose();
  });

  it('nothing of a read that asks for none', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row' }]));
    const { core, endpoint } = openTab({ gateway });
    await core.client.read('queryConsumption', FIRST_PAGE, { cache: 'none' });
    await settle();
    expect(await diskText(endpoint)).not.to.contain('"row"');
    core.dispose();
  });

  it('an invitation token is sent as a header only and never shared between two', async () => {
    const gateway = new FakeGateway().on('invitation', ({ headers }) =>
      json({ of: headers.get('Partner-Invitation') }),
    );
    const { core } = openTab({ gateway });
    const answers = await Promise.all(
      ['one', 'two'].map((invitation) => core.client.read('getInvitation', {}, { invitation })),
    );
    expect(answers.map(({ value }) => (value as unknown as { of: string }).of)).to.deep.equal([
      'one',
      'two',
    ]);
    expect(gateway.requests.map(({ url }) => url).join()).not.to.match(/one|two/);
    core.dispose();
  });
});

describe('what is on disk', () => {
  it('names of codes are not asked again within the hour', async () => {
    const gateway = new FakeGateway().on('catalogue', () => json({ asOf: AS_OF }));
    const { core, clock, endpoint } = openTab({ gateway });
    await core.client.read('getCatalogue', {});
    await diskHolds(endpoint, 'getCatalogue');
    await clock.advance(1_800_000);
    expect((await core.client.read('getCatalogue', {})).fromCache).to.equal(true);
    await clock.advance(3_600_000);
    expect((await core.client.read('getCatalogue', {})).fromCache).to.equal(false);
    expect(gateway.count('catalogue')).to.equal(2);
    core.dispose();
  });

  it('is not painted for a reload', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row' }]));
    const { core, endpoint } = openTab({ gateway });
    await core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(endpoint, '"row"');
    const painted: unknown[] = [];
    await core.client.read('queryConsumption', FIRST_PAGE, {
      cache: 'reload',
      onCached: (answer) => painted.push(answer),
    });
    expect(painted).to.deep.equal([]);
    core.dispose();
  });

  it('one language is not painted for another', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row' }]));
    const { core, endpoint } = openTab({ gateway });
    await core.client.read('queryConsumption', FIRST_PAGE, { locale: 'zh-CN' });
    await diskHolds(endpoint, '"row"');
    const painted: unknown[] = [];
    await core.client.read('queryConsumption', FIRST_PAGE, {
      locale: 'en',
      onCached: (answer) => painted.push(answer),
    });
    expect(painted).to.deep.equal([]);
    core.dispose();
  });
});
