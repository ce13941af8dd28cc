import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import type { SessionGrant } from '@partner-widgets/core/session/session';
import { LitElement } from 'lit';
import { defineElement } from '../base/define-element.js';
import { ConsumeController } from '../context/context-consumer.js';
import { appearanceContext, dataContext, messagesContext } from '../context/contexts.js';
import './define.js';
import type { PartnerProvider } from './partner-provider.js';

class ProviderWitness extends LitElement {
  readonly data = new ConsumeController(this, dataContext);
  readonly messages = new ConsumeController(this, messagesContext);
  readonly appearance = new ConsumeController(this, appearanceContext);
}

const unanswered = (() => new Promise<Response>(() => {})) as typeof fetch;
let count = 0;
/** All test files share one browser profile: each provider gets an endpoint of its own. */
const endpoint = () => `${location.origin}/provider-test-${++count}`;
const session =
  (principal = 'p1') =>
  (): Promise<SessionGrant> =>
    Promise.resolve({
      token: 'token',
      expiresIn: 900,
      serverTime: new Date().toISOString(),
      principal,
    });

async function provide(): Promise<{ provider: PartnerProvider; witness: ProviderWitness }> {
  const provider = await fixture<PartnerProvider>(
    html`<partner-provider
      .endpoint=${endpoint()}
      .fetchSession=${session()}
      .fetch=${unanswered}
      locale="en"
    >
      <test-provider-witness></test-provider-witness>
    </partner-provider>`,
  );
  const witness = provider.querySelector<ProviderWitness>('test-provider-witness');
  if (!witness) throw new Error('no witness');
  return { provider, witness };
}

describe('<partner-provider>', () => {
  before(() => defineElement('test-provider-witness', ProviderWitness));

  it('gives session, data, language and looks to what stands inside', async () => {
    const { witness } = await provide();
    await waitUntil(() => witness.data.value?.session.snapshot.status === 'active');
    expect(witness.messages.value?.locale).to.equal('en');
    expect(witness.appearance.value).to.deep.equal({ theme: 'auto', density: 'comfortable' });
  });

  it('gives no data before there is a callback, and gives them once it is set', async () => {
    const provider = await fixture<PartnerProvider>(
      html`<partner-provider .endpoint=${endpoint()} .fetch=${unanswered}
        ><test-provider-witness></test-provider-witness
      ></partner-provider>`,
    );
    const witness = provider.querySelector<ProviderWitness>('test-provider-witness');
    expect(witness?.data.value).to.equal(undefined);
    provider.fetchSession = session();
    await provider.updateComplete;
    expect(witness?.data.value?.client).to.be.an('object');
  });

  it('keeps its session when the host hands in another closure', async () => {
    const { provider, witness } = await provide();
    const before = witness.data.value;
    provider.fetchSession = session();
    await provider.updateComplete;
    expect(witness.data.value).to.equal(before);
  });

  it('gives other data when the endpoint changes, and ends what was asked before', async () => {
    const { provider, witness } = await provide();
    const before = witness.data.value;
    const { signal } = witness.data;
    provider.endpoint = endpoint();
    await provider.updateComplete;
    expect(witness.data.value).not.to.equal(before);
    expect(witness.data.value).not.to.equal(undefined);
    expect(signal.aborted).to.equal(true);
  });

  it('gives other data when the principal changes', async () => {
    const { provider, witness } = await provide();
    const { signal } = witness.data;
    provider.principal = 'p2';
    await provider.updateComplete;
    expect(signal.aborted).to.equal(true);
    expect(witness.data.value).not.to.equal(undefined);
  });

  it('changes language and density without a new session', async () => {
    const { provider, witness } = await provide();
    const before = witness.data.value;
    provider.locale = 'zh-CN';
    provider.density = 'compact';
    await provider.updateComplete;
    expect(witness.messages.value?.locale).to.equal('zh-CN');
    expect(witness.appearance.value?.density).to.equal('compact');
    expect(witness.data.value).to.equal(before);
  });

  it('keeps its session through a move', async () => {
    const { provider, witness } = await provide();
    const before = witness.data.value;
    const elsewhere = document.createElement('section');
    provider.parentElement?.append(elsewhere);
    elsewhere.append(provider);
    await aTimeout(0);
    expect(witness.data.value).to.equal(before);
  });

  it('gives its session back when it stays away, and has one again when it returns', async () => {
    const { provider, witness } = await provide();
    const parent = provider.parentElement;
    provider.remove();
    await aTimeout(0);
    expect(witness.data.value).to.equal(undefined);
    parent?.append(provider);
    await provider.updateComplete;
    expect(witness.data.value).not.to.equal(undefined);
  });

  it('leaves to an outer provider what it does not state itself', async () => {
    const { provider, witness } = await provide();
    const inner = document.createElement('partner-provider');
    inner.setAttribute('locale', 'zh-CN');
    const nested = document.createElement('test-provider-witness') as ProviderWitness;
    inner.append(nested);
    provider.append(inner);
    await inner.updateComplete;
    await waitUntil(() => nested.data.value !== undefined);
    expect(nested.data.value).to.equal(witness.data.value);
    expect(nested.messages.value?.locale).to.equal('zh-CN');
    expect(witness.messages.value?.locale).to.equal('en');
  });

  it('says when the session ends, and logout resolves', async () => {
    const { provider, witness } = await provide();
    await waitUntil(() => witness.data.value?.session.snapshot.status === 'active');
    const ended = oneEvent(provider, 'partner-session-end');
    await provider.logout();
    expect((await ended).detail.reason).to.equal('logout');
  });

  it('reports a bad endpoint as an ended session instead of throwing', async () => {
    const provider = document.createElement('partner-provider');
    provider.endpoint = 'http://[';
    provider.fetchSession = session();
    const ended = oneEvent(provider, 'partner-session-end');
    document.body.append(provider);
    expect((await ended).detail.reason).to.equal('invalid-endpoint');
    provider.remove();
  });
});
