// One class: pages, requests and what is in sight change together. Above 250 lines for its getters.
import { ClientError, isClientError } from '../client/client-error.js';
import { Listeners } from '../platform/listeners.js';
import type { RowPage, RowRequest, RowSource, SortColumn } from './row-source.js';

/** `partial`: some rows are there, others failed: `retry()`. */
export type RowWindowStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'partial';

/** Between a page and the one behind it, while nobody scrolls (ms). */
const BREATH = 150;

export interface RowWindowRequest<Filter> {
  readonly filter: Filter;
  readonly sort: readonly SortColumn[];
}

export interface RowWindowOptions {
  /** Rows a request; the contract allows up to 100. Default 100. */
  readonly pageSize?: number | undefined;
  /** Pages kept in memory. Default 50. */
  readonly maxPages?: number | undefined;
}

interface Page<Row> {
  rows: readonly Row[] | undefined;
  /** From disk, or from before a refresh: shown until the request answers. */
  stale: boolean;
  request: AbortController | undefined;
  error: ClientError | undefined;
  usedAt: number;
}

/** What a virtual table needs of a long list: rows by index, fetched a page at a time around what is seen. */
export class RowWindow<Row, Filter = unknown> {
  readonly #listeners = new Listeners<[]>();
  readonly #pages = new Map<number, Page<Row>>();
  readonly #pageSize: number;
  readonly #maxPages: number;
  #source: RowSource<Row, Filter> | undefined;
  #request: RowWindowRequest<Filter> | undefined;
  #generation = 0;
  #first = 0;
  #last = -1;
  #isForward = true;
  #uses = 0;
  #latest: RowPage<Row> | undefined;
  #reload = false;
  #told = false;

  constructor(options: RowWindowOptions = {}) {
    this.#pageSize = options.pageSize ?? 100;
    this.#maxPages = options.maxPages ?? 50;
  }

  /** Rows that match, all pages; undefined until the first answer. */
  get total(): number | undefined {
    return this.#latest?.total;
  }

  get asOf(): string | null {
    return this.#latest?.asOf ?? null;
  }

  get fromCache(): boolean {
    return this.#latest?.fromCache ?? false;
  }

  get storedAt(): number | null {
    return this.#latest?.storedAt ?? null;
  }

  get offline(): boolean {
    return this.#latest?.offline ?? false;
  }

  /** A request for rows in sight is under way, also when older rows are shown meanwhile. */
  get isBusy(): boolean {
    return this.#visiblePages().some((page) => page?.request);
  }

  get error(): ClientError | undefined {
    return this.#visiblePages().find((page) => page?.error)?.error;
  }

