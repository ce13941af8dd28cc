import type { AccountManager, Reseller } from '@partner-widgets/contract/catalogue';
import type { DataContext } from '@partner-widgets/elements/context/contexts';
import { Listening } from '@partner-widgets/elements/base/listening';
import { skeletonStyles } from '@partner-widgets/elements/base/styles/skeleton.styles';
import { warnOnce } from '@partner-widgets/elements/base/warn-once';
import { WidgetElement } from '@partner-widgets/elements/base/widget-element';
import { PartnerFilterChangeEvent } from '@partner-widgets/elements/events/filter-change';
import { PartnerLoginRequiredEvent } from '@partner-widgets/elements/events/login-required';
import { PartnerNavigateEvent } from '@partner-widgets/elements/events/navigate';
import type { FilterChangeEvent } from '@partner-widgets/elements/filter-bar/filter-definition';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import type { StateKind } from '@partner-widgets/elements/states/state-of-error';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BoardInput } from './board-filter.js';
import { BoardModel } from './board-model.js';
import { readPanels } from './board-panels.js';
import { renderBoard } from './board-view.js';
import type { BoardLaterMessages, ProfileDimension } from './later/later.js';
import { dictionaries } from './messages/dictionaries.js';
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
  static override styles = [...WidgetElement.styles, skeletonStyles, boardStyles];

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

  readonly #words = new MessagesController(this, dictionaries);
  readonly #model = new BoardModel({
    changed: () => this.requestUpdate(),
    failed: (error) => this.reportError(error),
  });
  #laterWords: MessagesController<BoardLaterMessages> | undefined;
  #laterLoading: Promise<void> | undefined;
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
    this.lonely = false;
    this.#forgetChoices();
    this.#model.connect(data, signal);
  }

  protected override purge(): void {
    this.#forgetChoices();
    this.#model.purge();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { visible, unknown } = readPanels(this.panels);
    if (unknown.length > 0) warnOnce('unknown-panel', `no such panel: ${unknown.join(', ')}`);
    this.#model.ask(this.#input, visible, this.#words.locale);
  }

  override render(): TemplateResult {
    const { text, locale } = this.#words;
    const { associationTypes = [], site = 'CN' } = this.#model.capabilities ?? {};
    const writing = text && { text, locale, associationTypes, site };
    const words = this.#laterWords?.text;
    const { later, dimension, managers, resellers, lonely } = this;
    return renderBoard({
      model: this.#model,
      input: this.#input,
      locale,
      writing,
      later: later && words && writing ? { ...later, writing: { ...writing, later: words } } : null,
      dimension,
      managers,
      resellers,
      lonely,
      now: () => this.data.value?.client.serverNow() ?? Date.now(),
      chooseDimension: (chosen) => {
        this.dimension = chosen;
      },
      filterChanged: (event) => this.#filterChanged(event),
      openCustomer: (customerId) => this.#openCustomer(customerId),
      refresh: () => this.refresh(),
      wayOn: (face) => this.#wayOn(face),
    });
  }

  override updated(): void {
    if (this.later) {
      this.#watchRecords();
      const { data, capabilities } = this.#model;
      if (data && capabilities && this.#choicesOf !== data) void this.#loadChoices(data);
    }
    if (!this.#words.text || !this.#model.settled) return;
    if (this.#model.needsState) {
      void this.#loadLater().then(() => this.markReady('network'));
      return;
    }
    this.markReady(this.#model.fromCache ? 'cache' : 'network');
    void this.#loadLater();
  }

  get #input(): BoardInput {
    const { monthBegin, monthEnd, associationType, accountManagerId, scope, resellerId } = this;
    return { monthBegin, monthEnd, associationType, accountManagerId, scope, resellerId };
  }

  #filterChanged({ detail }: FilterChangeEvent): void {
    if (!this.later) return;
    const input = this.later.inputOf(detail.value, this.#model.window);
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

  /** Charts, filters and faces; a file that could not be fetched is asked for again with the next figures. */
  #loadLater(): Promise<void> {
    this.#laterLoading ??= import('./later/later.js').then(
      (later) => {
        this.#laterWords = new MessagesController(this, later.laterDictionaries);
        const root = this.renderRoot as ShadowRoot;
        const sheets = later.laterStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
        this.later = later;
      },
      () => {
        this.#laterLoading = undefined;
      },
    );
    return this.#laterLoading;
  }

  /** The table is loaded when the records come near the screen. */
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

  #forgetChoices(): void {
    this.#choicesOf = undefined;
    this.managers = [];
    this.resellers = [];
  }

  /** Names for two filters; without them the filters offer less and nothing else is lost. */
  async #loadChoices(data: DataContext): Promise<void> {
    this.#choicesOf = data;
    const choices = await this.later?.loadChoices(data.client, this.#model, this.data.signal);
    if (!choices || this.#choicesOf !== data) return;
    this.managers = choices.managers;
    this.resellers = choices.resellers;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-customer-board': PartnerCustomerBoard;
  }
}
