import { expect, oneEvent } from '@open-wc/testing';
import { ConsumeController } from '@partner-widgets/elements/context/context-consumer';
import { dataContext, messagesContext } from '@partner-widgets/elements/context/contexts';
import { LitElement } from 'lit';
import { createSuite, type Suite } from './create-suite.js';

class Reader extends LitElement {
  readonly data = new ConsumeController(this, dataContext);
  readonly messages = new ConsumeController(this, messagesContext);
}
customElements.define('suite-test-reader', Reader);

const never = () => new Promise<never>(() => {});
const refuse = () => Promise.reject(new Error('session 403'));
const endpoint = (name: string) => `${location.origin}/suite-test/${name}`;

function page(): { root: HTMLElement; reader: Reader } {
  const root = document.createElement('main');
  const reader = document.createElement('suite-test-reader') as Reader;
  root.append(reader);
  document.body.append(root);
  return { root, reader };
}

describe('createSuite', () => {
  const suites: Suite[] = [];
  const create = (...given: Parameters<typeof createSuite>) => {
    const suite = createSuite(...given);
    suites.push(suite);
    return suite;
  };
  afterEach(() => {
    for (const suite of suites.splice(0)) suite.dispose();
  });

  it('serves widgets that stood on the page before it was called', () => {
    const { root, reader } = page();
    create({ root, endpoint: endpoint('before'), fetchSession: never, locale: 'en' });
    expect(reader.data.value).to.have.property('client');
    expect(reader.messages.value?.locale).to.equal('en');
  });

  it('serves widgets that come later', () => {
    const { root } = page();
    create({ root, endpoint: endpoint('later'), fetchSession: never });
    const late = document.createElement('suite-test-reader') as Reader;
    root.append(late);
    expect(late.data.value).to.have.property('client');
  });

  it('keeps the session when only the language changes', () => {
    const { root, reader } = page();
    const suite = create({ root, endpoint: endpoint('language'), fetchSession: never });
    const before = reader.data.value;
    suite.update({ locale: 'en' });
    expect(reader.messages.value?.locale).to.equal('en');
    expect(reader.data.value).to.equal(before);
  });

  it('gives widgets another world for another principal', () => {
    const { root, reader } = page();
    const suite = create({ root, endpoint: endpoint('p'), fetchSession: never, principal: 'one' });
    const before = reader.data.value;
    suite.update({ principal: 'two' });
    expect(reader.data.value).to.not.equal(before);
  });

  it('says at its root that the session ended', async () => {
    const { root } = page();
    const ended = oneEvent(root, 'partner-session-end');
    create({ root, endpoint: endpoint('refused'), fetchSession: refuse });
    expect((await ended).detail.reason).to.equal('refused');
  });

  it('takes everything back on dispose, and a later one serves the same root again', () => {
    const { root, reader } = page();
    create({ root, endpoint: endpoint('one'), fetchSession: never }).dispose();
    expect(reader.data.value).to.equal(undefined);
    create({ root, endpoint: endpoint('two'), fetchSession: never });
    expect(reader.data.value).to.have.property('client');
  });

  it('lets the newest of two at one root win: disposing the older changes nothing', () => {
    const { root, reader } = page();
    const older = create({ root, endpoint: endpoint('older'), fetchSession: never });
    create({ root, endpoint: endpoint('newer'), fetchSession: never, locale: 'en' });
    older.dispose();
    expect(reader.messages.value?.locale).to.equal('en');
    expect(reader.data.value).to.have.property('client');
  });
});
