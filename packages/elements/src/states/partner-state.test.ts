import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { ClientError } from '@partner-widgets/core/client/client-error';
import { colourSchemes, useColourScheme } from '../testing/colour-scheme.js';
import './define.js';
import type { PartnerState } from './partner-state.js';
import { stateOfError, type StateKind } from './state-of-error.js';

const kinds: StateKind[] = [
  'empty',
  'no-permission',
  'failed',
  'busy',
  'offline',
  'session-ended',
  'invalid',
  'choose',
];

async function show(kind: StateKind, language = 'zh-CN'): Promise<PartnerState> {
  const place = await fixture<HTMLElement>(
    html`<partner-state kind=${kind} lang=${language}></partner-state>`,
  );
  const state = place as PartnerState;
  await waitUntil(() => state.shadowRoot?.querySelector('.heading'));
  return state;
}

describe('<partner-state>', () => {
  for (const scheme of colourSchemes) {
    for (const kind of kinds) {
      it(`is accessible as ${kind} in ${scheme}`, async () => {
        useColourScheme(scheme);
        const state = await show(kind);
        await expect(state).to.be.accessible();
        useColourScheme(undefined);
      });
    }
  }

  it('speaks the language of its place', async () => {
    const chinese = await show('empty');
    const english = await show('empty', 'en');
    expect(chinese.shadowRoot?.querySelector('.heading')?.textContent).to.equal('暂无数据');
    expect(english.shadowRoot?.querySelector('.heading')?.textContent).to.equal('Nothing here');
  });

  it('offers the way on', async () => {
    const state = await show('failed');
    const pressed = oneEvent(state, 'retry');
    state.shadowRoot?.querySelector('button')?.click();
    await pressed;
  });

  it('offers nothing where repeating is no use', async () => {
    const state = await show('no-permission');
    expect(state.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('quotes the request id for support', async () => {
    const state = await show('failed');
    state.requestId = 'r-42';
    await state.updateComplete;
    expect(state.shadowRoot?.querySelector('code')?.textContent).to.equal('r-42');
  });
});

describe('the face of an error', () => {
  const cases: [ClientError['kind'], StateKind][] = [
    ['offline', 'offline'],
    ['rate-limited', 'busy'],
    ['forbidden', 'no-permission'],
    ['session-ended', 'session-ended'],
    ['invalid', 'invalid'],
    ['server', 'failed'],
    ['malformed', 'failed'],
  ];
  for (const [kind, face] of cases) {
    it(`is ${face} for ${kind}`, () => {
      expect(stateOfError(new ClientError(kind)).kind).to.equal(face);
    });
  }

  it('is a failure for what is no error of the client', () => {
    expect(stateOfError(new TypeError('x')).kind).to.equal('failed');
  });
});
