// One class: pages, requests and what is in sight change together. Above 250 lines for its getters.
import { ClientError, isClientError } from '../client/client-error.js';
import { Listeners } from '../platform/listeners.js';
import { RowPages, type KnownPage } from './row-pages.js';
import type { RowPage, RowRequest, RowSource, SortColumn } from './row-source.js';

/** `partial`: some rows are there, others failed: `retry()`. */
export type RowWindowStatus = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'partial';

/** Between a page and the one behind it, while nobody scrolls (ms). */
const BREATH = 150;

/** How long the rows of the question before may stand while an instant source works (ms): too short to be read. */
export const GRACE = 120;

/** Of an instant source: little more than what is seen, as each page is made and copied, and another costs nothing. */
const INSTANT_PAGE_SIZE = 32;

export interface RowWindowRequest<Filter> {
  readonly filter: Filter;
  readonly sort: readonly SortColumn[];
}

export interface RowRange {
  readonly first: number;
  /** Included. */
  readonly last: number;
}

export interface RowWindowOptions {
  /** Rows a request where the way is long; the contract allows up to 100. Default 100. */
  readonly pageSize?: number | undefined;
  /** Pages kept in memory. Default 50. */
  readonly maxPages?: number | undefined;
}

/** What one question has brought so far. */
interface Answered<Row, Filter> {
  readonly request: RowWindowRequest<Filter> | undefined;
  pages: RowPages<Row>;
  latest: RowPage<Row> | undefined;
}

/** What a virtual table needs of a long list: rows by index, fetched a page at a time around what is seen. */
export class RowWindow<Row, Filter = unknown> {
  readonly #listeners = new Listeners<[]>();
  readonly #pageSize: number;
  readonly #maxPages: number;
  #source: RowSource<Row, Filter> | undefined;
  #now: Answered<Row, Filter>;
  /** What is shown instead until the answer is there, or the grace is over. */
  #before: Answered<Row, Filter> | undefined;
  #graceOver: ReturnType<typeof setTimeout> | undefined;
  #isInstant = false;
  #generation = 0;
  #first = 0;
  #last = -1;
  #ahead: readonly RowRange[] = [];
  #isForward = true;
  #reload = false;
  #told = false;

  constructor(options: RowWindowOptions = {}) {
    this.#pageSize = options.pageSize ?? 100;
    this.#maxPages = options.maxPages ?? 50;
    this.#now = this.#unanswered(undefined);
  }

