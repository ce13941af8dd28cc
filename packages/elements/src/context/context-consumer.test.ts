import { expect } from '@open-wc/testing';
import { ContextProvider, createContext } from '@lit/context';
import { LitElement } from 'lit';
import { defineElement } from '../base/define-element.js';
import { ConsumeController } from './context-consumer.js';

const context = createContext<string | undefined>(Symbol.for('partner-widgets/1/test-consumer'));
const otherMajor = createContext<string | undefined>(Symbol.for('partner-widgets/2/test-consumer'));

class Consumer extends LitElement {
  readonly seen: (string | undefined)[] = [];
  readonly signals: AbortSignal[] = [];
  readonly controller = new ConsumeController(this, context, {
    onChange: (value, signal) => {
      this.seen.push(value);
      this.signals.push(signal);
    },
  });
}

class Provider extends LitElement {
  readonly provided = new ContextProvider(this, { context });
  override connectedCallback(): void {
    super.connectedCallback();
    const name = this.getAttribute('name');
    if (name) this.provided.setValue(name);
  }
}

function make<Tag extends HTMLElement>(tag: string, name?: string): Tag {
  const element = document.createElement(tag);
  if (name) element.setAttribute('name', name);
  return element as Tag;
}
const consumerTag = 'test-context-consumer';
const providerTag = 'test-context-provider';

describe('consuming a context', () => {
  let place: HTMLElement;
  before(() => {
    defineElement(consumerTag, Consumer);
    defineElement(providerTag, Provider);
  });
  beforeEach(() => {
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => place.remove());

  it('gets the value of a provider that was there before', () => {
    const provider = make<Provider>(providerTag, 'first');
    place.append(provider);
    const consumer = make<Consumer>(consumerTag);
    provider.append(consumer);
    expect(consumer.controller.value).to.equal('first');
  });

  it('gets the value of a provider that is defined after the consumer', () => {
    place.append(make(`${providerTag}-late`, 'late'));
    const consumer = make<Consumer>(consumerTag);
    place.firstElementChild?.append(consumer);
    expect(consumer.controller.value).to.equal(undefined);
    defineElement(`${providerTag}-late`, class extends Provider {});
    expect(consumer.controller.value).to.equal('late');
  });

  it('gets the value of a provider that is put around it', () => {
    const consumer = make<Consumer>(consumerTag);
    place.append(consumer);
    const provider = make<Provider>(providerTag, 'around');
    place.append(provider);
    provider.append(consumer);
    expect(consumer.controller.value).to.equal('around');
  });

  it('reads the closest of nested providers', () => {
    const outer = make<Provider>(providerTag, 'outer');
    const inner = make<Provider>(providerTag, 'inner');
    place.append(outer);
    outer.append(inner);
    const consumer = make<Consumer>(consumerTag);
    inner.append(consumer);
    expect(consumer.controller.value).to.equal('inner');
  });

  it('changes over to a closer provider that wakes up later', () => {
    const outer = make<Provider>(providerTag, 'outer');
    place.append(outer);
    const between = make<Provider>(`${providerTag}-between`, 'inner');
    outer.append(between);
    const consumer = make<Consumer>(consumerTag);
    between.append(consumer);
    expect(consumer.controller.value).to.equal('outer');
    defineElement(`${providerTag}-between`, class extends Provider {});
    expect(consumer.controller.value).to.equal('inner');
    outer.provided.setValue('outer changed');
    expect(consumer.controller.value).to.equal('inner');
  });

  it('drops the value when it is moved out of the provider', () => {
    const provider = make<Provider>(providerTag, 'mine');
    place.append(provider);
    const consumer = make<Consumer>(consumerTag);
    provider.append(consumer);
    place.append(consumer);
    expect(consumer.controller.value).to.equal(undefined);
    provider.provided.setValue('changed');
    expect(consumer.controller.value).to.equal(undefined);
  });

  it('takes the value of the provider it is moved into', () => {
    const one = make<Provider>(providerTag, 'one');
    const two = make<Provider>(providerTag, 'two');
    place.append(one, two);
    const consumer = make<Consumer>(consumerTag);
    one.append(consumer);
    two.append(consumer);
    expect(consumer.seen).to.deep.equal(['one', undefined, 'two']);
  });

  it('moves along with its provider', () => {
    const provider = make<Provider>(providerTag, 'both');
    const consumer = make<Consumer>(consumerTag);
    place.append(provider);
    provider.append(consumer);
    const elsewhere = document.createElement('section');
    place.append(elsewhere);
    elsewhere.append(provider);
    expect(consumer.controller.value).to.equal('both');
  });

  it('ends the signal of a value that is replaced', () => {
    const provider = make<Provider>(providerTag, 'old');
    place.append(provider);
    const consumer = make<Consumer>(consumerTag);
    provider.append(consumer);
    const [old] = consumer.signals;
    provider.provided.setValue('new');
    expect(old?.aborted).to.equal(true);
    expect(consumer.controller.signal.aborted).to.equal(false);
  });

  it('ends the signal when it is taken out of the page', () => {
    const provider = make<Provider>(providerTag, 'here');
    place.append(provider);
    const consumer = make<Consumer>(consumerTag);
    provider.append(consumer);
    const { signal } = consumer.controller;
    consumer.remove();
    expect(signal.aborted).to.equal(true);
    expect(consumer.controller.value).to.equal(undefined);
  });

  it('talks to another bundle of the same major', async () => {
    const path = './context-consumer.ts?second-bundle';
    const second = (await import(path)) as typeof import('./context-consumer.js');
    class ForeignConsumer extends LitElement {
      readonly controller = new second.ConsumeController(this, context);
    }
    defineElement('test-context-foreign-consumer', ForeignConsumer);
    const provider = make<Provider>(providerTag, 'shared');
    const consumer = make<ForeignConsumer>('test-context-foreign-consumer');
    provider.append(consumer);
    place.append(provider);
    expect(second.ConsumeController).not.to.equal(ConsumeController);
    expect(consumer.controller.value).to.equal('shared');
  });

  it('does not hear another major', () => {
    class NextMajor extends LitElement {
      readonly controller = new ConsumeController(this, otherMajor);
    }
    defineElement('test-context-next-major', NextMajor);
    const provider = make<Provider>(providerTag, 'of major 1');
    const consumer = make<NextMajor>('test-context-next-major');
    provider.append(consumer);
    place.append(provider);
    expect(consumer.controller.value).to.equal(undefined);
  });
});
