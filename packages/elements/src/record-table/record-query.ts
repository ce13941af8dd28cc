import type { Client } from '@partner-widgets/core/client/client';
import type { Capabilities } from '@partner-widgets/contract/session';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import { LatestOnly } from '@partner-widgets/core/client/latest-only';
import { RemoteRows } from '@partner-widgets/core/rows/remote-rows';
import type { RowSource, RowSummary, SortColumn } from '@partner-widgets/core/rows/row-source';
import { GRACE, RowWindow } from '@partner-widgets/core/rows/row-window';
import type { FilterIssue } from '@partner-widgets/domain/filter-validation';
import type { DataContext } from '../context/contexts.js';
import { pageWindow } from './page-window.js';
import type { FilterInput, PageWindow, RecordPage } from './record-page.js';
import { SubjectLookup } from './subject-lookup.js';

export interface RecordQueryListener {
  /** Rows, totals, rights or failures: look again. */
  changed(): void;
}

/**
 * From the filters to rows and totals: judges the question before it is asked, turns names into ids,
 * asks rows, totals and capabilities side by side, and drops what a newer question has overtaken.
 */
export class RecordQuery<Row, Filter, Input extends FilterInput> {
  readonly rows = new RowWindow<Row, Filter>();
  readonly #page: RecordPage<Row, Filter, Input>;
  readonly #listener: RecordQueryListener;
  readonly #lookup = new SubjectLookup();
  readonly #asking = new LatestOnly();
  readonly #summing = new LatestOnly();
  #data: DataContext | undefined;
  #source: RowSource<Row, Filter> | undefined;
  #stops: (() => void)[] = [];
  #signal = new AbortController().signal;
  #input: Input | undefined;
  #asked: string | undefined;
  #sort: readonly SortColumn[];
  #locale: string | undefined;
  #monthsBack: number | undefined;
  #capabilities: Capabilities | undefined;
  #capabilitiesFailure: ClientError | undefined;
  #issues: readonly FilterIssue[] = [];
  #filter: Filter | undefined;
  #summary: RowSummary | undefined;
  #summaryFailure: ClientError | undefined;
  #lookupFailure: ClientError | undefined;
  #waiting: { readonly seconds: number } | undefined;
  #said: string | undefined;
  #total: number | undefined;
  #isSumming = false;
  /** How its questions stand in line; a page that nobody sees lets others go first. */
  inLine: (client: Client) => Client = (client) => client;
  #graceOver: ReturnType<typeof setTimeout> | undefined;

