import type { ClientError } from '@partner-widgets/core/client/client-error';
import type { DegradedNotice } from '@partner-widgets/core/client/client';
import { nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from '../base/decorators.js';
import { skeletonStyles } from '../base/styles/skeleton.styles.js';
import { Listening } from '../base/listening.js';
import { WidgetElement } from '../base/widget-element.js';
import type { DataContext } from '../context/contexts.js';
import type { ColumnDefinition } from '../data-table/column-definition.js';
import type { PartnerDataTable } from '../data-table/partner-data-table.js';
import type { FilterDefinition } from '../filter-bar/filter-definition.js';
import { MessagesController, type Dictionaries } from '../messages/messages-controller.js';
import type { Writing } from './column-kinds.js';
import { faceOf, type Face } from './face.js';
import type { RecordTableMessages } from './messages/messages.js';
import type * as PageParts from './page-parts.js';
import { nextPaint } from './next-paint.js';
import { monthsBackInput } from './page-window.js';
import type { FilterInput, RecordPage } from './record-page.js';
import type * as FarFromSight from './far-from-sight.js';
import type { FarPage } from './far-page.js';
import { RecordFilters } from './record-filters.js';
import { RecordQuery } from './record-query.js';
import { renderRecordTable } from './record-table-view.js';
import { recordTableStyles } from './record-table.styles.js';
import type { SensitiveColumns } from './sensitive-columns.js';
import type { Total } from './totals.js';

/** Something to say above the rows until the user has read it. */
export type Announcement = 'reveal-failed' | 'reveal-forbidden' | 'degraded';

/** While no row has come after this (ms), the page is completed without them. */
export const longLoad = 3000;

/** An answer within this (ms) is drawn at once: a page of bars before it would only keep it waiting. */
const grace = 120;

/** The first rows are painted, and the host has heard of them, before anything else is fetched (ms). */
const breath = 60;

/** Where more of them stand on one page, only those near to sight are drawn. */
const many = 3;
let connected = 0;

/** One for all: they are told in one go, and looked at together. */
let sight: Promise<typeof FarFromSight> | undefined;

/** Safari has no idle callback. */
const requestIdle: (run: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;

const none: ReadonlySet<string> = new Set();

/** What every page's own words have. */
export interface PageWords {
  readonly title: string;
  readonly note: string;
}

/**
 * The filtered, masked, exportable table page: filters, totals, rows, eyes, export and every state of
 * them. A widget gives a {@linkcode RecordPage}, its words, filters, columns and totals.
 */
export abstract class RecordTableElement<
  Row,
  Filter,
  Input extends FilterInput,
  Words extends PageWords,
> extends WidgetElement {
  static override styles = [WidgetElement.styles ?? [], skeletonStyles, recordTableStyles];

  /** How many months back a billing cycle may be chosen; default: what the server allows, 18 (customers/CD-07). */
  @property({ attribute: 'max-months-back' }) maxMonthsBack: number | string | undefined;

  /** Amounts with all their decimals instead of two (customers/GEN-08). */
  @property({ type: Boolean, attribute: 'exact-values', reflect: true }) exactValues = false;

  /** What the page is; read by its view. */
  readonly page: RecordPage<Row, Filter, Input>;
  readonly query: RecordQuery<Row, Filter, Input>;
  readonly filtering: RecordFilters<Input>;

  /** The first rows, or the first final face, have been seen: what is not needed for them may come now. */
  @state() isReady = false;
  @state() announcement: Announcement | undefined;
  /** The part of the export that is open; its code is loaded with the first opening. */
  @state() exportPart: 'create' | 'records' | undefined;

  /** No answer yet, and no time yet to say so. */
  @state() isEarly = true;

  /** One of many, out of sight: its room is kept instead, and its questions wait. `unknown` before its place is looked at. */
  @state() far: FarPage | 'unknown' | undefined;

  /** What the table can do beyond the first rows, e.g. group; comes with the page's share of the parts. */
  tableOptions: Partial<PartnerDataTable<Row>> | undefined;

  /** Whole cycles in the browser, for a page that has them; comes behind the first rows. */
  datasetPage: unknown;

  /** Bar, totals, toolbar, and all that is not everyday; undefined until they and their words are there. */
  @state() parts: typeof PageParts | undefined;

  @query('partner-data-table') readonly table!: PartnerDataTable<Row> | null;

  /** The filters as the bar has them; comes with the parts. */
  bar: PageParts.BarFilters<Input> | undefined;
  /** The words of every record table; they come with the parts. */
  common: MessagesController<RecordTableMessages> | undefined;
  readonly own: MessagesController<Words>;
  #loading: Promise<unknown> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The first rows stand. */
  isSettled = false;
  #columnsKey = '';
  #columnsWords: Words | undefined;
  #columns: readonly ColumnDefinition<Row>[] = [];
  #eyes: SensitiveColumns | undefined;
  #stopDegraded: (() => void) | undefined;
  #reported: ReadonlySet<string> = new Set();

  constructor(page: RecordPage<Row, Filter, Input>, words: Dictionaries<Words>) {
    super();
    this.page = page;
    this.own = new MessagesController(this, words);
    this.query = new RecordQuery(page, { changed: () => this.requestUpdate() });
    this.filtering = new RecordFilters(this, page.properties);
    new Listening(this, () => {
      const back = (): void => {
        if (this.isOffline) this.query.refresh();
      };
      window.addEventListener('online', back);
      return () => window.removeEventListener('online', back);
    });
  }

  /** Brings the widget's share of the parts: its filters, totals and choices. Answers their looks. */
  protected abstract loadPage(): Promise<readonly CSSResult[]>;

  /** Whole cycles in the browser, for a page that has them. */
  protected loadDatasetPage?(): Promise<unknown>;

  /** The filters, in the order of the screen. */
  abstract filterDefinitions(words: Words): readonly FilterDefinition[];
  abstract columnDefinitions(words: Words, writing: Writing): readonly ColumnDefinition<Row>[];
  /** Of the whole filter; `value` is what the page's summary operation answered, undefined before that. */
  abstract totalsOf(value: unknown, words: Words): readonly Total[];

  /** What must be chosen before anything is asked, e.g. an account manager (customers/CD-13). */
  renderChoice(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Beside the heading, e.g. tabs: what comes there later moves nothing below. */
  renderBeside(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Dialogs of the widget. */
  renderBelow(_words: Words): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Undefined while the words are on their way. */
  get definitions(): readonly FilterDefinition[] | undefined {
    return this.own.text && this.filterDefinitions(this.own.text);
  }

  get face(): Face {
    const { data, issues, permitted, failure, rows } = this.query;
    return faceOf({
      session: data?.session.snapshot.status,
      permitted,
      issues,
      failure: failure?.kind,
      hasRows: rows.total !== undefined,
    });
  }

  /** Something else than rows is to be said or done. */
  get isOccasion(): boolean {
    const { rows, failure, waiting } = this.query;
    const { face, announcement, exportPart } = this;
    const isCalm = face === 'rows' || face === 'loading';
    return !isCalm || rows.offline || Boolean(failure || waiting || announcement || exportPart);
  }

  /** Where the bar would be higher than its room, or another face stands, the first face waits for the parts. */
  get needsParts(): boolean {
    return this.isReady || this.isOccasion || this.filtering.hasChips;
  }

  /** Brings the parts; a network that fails is tried again by the next render. */
  readonly load = (): void => {
    if (!this.far) this.#loading ??= this.#loadParts().catch(() => (this.#loading = undefined));
  };

  async #loadParts(): Promise<void> {
    const [parts, looks] = await Promise.all([import('./page-parts.js'), this.loadPage()]);
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [
      ...root.adoptedStyleSheets,
      ...[...parts.styles, ...looks].flatMap(({ styleSheet }) => styleSheet ?? []),
    ];
    const [common] = await Promise.all([
      this.wordsOf(parts.dictionaries),
      // Those of the parts inside: with them at hand, no part grows after it is drawn.
      this.wordsOf(parts.elementDictionaries),
    ]);
    this.common = common;
    this.bar = new parts.BarFilters(this, this.filtering);
    this.parts = parts;
    void parts.comeInTurn(this);
  }

  /** Further words, there when it settles. */
  protected async wordsOf<Texts extends object>(
    dictionaries: Dictionaries<Texts>,
  ): Promise<MessagesController<Texts>> {
    await dictionaries[this.own.locale]?.();
    const words = new MessagesController(this, dictionaries);
    while (!words.text) await new Promise((resolve) => setTimeout(resolve, 10));
    return words;
  }

  get writing(): Writing {
    const { locale, timeZone } = this.own;
    return { locale, timeZone, exact: this.exactValues, currency: this.currency };
  }

  /** Said once for the page. */
  get currency(): string | undefined {
    return this.query.capabilities?.currency;
  }

  /** Made anew only when something in them changes: another identity lays the table out again. */
  get columns(): readonly ColumnDefinition<Row>[] {
    const words = this.own.text;
    if (!words) return [];
    const key = JSON.stringify([
      this.writing,
      this.query.capabilities?.associationTypes,
      this.columnsKey,
    ]);
    if (key !== this.#columnsKey || words !== this.#columnsWords) {
      this.#columnsKey = key;
      this.#columnsWords = words;
      this.#columns = this.columnDefinitions(words, this.writing);
    }
    return this.#columns;
  }

  /** What else the columns depend on, e.g. a tab. */
  protected get columnsKey(): unknown {
    return undefined;
  }

  get isOffline(): boolean {
    const { data, rows, failure } = this.query;
    const status = data?.session.snapshot.status;
    return status === 'offline' || rows.offline || failure?.kind === 'offline';
  }

  override connectedCallback(): void {
    this.isReady = this.isSettled = false;
    clearTimeout(this.#timer);
    connected++;
    super.connectedCallback();
    setTimeout(() => (this.isEarly = false), grace);
    this.#timer = setTimeout(this.load, longLoad);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    connected--;
    clearTimeout(this.#timer);
    this.closeEyes();
    this.closeExport();
  }

  protected override dataChanged(data: DataContext | undefined, signal: AbortSignal): void {
    this.#stopDegraded?.();
    this.#stopDegraded = data?.client.onDegraded((notice) => this.#degraded(notice));
    this.#eyes?.closeAll();
    this.query.connect(data, signal);
  }

  protected override purge(): void {
    this.#eyes?.closeAll();
    this.closeExport();
    this.announcement = undefined;
    this.filtering.forgetTyped();
    this.query.purge();
  }

  /** Nothing of it is seen or asked before its place is known; what changes meanwhile is read then. */
  protected override shouldUpdate(): boolean {
    return !this.hasUpdated || this.far !== 'unknown';
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.query.limit(monthsBackInput(this.maxMonthsBack));
    this.query.speak(this.own.locale);
    if (!this.hasUpdated && connected > many) this.#look();
    if (
      this.far !== 'unknown' &&
      (!this.hasUpdated ||
        changed.has('far') ||
        this.page.properties.some(({ property: name }) => changed.has(name)))
    ) {
      this.query.ask(this.filtering.input);
    }
  }

  #look(): void {
    this.far = 'unknown';
    (sight ??= import('./far-from-sight.js')).then(
      ({ look }) => look(this as never),
      () => (sight = this.far = undefined),
    );
  }

  override render() {
    return renderRecordTable(this);
  }

  override updated(): void {
    const { failure, summaryFailure, rows } = this.query;
    this.#reportNew([failure, summaryFailure]);
    const { face, needsParts } = this;
    if (needsParts) this.load();
    if (face === 'loading' || face === 'no-provider' || !this.own.text) return;
    const source = face !== 'rows' || !rows.fromCache ? 'network' : 'cache';
    if (this.far) return this.markReady(source);
    if (needsParts && !this.parts) return;
    if (!this.isReady) void this.#settle(source);
  }

  /** Asks everything anew; scroll and selection stay. */
  refresh(): void {
    this.query.refresh();
  }

  /** Every filter as if nothing had been chosen. */
  resetFilters(): void {
    this.filtering.reset();
  }

  /** Ids of the columns whose eye is open (customers/MK-01). */
  get revealedColumns(): ReadonlySet<string> {
    return this.#eyes?.open ?? none;
  }

  /** The plain text of a sensitive cell in sight, once the server has given it. */
  readonly revealedText = (column: string, id: string): string | undefined =>
    this.#eyes?.text(column, id);

  async toggleEye(column: string, revealed: boolean): Promise<void> {
    const kind = this.columns.find(({ id }) => id === column)?.sensitive?.kind;
    const { data } = this.query;
    this.announcement = undefined;
    if (!data || !kind) return;
    this.#eyes ??= (await import('./sensitive-columns.js')).eyesOfTable(this as never, (error) =>
      this.reportError(error),
    );
    // Another person's page by now, perhaps.
    if (data === this.query.data) this.#eyes.toggle(data, column, kind, revealed);
  }

  /** Every plain text is forgotten. */
  closeEyes(): void {
    this.#eyes?.closeAll();
  }

  closeExport(): void {
    this.exportPart = undefined;
  }

  /** Rows, totals and capabilities often fail together, for one reason: said once. */
  #reportNew(failures: readonly (ClientError | undefined)[]): void {
    const reasons = new Set<string>();
    for (const failure of failures) {
      if (!failure) continue;
      const reason = `${failure.kind} ${failure.code} ${failure.requestId}`;
      if (!reasons.has(reason) && !this.#reported.has(reason)) this.reportError(failure);
      reasons.add(reason);
    }
    this.#reported = reasons;
  }

  #degraded({ reason }: DegradedNotice): void {
    if (reason.startsWith('cache-')) this.announcement = 'degraded';
  }

  /** Beside the parts, not behind them: it is their worker that takes time, and their rows that the user waits for. */
  async #openDataset(): Promise<void> {
    if (!this.loadDatasetPage) return;
    void this.query.data?.datasets?.().catch(() => undefined);
    const [{ datasetOf }, page] = await Promise.all([
      import('./dataset-of.js'),
      this.loadDatasetPage(),
    ]);
    this.datasetPage = page;
    datasetOf(this as never)?.look();
    this.requestUpdate();
  }

  /** Ready is when the rows stand there, not when they are known. What they do without comes a moment later. */
  async #settle(source: 'network' | 'cache'): Promise<void> {
    if (this.isSettled) return;
    this.isSettled = true;
    await this.table?.updateComplete;
    this.markReady(source);
    clearTimeout(this.#timer);
    await nextPaint();
    // The worker first: it works beside the page while that draws its parts.
    await Promise.race([
      this.#openDataset().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, grace)),
    ]);
    // Taken out of the page meanwhile, or put elsewhere: then it settles anew.
    if (!this.isConnected || !this.isSettled) return;
    this.#timer = setTimeout(() => {
      this.isReady = true;
      requestIdle(() => void this.table?.interact());
    }, breath);
  }
}
