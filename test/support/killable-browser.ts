import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { launchOptions } from './browser.js';
import { root } from './demo.js';

/** Chromium with a profile on disk: what pages have stored outlives its death. */
export class KillableBrowser {
  readonly #profile: string;
  #context: BrowserContext | undefined;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async start(): Promise<KillableBrowser> {
    const parent = join(root, '.cache/e2e');
    mkdirSync(parent, { recursive: true });
    const browser = new KillableBrowser(mkdtempSync(join(parent, 'profile-')));
    await browser.restart();
    return browser;
  }

  /** Its tabs share one disk, on which the profile lies. */
  get context(): BrowserContext {
    if (!this.#context) throw new Error('no browser');
    return this.#context;
  }

  /** All of it at once, as by the task manager. */
  async kill(): Promise<void> {
    const protocol = await this.context.browser()!.newBrowserCDPSession();
    const { processInfo } = await protocol.send('SystemInfo.getProcessInfo');
    const main = processInfo.find(({ type }) => type === 'browser');
    if (!main) throw new Error('a browser without a process');
    process.kill(main.id, 'SIGKILL');
    await this.context.close().catch(() => undefined);
    this.#context = undefined;
  }

  async restart(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, launchOptions);
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