  constructor(page: RecordPage<Row, Filter, Input>, listener: RecordQueryListener) {
    this.#page = page;
    this.#listener = listener;
    this.#sort = page.sort;
    this.rows.subscribe(() => {
      const { status, total, asOf, storedAt, offline, error } = this.rows;
      const said = [status, asOf, storedAt, offline, error, this.#waiting].join();
      const isSame = said === this.#said && (total === this.#total || this.#isSumming);
      this.#waiting = undefined;
      // Pages that come while a table scrolls are the table's business: the page around it stays as it is. So are other
      // rows in the place of some, until their sums come.
      if (!isSame) listener.changed();
      this.#said = said;
      this.#total = total;
    });
  }

  get data(): DataContext | undefined {
    return this.#data;
  }

  get capabilities(): Capabilities | undefined {
    return this.#capabilities;
  }

  get window(): PageWindow {
    return pageWindow(this.#data?.session, this.#capabilities, this.#monthsBack);
  }

  /** The filters with the defaults of now filled in. */
  get input(): Input | undefined {
    return this.#input && this.#page.complete(this.#input, this.window);
  }

  get issues(): readonly FilterIssue[] {
    return this.#issues;
  }

  /** The filter of the rows that are shown or asked for; undefined while there is no valid question. */
  get filter(): Filter | undefined {
    return this.#filter;
  }

  get sort(): readonly SortColumn[] {
    return this.#sort;
  }

  get summary(): RowSummary | undefined {
    return this.#summary;
  }

  get summaryFailure(): ClientError | undefined {
    return this.#summaryFailure;
  }

  /** The rows are in this browser: a question is answered at once. */
  get isInstant(): boolean {
    return this.#source?.capabilities.instant ?? false;
  }

  /** Why there are no rows, or no newer ones. */
  get failure(): ClientError | undefined {
    return this.#lookupFailure ?? this.rows.error ?? this.#refusal;
  }

  /** The server asked to wait; the question goes out again by itself. */
  get waiting(): { readonly seconds: number } | undefined {
    return this.#waiting;
  }

  /** Whether this page is among those the session may use; undefined until known. */
  get permitted(): boolean | undefined {
    return this.#capabilities?.pages.includes(this.#page.page);
  }

  may(action: Capabilities['actions'][number]): boolean {
    return this.#capabilities?.actions.includes(action) ?? false;
  }

  /** Another world, or none: nothing of the old one stays. */
  connect(data: DataContext | undefined, signal: AbortSignal): void {
    this.disconnect();
    this.#data = data;
    this.#signal = signal;
    if (!data) return this.#listener.changed();
    this.#stops.push(data.session.subscribe(() => this.#sessionChanged()));
    this.#useSource();
    void this.#askCapabilities(data);
    this.#evaluate();
  }

  disconnect(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#data = undefined;
    this.#source = undefined;
    this.rows.setSource(undefined);
    this.purge();
  }

  /** Forgets every row, sum, name and right. What was asked is asked again when there is a session. */
  purge(): void {
    this.#asking.cancel();
    this.#forgetSummary();
    this.#lookup.forget();
    this.#asked = undefined;
    this.#filter = undefined;
    this.#capabilities = undefined;
    this.#capabilitiesFailure = undefined;
    this.#lookupFailure = undefined;
    this.rows.setRequest(undefined);
    this.rows.clear();
    this.#listener.changed();
  }

  /** Another source of the same rows: what is shown stays until it has answered. */
  swap(source: RowSource<Row, Filter>): void {
    this.rows.setSource((this.#source = source));
    if (this.#filter) this.#askSummary(this.#filter);
  }

  /** Names in the answers come in this language. */
  speak(locale: string): void {
    if (locale === this.#locale) return;
    this.#locale = locale;
    if (this.#data) this.#useSource();
  }

  limit(monthsBack: number | undefined): void {
    if (monthsBack === this.#monthsBack) return;
    this.#monthsBack = monthsBack;
    this.#evaluate();
  }

  ask(input: Input): void {
    this.#input = input;
    this.#evaluate();
  }

  sortBy(sort: readonly SortColumn[]): void {
    this.#sort = sort;
    if (this.#filter) this.rows.setRequest({ filter: this.#filter, sort });
    this.#listener.changed();
  }

  /** Rows stay where they are until the new ones come. */
  refresh(): void {
    const data = this.#data;
    if (!data) return;
    if (data.session.snapshot.status === 'offline') data.session.restart();
    if (this.#lookupFailure || !this.#filter) return this.retry();
    this.rows.refresh();
    this.#askSummary(this.#filter);
    void this.#askCapabilities(data);
  }

  retry(): void {
    const data = this.#data;
    if (!data) return;
    if (data.session.snapshot.status !== 'active') data.session.restart();
    if (!this.#capabilities) void this.#askCapabilities(data);
    if (this.#filter) {
      this.rows.retry();
      if (this.#summaryFailure) this.#askSummary(this.#filter);
    } else {
      this.#asked = undefined;
      this.#evaluate();
    }
  }

  get #refusal(): ClientError | undefined {
    const kind = this.#capabilitiesFailure?.kind;
    // The page itself says what else is wrong; a refusal is known only here while no question was asked.
    return kind === 'forbidden' || kind === 'unauthorized' || !this.#filter
      ? this.#capabilitiesFailure
      : undefined;
  }

  #useSource(): void {
    const { client } = this.#data as DataContext;
    const { operations } = this.#page;
    this.#source = new RemoteRows({
      client: this.#waitingClient(client),
      locale: this.#locale,
      list: { operation: operations.list, input: (request) => ({ body: request }) as never },
      summary: {
        operation: operations.summary,
        input: (filter) => ({ body: { filter } }) as never,
      },
      distinct: {
        operation: operations.distinct,
        input: (filter, column) => ({ body: { filter, column } }) as never,
      },
      group: operations.group && {
        operation: operations.group,
        input: ({ filter, by }) => ({ body: { filter, by } }) as never,
      },
    }) as unknown as RowSource<Row, Filter>;
    this.rows.setSource(this.#source);
  }

  /** The same client, which also tells when a read has to wait. */
  #waitingClient(client: Client): Client {
    const onRetry = (wait: { readonly seconds: number }): void => {
      this.#waiting = wait;
      this.#listener.changed();
    };
    const read: Client['read'] = (operation, input, options) =>
      this.inLine(client).read(operation, input, { ...options, onRetry });
    return { read } as Client;
  }

  #sessionChanged(): void {
    const { status } = (this.#data as DataContext).session.snapshot;
    if (status === 'ended') this.purge();
    else if (status === 'active' && !this.#capabilities) {
      void this.#askCapabilities(this.#data as DataContext);
    }
    this.#evaluate();
    // Back from an outage: what is shown is the last view.
    if (status === 'active' && (this.rows.offline || this.failure?.kind === 'offline'))
      this.refresh();
    this.#listener.changed();
  }

  async #askCapabilities(data: DataContext): Promise<void> {
    const signal = this.#signal;
    const take = (value: Capabilities): void => {
      if (signal.aborted || data !== this.#data) return;
      this.#capabilities = value;
      this.#capabilitiesFailure = undefined;
      this.#evaluate();
      this.#listener.changed();
    };
    try {
      const { value } = await data.client.capabilities({
        signal,
        onCached: ({ value }) => take(value),
      });
      take(value);
    } catch (error) {
      if (signal.aborted || data !== this.#data || !isClientError(error)) return;
      this.#capabilitiesFailure = error;
      this.#listener.changed();
    }
  }

  /** Judges the present filters and asks, if the question is a new one. */
  #evaluate(): void {
    const data = this.#data;
    const input = this.input;
    if (!data || !input || data.session.snapshot.status === 'ended') return;
    this.#issues = this.#page.validate(input, this.window);
    if (this.#issues.length > 0 || this.permitted === false) {
      this.#withdraw();
      return this.#listener.changed();
    }
    const key = JSON.stringify(input);
    if (key === this.#asked) return;
    this.#asked = key;
    this.#lookupFailure = undefined;
    const question = this.#page.subjects(input);
    const known = question && this.#lookup.known(question);
    if (!question || known) {
      this.#asking.cancel();
      return this.#askRows(this.#page.filter(input, known));
    }
    this.#withdraw();
    this.#asked = key;
    this.#asking
      .run((signal) => this.#lookup.resolve(data.client, question, signal))
      .then(
        (ids) => ids && this.#askRows(this.#page.filter(input, ids)),
        (error: unknown) => {
          if (!isClientError(error) || error.kind === 'aborted') return;
          this.#lookupFailure = error;
          this.#listener.changed();
        },
      );
    this.#listener.changed();
  }

  /** No valid question stands: what runs is cancelled, and a supervisor's rows are not asked for (customers/CD-13). */
  #withdraw(): void {
    this.#asked = undefined;
    this.#filter = undefined;
    this.#asking.cancel();
    this.#forgetSummary();
    this.rows.setRequest(undefined);
  }

  #askRows(filter: Filter): void {
    this.#filter = filter;
    this.rows.setRequest({ filter, sort: this.#sort });
    // The sums of the question before stand no longer than its rows may.
    if (this.rows.isHeld) this.#graceOver ??= setTimeout(() => this.#take(undefined), GRACE);
    else this.#take(undefined);
    this.#askSummary(filter);
    this.#listener.changed();
  }

  #askSummary(filter: Filter): void {
    const source = this.#source;
    this.#summaryFailure = undefined;
    this.#isSumming = source?.summary !== undefined;
    this.#summing
      .run(async (signal) => source?.summary?.(filter, { signal }))
      .then(
        (summary) => {
          if (!summary) return;
          this.#isSumming = false;
          this.#take(summary);
        },
        (error: unknown) => {
          this.#isSumming = false;
          if (!isClientError(error) || error.kind === 'aborted') return this.#listener.changed();
          this.#summaryFailure = error;
          this.#take(undefined);
        },
      );
  }

  #take(summary: RowSummary | undefined): void {
    clearTimeout(this.#graceOver);
    this.#graceOver = undefined;
    this.#summary = summary;
    this.#listener.changed();
  }

  #forgetSummary(): void {
    this.#summing.cancel();
    this.#isSumming = false;
    this.#summaryFailure = undefined;
    this.#take(undefined);
  }
}
