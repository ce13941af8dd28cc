/** `chinese`: the page seems to be, so that its words may be asked for beside the code. */
export type Loaders = Readonly<Record<string, (chinese: boolean) => Promise<unknown>>>;

/** Our tags are ours to explain; a foreign element that is not defined yet is none of our business. */
const OUR_TAG = /^partner-/;

/** This file has no import of its own: a page asks for everything it needs in its first step. */
const warn = (code: string, text: string): Promise<void> =>
  import('@partner-widgets/elements/base/warn-once').then(
    ({ warnOnce }) => warnOnce(code, text),
    () => undefined,
  );

/** As far as the document says it at once; an element looks closer when it has come. */
function isChinese(): boolean {
  const stated = document.querySelector('[locale]')?.getAttribute('locale');
  return /^zh/i.test(stated || document.documentElement.lang || navigator.language);
}

/**
 * Loads a widget when its tag is seen, now or later, and nothing else. A tag with our prefix that no loader knows is
 * named once on the console. A load that failed (offline, blocked) is tried again when the tag is seen anew or the
 * browser comes back online.
 */
export class Autoloader {
  readonly #loaders: Loaders;
  readonly #registry: CustomElementRegistry;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #failed = new Set<string>();
  readonly #observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) void this.discover(node);
    }
  });
  readonly #onOnline = (): void => {
    for (const tag of [...this.#failed]) void this.load(tag);
  };

  constructor(loaders: Loaders, registry: CustomElementRegistry = customElements) {
    this.#loaders = loaders;
    this.#registry = registry;
  }

  /** Loads what stands in `root` and what is put there later. A page's own shadow roots are each watched on request. */
  watch(root: Document | ShadowRoot | Element): void {
    this.#observer.observe(root, { childList: true, subtree: true });
    addEventListener('online', this.#onOnline);
    void this.discover(root);
  }

  stop(): void {
    this.#observer.disconnect();
    removeEventListener('online', this.#onOnline);
  }

  /** Loads what stands in `root` now; resolves when it is defined or has failed. */
  async discover(root: Document | ShadowRoot | Element): Promise<void> {
    const tags = new Set<string>();
    if (root instanceof Element && this.#isWanted(root.localName)) tags.add(root.localName);
    for (const { localName } of root.querySelectorAll(':not(:defined)')) {
      if (this.#isWanted(localName)) tags.add(localName);
    }
    await Promise.all([...tags].map((tag) => this.load(tag)));
  }

  /** Loads one tag, once, however often it is asked for. Never rejects. */
  load(tag: string): Promise<void> {
    const loading = this.#loading.get(tag);
    if (loading) return loading;
    const loader = Object.hasOwn(this.#loaders, tag) ? this.#loaders[tag] : undefined;
    if (!loader) {
      return OUR_TAG.test(tag)
        ? warn('unknown-tag', `<${tag}> is none of ${Object.keys(this.#loaders).join(', ')}`)
        : Promise.resolve();
    }
    const started = loader(isChinese()).then(
      () => void this.#failed.delete(tag),
      () => {
        this.#loading.delete(tag);
        this.#failed.add(tag);
        return warn('load-failed', `the code of <${tag}> could not be loaded`);
      },
    );
    this.#loading.set(tag, started);
    return started;
  }

  #isWanted(tag: string): boolean {
    return tag.includes('-') && !this.#registry.get(tag);
  }
}
