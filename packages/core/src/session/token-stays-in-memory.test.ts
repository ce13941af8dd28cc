import { expect } from '@open-wc/testing';
import { eventually, settle } from '../testing/fake-clock.js';
import { FakeGateway, page, problem } from '../testing/fake-gateway.js';
import { diskHolds, diskText, openTab } from '../testing/tab.js';

const FIRST_PAGE = { body: { filter: { cycle: '2026-11' }, offset: 0, limit: 100 } };

describe('the token', () => {
  it('is in no store, no address and no body', async () => {
    const gateway = new FakeGateway().on('consumption/query', () => page([{ id: 'row' }]));
    const tab = openTab({ gateway });
    await tab.core.client.read('queryConsumption', FIRST_PAGE);
    await diskHolds(tab.endpoint, 'queryConsumption');
    const stores = [
      await diskText(tab.endpoint),
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ];
    const sent = gateway.requests.map(({ url, body }) => url + JSON.stringify(body));
    expect([...stores, ...sent].join()).not.to.contain('token-of');
    tab.core.dispose();
  });

  it('is in no error and no snapshot', async () => {
    const gateway = new FakeGateway().on('consumption/query', () =>
      problem(400, 'invalid-request'),
    );
    const tab = openTab({ gateway });
    const error: unknown = await tab.core.client
      .read('queryConsumption', FIRST_PAGE)
      .catch((failure: unknown) => failure);
    const text = `${String(error)}${(error as Error).stack}${JSON.stringify(error)}${JSON.stringify(tab.core.session.snapshot)}`;
    expect(text).to.contain('invalid').and.not.to.contain('token-of');
    tab.core.dispose();
  });

  it('is in no news to other tabs', async () => {
    const tab = openTab();
    const heard: string[] = [];
    const channel = new BroadcastChannel(`partner-widgets/1|${tab.endpoint}`);
    channel.onmessage = ({ data }) => heard.push(JSON.stringify(data));
    await settle();
    await tab.core.session.logout();
    await settle();
    await eventually(() => void expect(heard.join()).to.contain('purge'));
    expect(heard.join()).not.to.contain('token-of');
    channel.close();
    tab.core.dispose();
  });

  it('is not shown where a host puts it into its own error', async () => {
    const tab = openTab({
      fetchSession: async () => {
        throw new Error('refused for token-of-principal-a');
      },
    });
    await settle();
    expect(JSON.stringify(tab.core.session.snapshot))
      .to.contain('refused')
      .and.not.to.contain('token-of');
    tab.core.dispose();
  });
});
