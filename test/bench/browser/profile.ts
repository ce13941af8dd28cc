import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { BenchPage } from '../page/bench-page.js';
import { madeFolder } from '../folders.js';
import { forgetPeak, rendererMemory, type RendererMemory } from './renderer-memory.js';

type Methods = {
  [
    Name in keyof BenchPage as BenchPage[Name] extends (...input: never) => unknown ? Name : never
  ]: BenchPage[Name];
};

const patience = 240_000;
/** As `page/bench-page.ts` says it. */
const answersNow = 'bench: answers now';

/** A tab in which one contender stands. */
export class BenchTab {
  readonly page: Page;
  readonly #devtools: CDPSession;
  readonly #profile: string;
  /** Errors that the page did not catch. */
  readonly complaints: string[] = [];

  constructor(page: Page, devtools: CDPSession, profile: string) {
    this.page = page;
    this.#devtools = devtools;
    this.#profile = profile;
    page.on('pageerror', ({ message }) => this.complaints.push(message.slice(0, 200)));
    page.on('crash', () => this.complaints.push('the tab crashed'));
  }

  /**
   * Until the page says that it may be asked, after its first rows where those are wanted. Not looked for from outside
   * meanwhile: the driver's own script would run between navigation and rows, and take 10 to 20 ms of them.
   */
  async goto(url: string): Promise<void> {
    const said = this.page.waitForEvent('console', {
      predicate: (message) => message.text() === answersNow,
      timeout: 60_000,
    });
    await this.page.goto(url, { waitUntil: 'commit' });
    await said;
  }

  /** Calls a method of the page's bench; fails when it does not end in time. */
  async ask<Name extends keyof Methods & string>(
    name: Name,
    ...input: Parameters<Methods[Name]>
  ): Promise<Record<string, never> | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name}: no end`)), patience);
    });
    const answer = this.page.evaluate(
      ([method, words]) =>
        (window.bench as unknown as Record<string, (...words: unknown[]) => unknown>)[
          method as string
        ]?.(...(words as unknown[])),
      [name, input] as const,
    );
    try {
      return (await Promise.race([answer, late])) as never;
    } finally {
      clearTimeout(timer);
    }
  }

  /** MB of the page's own heap after a forced collection; workers have heaps of their own. */
  async heap(): Promise<number> {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#devtools.send('Runtime.getHeapUsage');
    return Math.round((usedSize / 1_048_576) * 10) / 10;
  }

  memory = (): RendererMemory | null => rendererMemory(this.#profile);
  forgetPeak = (): void => forgetPeak(this.#profile);
}

/** A browser with an empty profile, for one contender once. */
export class BenchProfile {
  readonly #context: BrowserContext;
  readonly #folder: string;

  private constructor(context: BrowserContext, folder: string) {
    this.#context = context;
    this.#folder = folder;
  }

  static async open(chrome: string, scale = 1): Promise<BenchProfile> {
    const profiles = join(madeFolder, 'profiles');
    mkdirSync(profiles, { recursive: true });
    const folder = mkdtempSync(join(profiles, 'p-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: chrome,
      headless: true,
      viewport: { width: 1300, height: 1200 },
      deviceScaleFactor: scale,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-renderer-backgrounding',
        '--js-flags=--max-old-space-size=8192',
      ],
    });
    // Functions of this file run in the page: their compiler names inner ones by a helper.
    await context.addInitScript('globalThis.__name = (named) => named');
    return new BenchProfile(context, folder);
  }

  async tab(): Promise<BenchTab> {
    const page = await this.#context.newPage();
    return new BenchTab(page, await this.#context.newCDPSession(page), this.#folder);
  }

  async close(): Promise<void> {
    await this.#context.close().catch(() => undefined);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
