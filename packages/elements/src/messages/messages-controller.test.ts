import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { defineElement } from '../base/define-element.js';
import { messagesContext } from '../context/contexts.js';
import { MessagesController } from './messages-controller.js';

interface Words {
  readonly hello: string;
  readonly rows: (count: number) => string;
}
const asked: string[] = [];
const dictionary = (locale: string, hello: string) => () => {
  asked.push(locale);
  const messages: Words = { hello, rows: (count) => `${count} ${locale}` };
  return Promise.resolve({ messages });
};
const dictionaries = { 'zh-CN': dictionary('zh-CN', '你好'), en: dictionary('en', 'Hello') };

class Speaker extends LitElement {
  static override properties = { locale: {} };
  declare locale: string | undefined;
  readonly words = new MessagesController<Words>(this, dictionaries);
}
class Region extends LitElement {
  readonly provided = new ContextProvider(this, {
    context: messagesContext,
    initialValue: {
      locale: 'zh-CN',
      timeZone: undefined,
      overrides: { 'zh-CN': { hello: '您好' } },
    },
  });
  override createRenderRoot() {
    return this;
  }
}

describe('the words of an element', () => {
  before(() => {
    defineElement('test-messages-speaker', Speaker);
    defineElement('test-messages-region', Region);
  });

  it('are those of the closest lang, and no other language is loaded', async () => {
    asked.length = 0;
    const speaker = await fixture<Speaker>(
      html`<test-messages-speaker lang="en"></test-messages-speaker>`,
    );
    await waitUntil(() => speaker.words.text);
    expect(speaker.words.text?.hello).to.equal('Hello');
    expect(asked).to.deep.equal(['en']);
  });

  it('follow the provider before the page, with the words of the host', async () => {
    const region = await fixture<Region>(
      html`<test-messages-region lang="en"
        ><test-messages-speaker></test-messages-speaker
      ></test-messages-region>`,
    );
    const speaker = region.querySelector<Speaker>('test-messages-speaker');
    await waitUntil(() => speaker?.words.text);
    expect(speaker?.words.text?.hello).to.equal('您好');
    expect(speaker?.words.text?.rows(2)).to.equal('2 zh-CN');
  });

  it('follow the element itself before the provider, live', async () => {
    const region = await fixture<Region>(
      html`<test-messages-region
        ><test-messages-speaker locale="en"></test-messages-speaker
      ></test-messages-region>`,
    );
    const speaker = region.querySelector<Speaker>('test-messages-speaker') as Speaker;
    await waitUntil(() => speaker.words.text?.hello === 'Hello');
    speaker.locale = 'zh-CN';
    await waitUntil(() => speaker.words.text?.hello === '您好');
  });
});
