import { aTimeout, expect } from '@open-wc/testing';
import { waitUntil } from '@partner-widgets/core/testing/patience';
import { Autoloader } from './autoloader.js';

/** Loaders that only count; a tag of its own for each test, because a page has one registry. */
function countedLoaders(...tags: string[]) {
  const loaded: string[] = [];
  const loaders = Object.fromEntries(
    tags.map((tag) => [
      tag,
      async () => {
        loaded.push(tag);
        customElements.define(tag, class extends HTMLElement {});
      },
    ]),
  );
  return { loaders, loaded };
}

function place(...tags: string[]): HTMLElement {
  const part = document.createElement('div');
  for (const tag of tags) part.append(document.createElement(tag));
  document.body.append(part);
  return part;
}

describe('which widgets are loaded', () => {
  let autoloader: Autoloader | undefined;
  afterEach(() => autoloader?.stop());

  it('loads the tags that stand on the page and no others', async () => {
    const { loaders, loaded } = countedLoaders('seen-at-start', 'never-seen');
    const part = place('seen-at-start');
    autoloader = new Autoloader(loaders);
    await autoloader.discover(part);
    expect(loaded).to.deep.equal(['seen-at-start']);
  });

  it('loads a tag that a framework inserts later, deep inside what it inserts', async () => {
    const { loaders, loaded } = countedLoaders('inserted-later');
    const part = place();
    autoloader = new Autoloader(loaders);
    autoloader.watch(part);
    const outer = document.createElement('section');
    outer.append(document.createElement('p'), document.createElement('inserted-later'));
    part.append(outer);
    await customElements.whenDefined('inserted-later');
    expect(loaded).to.deep.equal(['inserted-later']);
  });

  it('loads a tag once, however many of it there are', async () => {
    const { loaders, loaded } = countedLoaders('many-of-it');
    const part = place('many-of-it', 'many-of-it');
    autoloader = new Autoloader(loaders);
    await Promise.all([autoloader.discover(part), autoloader.discover(part)]);
    expect(loaded).to.deep.equal(['many-of-it']);
  });

  it('finds tags in a shadow root that it was told to watch', async () => {
    const { loaders, loaded } = countedLoaders('inside-shadow');
    const host = place();
    const shadow = host.attachShadow({ mode: 'closed' });
    autoloader = new Autoloader(loaders);
    autoloader.watch(shadow);
    shadow.append(document.createElement('inside-shadow'));
    await customElements.whenDefined('inside-shadow');
    expect(loaded).to.deep.equal(['inside-shadow']);
  });

  it('loads nothing after it was stopped', async () => {
    const { loaders, loaded } = countedLoaders('after-stop');
    const part = place();
    autoloader = new Autoloader(loaders);
    autoloader.watch(part);
    autoloader.stop();
    part.append(document.createElement('after-stop'));
    await aTimeout(20);
    expect(loaded).to.deep.equal([]);
  });
});

describe('what the console says', () => {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => void warnings.push(text);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('names a misspelt tag of ours once and leaves foreign elements alone', async () => {
    const part = place('partner-costumer-board', 'partner-costumer-board', 'foreign-element');
    const autoloader = new Autoloader({});
    await autoloader.discover(part);
    await autoloader.discover(part);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('unknown-tag: <partner-costumer-board>');
  });

  it('says that code could not be loaded, and tries again when the browser is back online', async () => {
    let attempts = 0;
    const autoloader = new Autoloader({
      'flaky-widget': async () => {
        attempts++;
        if (attempts === 1) throw new TypeError('Failed to fetch dynamically imported module');
        customElements.define('flaky-widget', class extends HTMLElement {});
      },
    });
    const part = place('flaky-widget');
    autoloader.watch(part);
    await waitUntil(() => warnings.length > 0, 'nothing is said');
    expect(warnings[0]).to.contain('load-failed');

    dispatchEvent(new Event('online'));
    await customElements.whenDefined('flaky-widget');
    expect(attempts).to.equal(2);
    autoloader.stop();
  });
});
