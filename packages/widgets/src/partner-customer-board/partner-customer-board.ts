import type { AccountManager, Reseller } from '@partner-widgets/contract/catalogue';
import type { DataContext } from '@partner-widgets/elements/context/contexts';
import { infoIcon, refreshIcon } from '@partner-widgets/elements/base/icons';
import { Listening } from '@partner-widgets/elements/base/listening';
import { placePopover } from '@partner-widgets/elements/base/place-popover';
import { buttonStyles } from '@partner-widgets/elements/base/styles/button.styles';
import { fieldStyles } from '@partner-widgets/elements/base/styles/field.styles';
import { skeletonStyles } from '@partner-widgets/elements/base/styles/skeleton.styles';
import { warnOnce } from '@partner-widgets/elements/base/warn-once';
import { WidgetElement } from '@partner-widgets/elements/base/widget-element';
import { PartnerFilterChangeEvent } from '@partner-widgets/elements/events/filter-change';
import { PartnerLoginRequiredEvent } from '@partner-widgets/elements/events/login-required';
import { PartnerNavigateEvent } from '@partner-widgets/elements/events/navigate';
import type { FilterChangeEvent } from '@partner-widgets/elements/filter-bar/filter-definition';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import { stateOfError, type StateKind } from '@partner-widgets/elements/states/state-of-error';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardInput } from './board-filter.js';
import { BoardModel } from './board-model.js';
import { readPanels, type AnswerPanelId, type PanelId } from './board-panels.js';
import { renderCount, renderFigure, renderTotals, type BoardWriting } from './board-view.js';
import type { BoardLaterMessages, LaterWriting, ProfileDimension } from './later/later.js';
import { dictionaries } from './messages/dictionaries.js';
import type { BoardMessages } from './messages/messages.js';
import { boardStyles } from './styles.js';

type Later = typeof import('./later/later.js');

/** Milliseconds after which filters and faces are loaded though no panel has answered yet. */
const patience = 2500;

/**
 * @summary The customer board (销售 › 运营看板 › 客户看板 › 总览): seven panels, each of which loads,
 * fails and is tried again on its own. Filters can be set as attributes or properties and are changed
 * by the user, too. Months are GMT+08:00; figures are as of the day before (customers/CB-06, CB-07).
 *
 * @fires {PartnerReadyEvent} partner-ready - Every visible panel shows its first face; charts follow.
 * @fires {PartnerErrorEvent} partner-error - A panel failed.
 * @fires {PartnerFilterChangeEvent} partner-filter-change - The user changed the filters.
 * @fires {PartnerRevealEvent} partner-reveal - The eye of the records was opened or closed.
 * @fires {PartnerNavigateEvent} partner-navigate - (cancelable) The user wants to see a customer.
 * @fires {PartnerLoginRequiredEvent} partner-login-required - (cancelable) The user wants to sign in again.
 * @csspart heading - Title and refresh button.
 * @csspart filters - The filter bar.
 * @csspart panel - Each panel; also `panel-<id>`.
 * @cssproperty [--partner-chart-height=240px] - Height of the charts.
 */
export class PartnerCustomerBoard extends WidgetElement {
  static override styles = [
    ...WidgetElement.styles,
    buttonStyles,
    fieldStyles,
    skeletonStyles,
    boardStyles,
  ];

  /** First month, `YYYY-MM`. Default: eleven months before the last one (customers/CB-12). */
  @property({ attribute: 'month-begin', reflect: true }) monthBegin: string | undefined;

  /** Last month, `YYYY-MM`. Default: the current one. */
  @property({ attribute: 'month-end', reflect: true }) monthEnd: string | undefined;

  /** Code of an association type. Default: all. */
  @property({ attribute: 'association-type', reflect: true }) associationType: string | undefined;

  /** Id of an account manager. Default: all that the user may see (customers/CB-08). */
  @property({ attribute: 'account-manager-id', reflect: true }) accountManagerId:
    string | undefined;

  /** `mine` (default) or `resellers`: the customers of a distributor's resellers. */
  @property({ reflect: true }) scope: string | undefined;

  /** With scope `resellers`: one of them. Default: all. */
  @property({ attribute: 'reseller-id', reflect: true }) resellerId: string | undefined;

  /**
   * Ids of the panels to show, parted by blanks: `count new-associations profile disassociations
   * revenue association-totals records`. Their order is fixed (customers/CB-01). Default: all.
   */
  @property() panels: string | undefined;

