import { Listeners } from '../platform/listeners.js';
import type { Platform } from '../platform/platform.js';

/** What the tabs of one endpoint tell each other. Never a token, an answer or a filter. */
export type NewsItem =
  | {
      readonly type: 'purge';
      readonly principal: string | undefined;
      readonly reason: 'logout' | 'principal';
      /** The new one; undefined when the disk was not reached. */
      readonly epoch: number | undefined;
    }
  | { readonly type: 'principal'; readonly principal: string }
  | { readonly type: 'rate-pause'; readonly ms: number }
  | { readonly type: 'rate-ask'; readonly id: string; readonly background: boolean }
  | { readonly type: 'rate-cancel'; readonly id: string }
  | { readonly type: 'rate-wait'; readonly id: string }
  | { readonly type: 'rate-grant'; readonly id: string }
  /** Something of it was stored; `name` is a digest. */
  | { readonly type: 'dataset'; readonly name: string }
  /** A tab that is seen waits for its turn. */
  | { readonly type: 'dataset-wait'; readonly name: string };

/** Where there is no BroadcastChannel each tab is alone. */
export class News {
  readonly #listeners = new Listeners<[NewsItem]>();
  #channel: BroadcastChannel | undefined;

  constructor(endpoint: string, platform: Platform) {
    try {
      this.#channel = platform.openChannel?.(`partner-widgets/1|${endpoint}`);
    } catch {
      // An opaque origin (sandboxed frame) may not open one.
    }
    if (!this.#channel) return;
    this.#channel.onmessage = (event: MessageEvent<NewsItem | undefined>) => {
      if (typeof event.data?.type === 'string') this.#listeners.emit(event.data);
    };
  }

  post(item: NewsItem): void {
    this.#channel?.postMessage(item);
  }

  subscribe(listener: (item: NewsItem) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#listeners.clear();
    this.#channel?.close();
    this.#channel = undefined;
  }
}