  get status(): RowWindowStatus {
    if (!this.#request) return 'idle';
    if (this.error)
      return this.total === undefined || this.#visiblePages().every((page) => !page?.rows)
        ? 'error'
        : 'partial';
    if (this.total === undefined) return 'loading';
    return this.total === 0 ? 'empty' : 'ready';
  }

  /** Called once after any number of changes in a turn. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Also answers what is beside the pages: groups, sums. */
  get source(): RowSource<Row, Filter> | undefined {
    return this.#source;
  }

  /** Another source of the same rows: what is shown stays until its answer comes. */
  setSource(source: RowSource<Row, Filter> | undefined): void {
    if (source === this.#source) return;
    const swapped = this.#source !== undefined && source !== undefined;
    this.#source = source;
    if (swapped) this.refresh();
    else this.#fetch();
  }

  /** Another filter or order: nothing of the old one is shown. The same again does nothing. */
  setRequest(request: RowWindowRequest<Filter> | undefined): void {
    if (JSON.stringify(request) === JSON.stringify(this.#request)) return;
    this.#request = request;
    this.clear();
    this.#first = 0;
    this.#isForward = true;
    this.#last = this.#pageSize - 1;
    this.#fetch();
  }

  /** Rows in sight, ends included. Pages out of sight and out of the way of the scroll are cancelled. */
  ensure(first: number, last: number): void {
    this.#isForward = first >= this.#first;
    this.#first = Math.max(0, first);
    this.#last = Math.max(this.#first, last);
    this.#fetch();
  }

  rowAt(index: number): Row | undefined {
    const page = this.#pages.get(Math.floor(index / this.#pageSize));
    return page?.rows?.[index % this.#pageSize];
  }

  errorAt(index: number): ClientError | undefined {
    return this.#pages.get(Math.floor(index / this.#pageSize))?.error;
  }

  /** Failed pages only. */
  retry(): void {
    for (const [number, page] of this.#pages) if (page.error) this.#pages.delete(number);
    this.#fetch();
    this.#tell();
  }

  /** Everything again, from the server; rows stay on the screen until the new ones come. */
  refresh(): void {
    this.#cancel();
    this.#reload = true;
    for (const page of this.#pages.values()) page.stale = true;
    this.#fetch();
    this.#tell();
  }

  /** Session end, purge: nothing may stay in memory. */
  clear(): void {
    this.#cancel();
    this.#pages.clear();
    this.#latest = undefined;
    this.#reload = false;
    this.#tell();
  }

  dispose(): void {
    this.clear();
    this.#listeners.clear();
  }

  #visiblePages(): (Page<Row> | undefined)[] {
    const pages = [];
    for (let number = this.#pageOf(this.#first); number <= this.#pageOf(this.#last); number++)
      pages.push(this.#pages.get(number));
    return pages;
  }

  #pageOf(index: number): number {
    return Math.floor(index / this.#pageSize);
  }

  #cancel(): void {
    this.#generation++;
    for (const [number, page] of this.#pages) {
      page.request?.abort();
      page.request = undefined;
      if (!page.rows) this.#pages.delete(number);
    }
  }

  #fetch(looksAhead = true): void {
    if (!this.#source || !this.#request) return;
    const end = this.total === undefined ? Infinity : this.#pageOf(Math.max(0, this.total - 1));
    const from = this.#pageOf(this.#first);
    const to = Math.min(this.#pageOf(this.#last), end);
    const ahead = this.#isForward ? to + 1 : from - 1;
    for (const [number, page] of this.#pages) {
      if ((number >= from && number <= to) || number === ahead || !page.request) continue;
      page.request.abort();
      page.request = undefined;
      if (!page.rows) this.#pages.delete(number);
    }
    for (let number = from; number <= to; number++) this.#load(number, 'visible');
    // Not before the length is known, and not a page that may not exist.
    if (looksAhead && this.total !== undefined && ahead >= 0 && ahead <= end)
      this.#load(ahead, 'background');
    this.#trim(from - 1, to + 1);
  }

  #load(number: number, priority: 'visible' | 'background'): void {
    const source = this.#source;
    const asked = this.#request;
    const known = this.#pages.get(number);
    if (known) known.usedAt = ++this.#uses;
    if (!source || !asked || known?.request || known?.error || (known?.rows && !known.stale))
      return;
    const page: Page<Row> = known ?? {
      rows: undefined,
      stale: true,
      request: undefined,
      error: undefined,
      usedAt: ++this.#uses,
    };
    this.#pages.set(number, page);
    const controller = new AbortController();
    page.request = controller;
    const generation = this.#generation;
    const request: RowRequest<Filter> = {
      ...asked,
      offset: number * this.#pageSize,
      limit: this.#pageSize,
    };
    const isCurrent = (): boolean => generation === this.#generation && page.request === controller;
    source
      .query(request, {
        signal: controller.signal,
        priority,
        reload: this.#reload,
        onCached: (cached) => {
          if (isCurrent() && !page.rows) this.#accept(number, page, cached);
        },
      })
      .then(
        (answer) => {
          if (!isCurrent()) return;
          page.request = undefined;
          page.stale = false;
          this.#accept(number, page, answer);
        },
        (error: unknown) => {
          if (!isCurrent()) return;
          page.request = undefined;
          // The session changed hands: not a failure; whoever listens to the session asks anew.
          if (isClientError(error) && error.kind === 'aborted') {
            if (!page.rows) this.#pages.delete(number);
          } else page.error = isClientError(error) ? error : new ClientError('malformed');
          this.#tell();
        },
      );
  }

  #accept(number: number, page: Page<Row>, answer: RowPage<Row>): void {
    const shrunk = this.total !== undefined && answer.total !== this.total;
    page.rows = answer.rows;
    this.#latest = answer;
    // The list has changed under the scroll: pages out of sight are asked anew when they come into sight.
    if (shrunk && !answer.fromCache) {
      const from = this.#pageOf(this.#first);
      const to = this.#pageOf(this.#last);
      for (const [other, kept] of this.#pages)
        if (other !== number && (other < from || other > to) && !kept.request)
          this.#pages.delete(other);
    }
    if (!page.request) {
      const generation = this.#generation;
      this.#fetch(false);
      // The next page is asked for when this one stands: the browser is busy with it now.
      setTimeout(() => generation === this.#generation && this.#fetch(), BREATH);
    }
    this.#tell();
  }

  #trim(from: number, to: number): void {
    const removable = [...this.#pages].filter(
      ([number, page]) => (number < from || number > to) && !page.request,
    );
    removable.sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [number] of removable.slice(0, Math.max(0, this.#pages.size - this.#maxPages)))
      this.#pages.delete(number);
  }

  #tell(): void {
    if (this.#told) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      this.#listeners.emit();
    });
  }
}
