import type { AccountManager, Reseller } from '@partner-widgets/contract/catalogue';
import type { DataContext } from '@partner-widgets/elements/context/contexts';
import { skeletonStyles } from '@partner-widgets/elements/base/styles/skeleton.styles';
import { warnOnce } from '@partner-widgets/elements/base/warn-once';
import { WidgetElement } from '@partner-widgets/elements/base/widget-element';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import type { PropertyValues, TemplateResult } from 'lit';
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

/** Milliseconds between the first face and the loading of charts and filters. */
const breath = 40;

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
  static override properties = {
    monthBegin: { attribute: 'month-begin', reflect: true },
    monthEnd: { attribute: 'month-end', reflect: true },
    associationType: { attribute: 'association-type', reflect: true },
    accountManagerId: { attribute: 'account-manager-id', reflect: true },
    scope: { reflect: true },
    resellerId: { attribute: 'reseller-id', reflect: true },
    panels: {},
  };

  static override styles = [...WidgetElement.styles, skeletonStyles, boardStyles];

  /** First month, `YYYY-MM`. Default: eleven months before the last one (customers/CB-12). */
  declare monthBegin: string | undefined;

  /** Last month, `YYYY-MM`. Default: the current one. */
  declare monthEnd: string | undefined;

  /** Code of an association type. Default: all. */
  declare associationType: string | undefined;

  /** Id of an account manager. Default: all that the user may see (customers/CB-08). */
  declare accountManagerId: string | undefined;

  /** `mine` (default) or `resellers`: the customers of a distributor's resellers. */
  declare scope: string | undefined;

  /** With scope `resellers`: one of them. Default: all. */
  declare resellerId: string | undefined;

  /**
   * Ids of the panels to show, parted by blanks: `count new-associations profile disassociations
   * revenue association-totals records`. Their order is fixed (customers/CB-01). Default: all.
   */
  declare panels: string | undefined;

  #dimension: ProfileDimension = 'customerType';
  #later: Later | undefined;
  #managers: readonly AccountManager[] = [];
  #resellers: readonly Reseller[] = [];
  #lonely = false;

  readonly #words = new MessagesController(this, dictionaries);
  readonly #model = new BoardModel({
    changed: () => this.requestUpdate(),
    failed: (error) => this.reportError(error),
  });
  #laterWords: MessagesController<BoardLaterMessages> | undefined;
  #laterLoading: Promise<void> | undefined;
  #patienceTimer: ReturnType<typeof setTimeout> | undefined;
  #laterTimer: ReturnType<typeof setTimeout> | undefined;
  #choicesOf: DataContext | undefined;
  #stopRecords: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#patienceTimer = setTimeout(() => {
      this.#lonely = !this.data.value;
      this.requestUpdate();
      void this.#loadLater();
    }, patience);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patienceTimer);
    clearTimeout(this.#laterTimer);
    this.#laterTimer = undefined;
    this.#stopRecords?.();
    this.#stopRecords = undefined;
  }

  /** Asks everything again; figures stay until the new ones are there. */
  refresh(): void {
    this.#model.refresh();
  }

  protected override dataChanged(data: DataContext | undefined, signal: AbortSignal): void {
    this.#lonely = false;
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
    const later = this.#later;
    return renderBoard({
      model: this.#model,
      input: this.#input,
      locale,
      writing,
      later: later && words && writing ? { ...later, writing: { ...writing, later: words } } : null,
      dimension: this.#dimension,
      managers: this.#managers,
      resellers: this.#resellers,
      lonely: this.#lonely,
      now: () => this.data.value?.client.serverNow() ?? Date.now(),
      chooseDimension: (chosen) => {
        this.#dimension = chosen;
        this.requestUpdate();
      },
      filterChanged: ({ detail }) => later?.applyFilters(this, detail.value, this.#model.window),
      openCustomer: (customerId) => later?.openCustomer(this, customerId),
      refresh: () => this.refresh(),
      wayOn: (face) => {
        if (face === 'session-ended') later?.signInAgain(this, this.data.value?.session);
        else this.refresh();
      },
    });
  }

  override updated(): void {
    if (this.#later) {
      const records = this.renderRoot.querySelector('.records');
      if (records) this.#stopRecords ??= this.#later.watchRecords(records);
      const { data, capabilities } = this.#model;
      if (data && capabilities && this.#choicesOf !== data) void this.#loadChoices(data);
    }
    if (!this.#words.text || !this.#model.settled) return;
    if (this.#model.needsState) {
      void this.#loadLater().then(() => this.markReady('network'));
      return;
    }
    this.markReady(this.#model.fromCache ? 'cache' : 'network');
    // The figures are painted first; what follows must not share the line with them.
    this.#laterTimer ??= setTimeout(() => void this.#loadLater(), breath);
  }

  get #input(): BoardInput {
    const { monthBegin, monthEnd, associationType, accountManagerId, scope, resellerId } = this;
    return { monthBegin, monthEnd, associationType, accountManagerId, scope, resellerId };
  }

  /** Charts, filters and faces; a file that could not be fetched is asked for again with the next figures. */
  #loadLater(): Promise<void> {
    this.#laterLoading ??= this.#takeLater();
    return this.#laterLoading;
  }

  async #takeLater(): Promise<void> {
    try {
      const later = await import('./later/later.js');
      this.#laterWords = new MessagesController(this, later.laterDictionaries);
      later.prepare(this);
      this.#later = later;
      this.requestUpdate();
    } catch {
      this.#laterLoading = undefined;
    }
  }

  #forgetChoices(): void {
    this.#choicesOf = undefined;
    this.#managers = [];
    this.#resellers = [];
  }

  /** Names for two filters; without them the filters offer less and nothing else is lost. */
  async #loadChoices(data: DataContext): Promise<void> {
    this.#choicesOf = data;
    const choices = await this.#later?.loadChoices(data.client, this.#model, this.data.signal);
    if (!choices || this.#choicesOf !== data) return;
    this.#managers = choices.managers;
    this.#resellers = choices.resellers;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'partner-customer-board': PartnerCustomerBoard;
  }
}