  get #shown(): Answered<Row, Filter> {
    return this.#before ?? this.#now;
  }

  /** Rows that match, all pages; undefined until the first answer. */
  get total(): number | undefined {
    return this.#shown.latest?.total;
  }

  get asOf(): string | null {
    return this.#shown.latest?.asOf ?? null;
  }

  get fromCache(): boolean {
    return this.#shown.latest?.fromCache ?? false;
  }

  get storedAt(): number | null {
    return this.#shown.latest?.storedAt ?? null;
  }

  get offline(): boolean {
    return this.#shown.latest?.offline ?? false;
  }

  /** The question whose rows are shown; the same object for as long as they are. */
  get shownRequest(): RowWindowRequest<Filter> | undefined {
    return this.#shown.request;
  }

  /** The rows are still those of the question before. */
  get isHeld(): boolean {
    return this.#before !== undefined;
  }

  /** Rows come from this browser, at once: those that are seen soon need not be asked for long before. */
  get isInstant(): boolean {
    return this.#isInstant;
  }

  /** A request for rows in sight is under way, also when older rows are shown meanwhile. */
  get isBusy(): boolean {
    return this.#visiblePages().some((page) => page?.request);
  }

  get error(): ClientError | undefined {
    return this.#visiblePages().find((page) => page?.error)?.error;
  }

  get status(): RowWindowStatus {
    if (!this.#now.request) return 'idle';
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
    this.#measurePages();
    if (swapped) this.refresh();
    else this.#fetch();
  }

  /**
   * Another filter or order. Rows of the old one are not shown, but for the moment in which an instant source answers.
   * The same again does nothing.
   */
  setRequest(request: RowWindowRequest<Filter> | undefined): void {
    if (JSON.stringify(request) === JSON.stringify(this.#now.request)) return;
    const before = this.#shown;
    this.#cancel();
    this.#now = this.#unanswered(request);
    this.#measurePages();
    this.#reload = false;
    if (request && before.latest && this.#isInstant) this.#hold(before);
    else this.#release();
    this.#first = 0;
    this.#last = this.#now.pages.size - 1;
    this.#ahead = [];
    this.#isForward = true;
    this.#fetch();
  }

  /**
   * Rows in sight, ends included; `ahead` are those that a movement brings into sight next. Pages out of sight and out
   * of the way of the scroll are cancelled.
   */
  ensure(first: number, last: number, ahead: readonly RowRange[] = []): void {
    // Where the table stands is a place among the rows that it shows: the ones to come begin at the top.
    if (this.#before && this.#before.request?.filter !== this.#now.request?.filter) return;
    this.#isForward = first >= this.#first;
    this.#first = Math.max(0, first);
    this.#last = Math.max(this.#first, last);
    this.#ahead = ahead;
    this.#fetch();
  }

  rowAt(index: number): Row | undefined {
    return this.#shown.pages.rowAt(index);
  }

  errorAt(index: number): ClientError | undefined {
    return this.#shown.pages.errorAt(index);
  }

  /** Failed pages only. */
  retry(): void {
    this.#now.pages.forgetErrors();
    this.#fetch();
    this.#tell();
  }

  /** Everything again, from the server; rows stay on the screen until the new ones come. */
  refresh(): void {
    this.#generation++;
    this.#now.pages.expire();
    this.#reload = true;
    this.#fetch();
    this.#tell();
  }

  /** Session end, purge: nothing may stay in memory. */
  clear(): void {
    this.#cancel();
    this.#now.pages.clear();
    this.#now.latest = undefined;
    this.#reload = false;
    this.#release();
  }

  dispose(): void {
    this.clear();
    this.#listeners.clear();
  }

  #unanswered(request: RowWindowRequest<Filter> | undefined): Answered<Row, Filter> {
    return { request, pages: new RowPages(this.#pageSize), latest: undefined };
  }

  /** Not at every question to it: a source may have to look what the filter is. */
  #measurePages(): void {
    const now = this.#now;
    this.#isInstant = this.#source?.capabilities.instant ?? false;
    const size = this.#isInstant ? INSTANT_PAGE_SIZE : this.#pageSize;
    if (this.#source && now.pages.size !== size) now.pages = now.pages.inPagesOf(size);
  }

  /** Typed on while it holds: the rows get no older than the grace. */
  #hold(before: Answered<Row, Filter>): void {
    this.#before = before;
    this.#graceOver ??= setTimeout(() => this.#release(), GRACE);
  }

  #release(): void {
    clearTimeout(this.#graceOver);
    this.#graceOver = this.#before = undefined;
    this.#tell();
  }

  #visiblePages(): (KnownPage<Row> | undefined)[] {
    return this.#now.pages.of(this.#first, this.#last);
  }

  #cancel(): void {
    this.#generation++;
    this.#now.pages.cancel(() => false);
  }

  /** Page numbers, ends included. */
  #numbersOf({ first, last }: RowRange): { from: number; to: number } {
    const { pages, latest } = this.#now;
    const end = latest ? Math.max(0, latest.total - 1) : Infinity;
    return { from: pages.numberOf(Math.max(0, first)), to: pages.numberOf(Math.min(last, end)) };
  }

  #fetch(looksAhead = true): void {
    const { pages, latest, request } = this.#now;
    if (!this.#source || !request) return;
    const seen = this.#numbersOf({ first: this.#first, last: this.#last });
    const beside = this.#isForward ? seen.to + 1 : seen.from - 1;
    const next = this.#ahead.map((range) => this.#numbersOf(range));
    const isWanted = (number: number): boolean =>
      number === beside || [seen, ...next].some(({ from, to }) => number >= from && number <= to);
    pages.cancel(isWanted);
    for (let number = seen.from; number <= seen.to; number++) this.#load(number, 'visible');
    // Not before the length is known, and not a page that may not exist.
    if (looksAhead && latest) {
      for (const { from, to } of next)
        for (let number = from; number <= to; number++) this.#load(number, 'background');
      const end = pages.numberOf(Math.max(0, latest.total - 1));
      if (next.length === 0 && beside >= 0 && beside <= end) this.#load(beside, 'background');
    }
    pages.trim(this.#maxPages, (number) => number >= seen.from - 1 && number <= seen.to + 1);
  }

  #load(number: number, priority: 'visible' | 'background'): void {
    const source = this.#source;
    const { pages, request: asked } = this.#now;
    if (!source || !asked) return;
    const page = pages.use(number);
    if (page.request || page.error || (page.rows && !page.stale)) return;
    const controller = new AbortController();
    page.request = controller;
    const generation = this.#generation;
    const request: RowRequest<Filter> = {
      ...asked,
      offset: number * pages.size,
      limit: pages.size,
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
            if (!page.rows) pages.delete(number);
          } else page.error = isClientError(error) ? error : new ClientError('malformed');
          this.#release();
        },
      );
  }

  #accept(number: number, page: KnownPage<Row>, answer: RowPage<Row>): void {
    const now = this.#now;
    const isOther = now.latest !== undefined && answer.total !== now.latest.total;
    page.rows = answer;
    now.latest = answer;
    const seen = this.#numbersOf({ first: this.#first, last: this.#last });
    // The list has changed under the scroll: pages out of sight are asked anew when they come into sight.
    if (isOther && !answer.fromCache)
      now.pages.forgetUnless((one) => one === number || (one >= seen.from && one <= seen.to));
    if (!page.request) {
      const generation = this.#generation;
      this.#fetch(false);
      // The next page is asked for when this one stands: the browser is busy with it now.
      setTimeout(() => generation === this.#generation && this.#fetch(), BREATH);
    }
    const isComplete = now.pages
      .of(this.#first, Math.min(this.#last, Math.max(0, answer.total - 1)))
      .every((one) => one?.rows);
    if (isComplete && this.#before) this.#release();
    else this.#tell();
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