  @state() private dimension: ProfileDimension = 'customerType';
  @state() private later: Later | undefined;
  @state() private managers: readonly AccountManager[] = [];
  @state() private resellers: readonly Reseller[] = [];
  @state() private lonely = false;

  readonly #words = new MessagesController<BoardMessages>(this, dictionaries);
  #laterWords: MessagesController<BoardLaterMessages> | undefined;
  #laterLoading: Promise<void> | undefined;
  readonly #model = new BoardModel({
    changed: () => this.requestUpdate(),
    failed: (error) => this.reportError(error),
  });
  #patienceTimer: ReturnType<typeof setTimeout> | undefined;
  #choicesOf: DataContext | undefined;
  #recordsWatch: IntersectionObserver | undefined;

  constructor() {
    super();
    new Listening(this, () => {
      const back = (): void => this.#model.refresh();
      window.addEventListener('online', back);
      return () => window.removeEventListener('online', back);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#patienceTimer = setTimeout(() => {
      this.lonely = !this.data.value;
      void this.#loadLater();
    }, patience);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patienceTimer);
    this.#recordsWatch?.disconnect();
    this.#recordsWatch = undefined;
  }

  /** Asks everything again; figures stay until the new ones are there. */
  refresh(): void {
    this.#model.refresh();
  }

  protected override dataChanged(data: DataContext | undefined, signal: AbortSignal): void {
    this.managers = [];
    this.resellers = [];
    this.lonely = false;
    this.#choicesOf = undefined;
    this.#model.connect(data, signal);
  }

  protected override purge(): void {
    this.#choicesOf = undefined;
    this.managers = [];
    this.resellers = [];
    this.#model.purge();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { visible, unknown } = readPanels(this.panels);
    if (unknown.length > 0) warnOnce('unknown-panel', `no such panel: ${unknown.join(', ')}`);
    this.#model.ask(this.#input, visible, this.#words.locale);
  }

  override updated(): void {
    if (this.later) this.#watchRecords();
    const { data, capabilities } = this.#model;
    if (this.later && data && capabilities && this.#choicesOf !== data) void this.#loadChoices();
    if (!this.#words.text || !this.#model.settled) return;
    if (this.#needsState) {
      void this.#loadLater().then(() => this.markReady('network'));
      return;
    }
    this.markReady(this.#model.fromCache ? 'cache' : 'network');
    void this.#loadLater();
  }

  override render(): TemplateResult {
    const { text } = this.#words;
    const { face, visible } = this.#model;
    return html`<div class="board" lang=${this.#words.locale}>
      <div class="heading" part="heading">
        <h2>${text?.title}</h2>
        <button
          class="button quiet icon-only"
          type="button"
          aria-label=${text?.refresh ?? nothing}
          ?disabled=${!this.data.value}
          @click=${this.refresh}
        >
          ${refreshIcon}
        </button>
      </div>
      <div class="filters" part="filters">${this.#renderFilters()}</div>
      ${
        face || this.lonely
          ? html`<div class="panel whole" part="panel">
              ${this.#renderState(face ?? 'invalid', undefined, () => this.#wayOn(face))}
            </div>`
          : html`<div class="panels">
              ${repeat(
                visible,
                (id) => id,
                (id) => this.#renderPanel(id),
              )}
            </div>`
      }
    </div>`;
  }

  get #input(): BoardInput {
    const { monthBegin, monthEnd, associationType, accountManagerId, scope, resellerId } = this;
    return { monthBegin, monthEnd, associationType, accountManagerId, scope, resellerId };
  }

  get #writing(): BoardWriting | undefined {
    const { text, locale } = this.#words;
    const { associationTypes = [], site = 'CN' } = this.#model.capabilities ?? {};
    return text && { text, locale, associationTypes, site };
  }

  get #laterWriting(): LaterWriting | undefined {
    const writing = this.#writing;
    const later = this.#laterWords?.text;
    return writing && later && { ...writing, later };
  }

  /** Something stands there whose face is loaded only when it is needed. */
  get #needsState(): boolean {
    const { face, visible, panels, hasNoCustomers } = this.#model;
    if (face || hasNoCustomers) return true;
    return visible.some((id) => id !== 'records' && panels[id].error !== undefined);
  }

  #renderPanel(id: PanelId): TemplateResult {
    const { text } = this.#words;
    const panel = id === 'records' ? undefined : this.#model.panels[id];
    const answer = panel?.answer;
    return html`<section
      class="panel ${id}"
      part="panel panel-${id}"
      aria-labelledby="title-${id}"
      aria-busy=${panel?.loading ? 'true' : 'false'}
    >
      <header>
        <h3 id="title-${id}">${text?.titles[id]}</h3>
        ${id === 'revenue' && text ? this.#renderHelp(text) : nothing}
        ${id === 'profile' ? this.#renderDimensions() : nothing}
      </header>
      <div class="body">${id === 'records' ? this.#renderRecords() : this.#renderAnswer(id)}</div>
      ${
        panel
          ? html`<footer>
              <partner-freshness
                .asOf=${answer?.asOf ?? answer?.value.asOf}
                .fromCache=${answer?.fromCache ?? false}
                .storedAt=${answer?.storedAt}
                .offline=${answer?.offline ?? false}
                .now=${() => this.data.value?.client.serverNow() ?? Date.now()}
              ></partner-freshness>
            </footer>`
          : nothing
      }
    </section>`;
  }

  #renderAnswer(id: AnswerPanelId): TemplateResult | typeof nothing {
    const { error, answer } = this.#model.panels[id];
    const writing = this.#writing;
    if (error !== undefined) {
      const { kind, requestId } = stateOfError(error);
      return this.#renderState(kind, requestId, () => this.#model.retry(id));
    }
    if (!answer || !writing) return this.#renderSkeleton(id);
    if (id === 'count') {
      const { value } = this.#model.panels.count.answer ?? {};
      return value && value.totalCustomers === 0 && isEmptyCount(value)
        ? this.#renderEmpty()
        : value
          ? renderCount(value, writing)
          : nothing;
    }
    if (id === 'association-totals') {
      const { value } = this.#model.panels['association-totals'].answer ?? {};
      return value ? renderTotals(value, writing) : nothing;
    }
    const later = this.#laterWriting;
    if (!this.later || !later) {
      return html`${renderFigure(id, answer.value, writing)}<span class="plot"></span>`;
    }
    return this.#renderChart(id, this.later, later);
  }

  #renderChart(
    id: Exclude<AnswerPanelId, 'count' | 'association-totals'>,
    later: Later,
    writing: LaterWriting,
  ): TemplateResult | typeof nothing {
    const { panels, filter, hasNoCustomers } = this.#model;
    const label = writing.text.titles[id];
    if (!filter) return nothing;
    if (id === 'profile') {
      const { value } = panels.profile.answer ?? {};
      if (!value) return nothing;
      const isEmpty = value.dimensions.every(({ total }) => total === 0);
      return isEmpty
        ? this.#renderEmpty()
        : later.renderProfile(label, value, this.dimension, writing);
    }
    if (id === 'revenue') {
      const { value } = panels.revenue.answer ?? {};
      if (!value) return nothing;
      if (hasNoCustomers && value.topCustomers.length === 0) return this.#renderEmpty();
      return later.renderRevenue(label, value, filter, writing, (customerId) =>
        this.#openCustomer(customerId),
      );
    }
    const { value } = panels[id].answer ?? {};
    if (!value) return nothing;
    if (hasNoCustomers && value.total === 0) return this.#renderEmpty();
    return later.renderEvents(label, value, filter, writing, id === 'new-associations');
  }

  #renderSkeleton(id: AnswerPanelId): TemplateResult {
    const tiles = id === 'count' ? 4 : id === 'association-totals' ? 2 : 0;
    const { text } = this.#words;
    return tiles > 0
      ? html`<dl class="tiles" aria-hidden="true">
          ${Array.from(
            { length: tiles },
            () =>
              html`<div class="tile">
                <dt><span class="skeleton"></span></dt>
                <dd class="figure"><span class="skeleton"></span></dd>
              </div>`,
          )}
        </dl>`
      : html`<p class="note">${text?.loading}</p>
          <span class="plot skeleton"></span>`;
  }

  #renderState(kind: StateKind, requestId: string | undefined, retry: () => void): TemplateResult {
    const later = this.#laterWords?.text;
    const isChoice = kind === 'choose' && later !== undefined;
    return html`<partner-state
      .kind=${kind}
      .requestId=${requestId}
      .heading=${isChoice ? later.chooseManager : undefined}
      .description=${
        this.lonely ? this.#words.text?.noProvider : isChoice ? later.chooseManagerHint : undefined
      }
      @retry=${retry}
    ></partner-state>`;
  }

  #renderEmpty(): TemplateResult {
    const later = this.#laterWords?.text;
    return html`<partner-state
      kind="empty"
      .heading=${later?.noCustomers}
      .description=${later?.noCustomersHint}
    ></partner-state>`;
  }

  #renderHelp(text: BoardMessages): TemplateResult {
    return html`<button
        class="button quiet icon-only small"
        type="button"
        popovertarget="help"
        aria-label=${text.revenueHelp}
      >
        ${infoIcon}
      </button>
      <div class="help" id="help" popover role="note" @toggle=${this.#placeHelp}>
        ${text.revenueDefinition}
      </div>`;
  }

  #placeHelp(event: Event): void {
    const help = event.currentTarget as HTMLElement;
    const button = help.previousElementSibling;
    if (button && help.matches(':popover-open')) placePopover(help, button);
  }

  #renderDimensions(): TemplateResult | typeof nothing {
    const { value } = this.#model.panels.profile.answer ?? {};
    const writing = this.#laterWriting;
    if (!value || !writing || !this.later || this.#model.hasNoCustomers) return nothing;
    return html`<span class="tools"
      >${this.later.renderDimensions(value, this.dimension, writing, (dimension) => {
        this.dimension = dimension;
      })}</span
    >`;
  }

  #renderRecords(): TemplateResult {
    const { filter } = this.#model;
    return html`<partner-association-records
      .scopeFilter=${filter}
      .capabilities=${this.#model.capabilities}
    ></partner-association-records>`;
  }

  #renderFilters(): TemplateResult | typeof nothing {
    const words = this.#laterWords?.text;
    const { later } = this;
    const { capabilities, window, face, issues } = this.#model;
    if (!later || !words || face === 'no-permission' || face === 'session-ended') return nothing;
    const { managers, resellers } = this;
    const choices = { capabilities, managers, resellers, window };
    return html`<partner-filter-bar
      single-row
      .filters=${later.boardFilters(this.#input, choices, words)}
      .value=${later.barValue(this.#input, window)}
      .defaults=${later.barDefaults(window)}
      .issues=${later.issueWords(
        issues.filter(({ code }) => code !== 'required'),
        words,
      )}
      @filter-change=${this.#filterChanged}
    ></partner-filter-bar>`;
  }

  #filterChanged(event: FilterChangeEvent): void {
    if (!this.later) return;
    const input = this.later.inputOf(event.detail.value, this.#model.window);
    Object.assign(this, input);
    this.emit(new PartnerFilterChangeEvent({ filters: { ...input } }));
  }

  #openCustomer(customerId: string): void {
    this.emit(new PartnerNavigateEvent({ target: 'customer', parameters: { customerId } }));
  }

  #wayOn(face: StateKind | undefined): void {
    if (face !== 'session-ended') {
      this.refresh();
      return;
    }
    const wanted = this.emit(new PartnerLoginRequiredEvent({ reason: 'login-needed' }));
    if (wanted) this.data.value?.session.restart();
  }

  /** Charts, filters and faces; a file that could not be fetched is asked for again. */
  #loadLater(): Promise<void> {
    this.#laterLoading ??= import('./later/later.js').then(
      (later) => {
        this.#laterWords = new MessagesController(this, later.laterDictionaries);
        this.later = later;
      },
      () => {
        this.#laterLoading = undefined;
      },
    );
    return this.#laterLoading;
  }

  /** The table and its engine are loaded when the records come near the screen. */
  #watchRecords(): void {
    const panel = this.renderRoot.querySelector('.panel.records');
    if (!panel || this.#recordsWatch) return;
    this.#recordsWatch = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        this.#recordsWatch?.disconnect();
        void import('./records/define.js');
      },
      { rootMargin: '400px' },
    );
    this.#recordsWatch.observe(panel);
  }

  /** Names for two filters; without them the filters offer less and nothing else is lost. */
  async #loadChoices(): Promise<void> {
    const data = this.data.value;
    const { capabilities, window } = this.#model;
    if (!data) return;
    this.#choicesOf = data;
    const may = (action: 'see-resellers' | 'choose-account-manager'): boolean =>
      capabilities?.actions.includes(action) ?? false;
    const options = { signal: this.data.signal, priority: 'background' } as const;
    const silently = <Found>(list: Promise<{ value: { items: Found[] } }>): Promise<Found[]> =>
      list.then(
        ({ value }) => value.items,
        () => [],
      );
    const { client } = data;
    if (may('choose-account-manager') || window.accountManagerRequired) {
      this.managers = await silently(client.read('listAccountManagers', {}, options));
    }
    if (may('see-resellers')) {
      this.resellers = await silently(client.read('listResellers', {}, options));
    }
  }
}

function isEmptyCount(value: { newThisMonth: number; lostThisMonth: number }): boolean {
  return value.newThisMonth === 0 && value.lostThisMonth === 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-customer-board': PartnerCustomerBoard;
  }
}
