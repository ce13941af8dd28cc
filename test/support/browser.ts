import assert from 'node:assert/strict';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

export const launchOptions = {
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
  ],
};

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions);
}

/** A context in which functions of these tests can run: their compiler names inner functions by a helper. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(() => {
    document.addEventListener(
      'partner-ready',
      () => document.documentElement.setAttribute('data-ready', ''),
      true,
    );
  });
  return context;
}

/** What a page says that it must not say: errors on the console, unhandled rejections, policy violations. */
export class Complaints {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(page: Page) {
    page.on('pageerror', (error) => this.#found.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#found.push(`console: ${message.text()}`);
    });
  }

  /** The browser itself logs a failed request; a story that makes one says so. */
  expectFailedRequests(): void {
    this.#expected.push(/^console: Failed to load resource/, /^console: Access to fetch .* CORS/);
  }

  /** The browser logs what the page's own policy refuses. */
  expectRefusedWorker(): void {
    this.#expected.push(
      /^console: .*violates the following Content Security Policy directive: "worker-src/,
    );
  }

  assertNone(): void {
    const left = this.#found.filter((text) => !this.#expected.some((known) => known.test(text)));
    assert.deepEqual(left, []);
  }
}

/** All text that the page shows or holds, through every shadow root, with attribute values. */
export async function everythingInTheDom(page: Page): Promise<string> {
  return page.evaluate(() => {
    const parts: string[] = [];
    const visit = (node: Node): void => {
      if (node instanceof Text) parts.push(node.data);
      if (node instanceof Element) {
        for (const attribute of node.attributes) parts.push(attribute.value);
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement)
          parts.push(node.value);
        if (node.shadowRoot) visit(node.shadowRoot);
      }
      node.childNodes.forEach(visit);
    };
    visit(document);
    return parts.join('\n');
  });
}

/** What a person can read in an element, its parts included; nothing of closed or hidden ones. */
export async function shownText(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const parts: string[] = [];
      const visit = (node: Node): void => {
        if (node instanceof Text) parts.push(node.data.trim());
        if (node instanceof Element) {
          if (node instanceof HTMLStyleElement || !node.checkVisibility()) {
            if (getComputedStyle(node).display !== 'contents') return;
          }
          if (node instanceof HTMLSelectElement) {
            parts.push(...[...node.selectedOptions].map((option) => option.text));
            return;
          }
          if (node instanceof HTMLInputElement) parts.push(node.value);
          if (node.shadowRoot) visit(node.shadowRoot);
        }
        node.childNodes.forEach(visit);
      };
      visit(element);
      return parts.filter(Boolean).join('\n');
    });
}

/** Everything in IndexedDB, localStorage and sessionStorage of the page's origin, as one text. */
export async function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ];
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await settled(database.transaction(store).objectStore(store).getAll());
        parts.push(name, JSON.stringify(all));
      }
      database.close();
    }
    return parts.join('\n');
  });
}
