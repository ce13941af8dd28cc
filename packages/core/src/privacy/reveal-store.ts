import type { Client } from '../client/client.js';
import { ClientError, isClientError } from '../client/client-error.js';
import { browserPlatform, type Platform } from '../platform/platform.js';
import type { Session } from '../session/session.js';

/** customers/MK-04, contract `RevealRequest`. */
const LARGEST_BATCH = 200;
/** One frame: rows that scroll in together go out together, as one audit record. */
const GATHER = 16;

export interface RevealedSubject {
  readonly name: string;
  readonly accountName: string;
}

export interface RevealStoreOptions {
  readonly client: Client;
  readonly session: Session;
  readonly kind: 'customer' | 'reseller';
  /** Name of the column, for the audit record. */
  readonly column: string;
  /** What stands in the cell; a function where a column joins name and account. */
  readonly field: 'name' | 'accountName' | ((subject: RevealedSubject) => string);
  /** A text has come or gone: render the cells again. */
  readonly onChange: () => void;
  readonly onError: (error: ClientError) => void;
  readonly platform?: Pick<Platform, 'clock' | 'onLeave'> | undefined;
}

/**
 * The open eye of one column of one instance (customers/MK-01…04). Plain text is here and in the cell, nowhere else: in
 * memory, for as long as the eye is open and the page and the session last.
 */
export class RevealStore {
  readonly #options: RevealStoreOptions;
  readonly #platform: Pick<Platform, 'clock' | 'onLeave'>;
  readonly #texts = new Map<string, string>();
  /** Asked for, with or without success: a cell that is rendered again does not ask again. */
  readonly #asked = new Set<string>();
  readonly #stops: readonly (() => void)[];
  #waiting: string[] = [];
  #cancelTimer: (() => void) | undefined;
  #requests = new AbortController();
  #shown = false;

  constructor(options: RevealStoreOptions) {
    this.#options = options;
    this.#platform = options.platform ?? browserPlatform();
    this.#stops = [
      this.#platform.onLeave(() => this.hide()),
      options.session.subscribe((now, before) => {
        const left = before.principal !== undefined && now.principal !== before.principal;
        if (left || now.status === 'ended') this.hide();
      }),
    ];
  }

  get shown(): boolean {
    return this.#shown;
  }

  show(): void {
    if (this.#shown || this.#options.session.snapshot.status === 'ended') return;
    this.#shown = true;
    this.#options.onChange();
  }

  hide(): void {
    if (!this.#shown) return;
    this.#shown = false;
    this.#requests.abort(new ClientError('aborted'));
    this.#requests = new AbortController();
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#waiting = [];
    this.#asked.clear();
    this.#texts.clear();
    this.#options.onChange();
  }

  /** Ids of rows in sight; those that are known or on their way cost nothing. Does nothing while the eye is closed. */
  want(ids: Iterable<string>): void {
    if (!this.#shown) return;
    for (const id of ids) {
      if (this.#asked.has(id)) continue;
      this.#asked.add(id);
      this.#waiting.push(id);
    }
    if (this.#waiting.length > 0)
      this.#cancelTimer ??= this.#platform.clock.after(GATHER, () => this.#flush());
  }

  /** Undefined: show the mask. */
  text(id: string): string | undefined {
    return this.#texts.get(id);
  }

  /** After an error: what failed may be asked again. */
  retry(): void {
    for (const id of this.#asked) if (!this.#texts.has(id)) this.#asked.delete(id);
    this.#options.onChange();
  }

  dispose(): void {
    this.hide();
    this.#stops.forEach((stop) => stop());
  }

  #flush(): void {
    this.#cancelTimer = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < waiting.length; at += LARGEST_BATCH)
      void this.#ask(waiting.slice(at, at + LARGEST_BATCH));
  }

  async #ask(ids: string[]): Promise<void> {
    const { client, kind, column, field, onChange, onError } = this.#options;
    const { signal } = this.#requests;
    try {
      const { value } = await client.read(
        'reveal',
        { body: { kind, ids, column } },
        { signal, cache: 'none' },
      );
      // An answer that comes after the eye was closed stays unread.
      if (signal.aborted) return;
      for (const item of value.items)
        this.#texts.set(item.id, typeof field === 'function' ? field(item) : item[field]);
      onChange();
    } catch (error) {
      if (!signal.aborted) onError(isClientError(error) ? error : new ClientError('malformed'));
    }
  }
}
