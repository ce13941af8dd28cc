import { ContextConsumer, ContextEvent, createContext } from '@lit/context';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { defineElement } from '../base/define-element.js';
import { ProvideController } from './context-provider.js';

const context = createContext<string | undefined>(Symbol.for('partner-widgets/1/test-provider'));
const other = createContext<string | undefined>(Symbol.for('partner-widgets/1/test-other'));

class Provider extends LitElement {
  readonly provided = new ProvideController(this, context);
}

/** As a host's own element would consume it, by the library. */
class Foreign extends LitElement {
  readonly seen: (string | undefined)[] = [];
  readonly consumer = new ContextConsumer(this, {
    context,
    subscribe: true,
    callback: (value) => this.seen.push(value),
  });
}

describe('providing a context', () => {
  let place: HTMLElement;
  const make = <Made extends HTMLElement>(name: string): Made =>
    document.createElement(`test-provider-${name}`) as Made;
  before(() => {
    defineElement('test-provider-provider', Provider);
    defineElement('test-provider-foreign', Foreign);
  });
  beforeEach(() => document.body.append((place = document.createElement('div'))));
  afterEach(() => place.remove());

  it('a consumer of the library hears every change, and none that is no change', () => {
    const [provider, consumer] = [make<Provider>('provider'), make<Foreign>('foreign')];
    provider.append(consumer);
    place.append(provider);
    provider.provided.setValue('first');
    provider.provided.setValue('first');
    provider.provided.setValue('second');
    expect(consumer.seen).to.deep.equal([undefined, 'first', 'second']);
  });

  it('who has left hears nothing more', () => {
    const [provider, consumer] = [make<Provider>('provider'), make<Foreign>('foreign')];
    provider.append(consumer);
    place.append(provider);
    consumer.remove();
    provider.provided.setValue('later');
    expect(consumer.seen).to.deep.equal([undefined]);
  });

  it('a nearer provider that comes later takes over those below it, and no other', () => {
    const outer = make<Provider>('provider');
    const [below, beside] = [make<Foreign>('foreign'), make<Foreign>('foreign')];
    const room = document.createElement('div');
    room.append(below);
    outer.append(room, beside);
    place.append(outer);
    outer.provided.setValue('outer');
    // Around a consumer that stays where it is, as when an element is defined later.
    const nearer = new ProvideController(room, context);
    nearer.setValue('nearer');
    nearer.hostConnected();
    outer.provided.setValue('outer again');
    expect(below.seen).to.deep.equal([undefined, 'outer', 'nearer']);
    expect(beside.seen.at(-1)).to.equal('outer again');
  });

  it('one who asks once is answered once; another context and its own host are left to others', () => {
    const provider = make<Provider>('provider');
    const child = provider.appendChild(document.createElement('i'));
    place.append(provider);
    provider.provided.setValue('value');
    const seen: (string | undefined)[] = [];
    const unanswered: EventTarget[] = [];
    place.addEventListener('context-request', (event) => unanswered.push(event.contextTarget));
    child.dispatchEvent(new ContextEvent(context, child, (value) => seen.push(value)));
    child.dispatchEvent(new ContextEvent(other, child, (value) => seen.push(value)));
    provider.dispatchEvent(new ContextEvent(context, provider, (value) => seen.push(value)));
    provider.provided.setValue('another');
    expect(seen).to.deep.equal(['value']);
    expect(unanswered).to.deep.equal([child, provider]);
  });
});
