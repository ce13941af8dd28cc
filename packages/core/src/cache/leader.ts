import type { Platform } from '../platform/platform.js';

/** One tab per endpoint leads. Without Web Locks (plain http) each tab leads itself. */
export class Leader {
  readonly #name: string;
  readonly #platform: Platform;
  readonly #stops: readonly (() => void)[];
  #release = (): void => undefined;
  #request: AbortController | undefined;
  #leads = false;
  #onLead = (): void => undefined;

  constructor(endpoint: string, platform: Platform) {
    this.#name = `partner-widgets/1|${endpoint}`;
    this.#platform = platform;
    this.#stops = [
      // A page in the back-forward cache must not hold what the others wait for.
      platform.onLeave(() => this.#resign()),
      platform.onWake(() => this.#stand()),
    ];
    this.#stand();
  }

  get isLeader(): boolean {
    return this.#leads;
  }

  /** Called when this tab begins to lead, also when it does already. */
  onLead(listener: () => void): void {
    this.#onLead = listener;
    if (this.#leads) listener();
  }

  close(): void {
    this.#stops.forEach((stop) => stop());
    this.#resign();
  }

  #stand(): void {
    if (this.#request || this.#leads) return;
    const { locks } = this.#platform;
    if (!locks) {
      this.#begin();
      return;
    }
    const request = new AbortController();
    this.#request = request;
    const leading = (): Promise<void> | undefined => {
      if (request.signal.aborted) return undefined;
      this.#begin();
      return new Promise((resolve) => (this.#release = resolve));
    };
    // Refused (sandboxed frame) or aborted: then this tab follows, or draws on its own share.
    locks.request(this.#name, { signal: request.signal }, leading).catch(() => undefined);
  }

  #begin(): void {
    this.#leads = true;
    this.#onLead();
  }

  #resign(): void {
    this.#leads = false;
    this.#request?.abort();
    this.#request = undefined;
    this.#release();
  }
}
