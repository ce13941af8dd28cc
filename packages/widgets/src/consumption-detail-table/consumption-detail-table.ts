import type {
  ConsumptionFilter,
  ConsumptionRecord,
  ConsumptionSummary,
} from '@partner-widgets/contract/consumption';
import { associationTypes, type Site } from '@partner-widgets/domain/codes/association-type';
import type { CodeTable } from '@partner-widgets/domain/codes';
import type { Writing } from '@partner-widgets/elements/record-table/column-kinds';
import {
  flagAttribute,
  listAttribute,
  textAttribute,
} from '@partner-widgets/elements/record-table/host-input';
import type { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import { RecordTableElement } from '@partner-widgets/elements/record-table/record-table-element';
import { nothing } from 'lit';
import { consumptionColumns } from './columns.js';
import { consumptionPage, type ConsumptionInput } from './consumption-page.js';
import type { ConsumptionMessages, ConsumptionPartMessages } from './messages/messages.js';
import type { OptionLists } from './option-lists.js';
import type * as Parts from './page-parts.js';

const words = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};

/**
 * @summary 消费明细 (销售 › 客户 › 客户消费): the consumption records of all customers in one billing cycle, with
 * exact totals, masked names, and export (customers §3).
 *
 * Attributes and properties go both ways: what the user chooses is reflected. Cycles and days are GMT+08:00.
 * An invalid value is shown with its field's name and no request is sent (customers/CD-05…08).
 *
 * @attr {'auto' | 'on' | 'off'} dataset - Whether the whole cycle comes into the browser after the first rows; default
 * `auto`: unless the browser saves data.
 *
 * @fires partner-ready - First rows, or the first final face, are on screen (of one of many, far from sight: at hand);
 * once per connection.
 * @fires partner-error - Something could not be loaded; with the request id.
 * @fires partner-filter-change - The user changed the filters; typed names are masked.
 * @fires partner-reveal - The eye of a column was opened or closed (customers/MK-04).
 * @fires partner-before-export - (cancelable, `waitUntil`) An export is about to be created.
 *
 * @csspart page - Everything.
 * @csspart head - Heading and data clock.
 * @csspart title - The heading.
 * @csspart filters - The filter bar.
 * @csspart totals - The totals of the whole filter.
 * @csspart toolbar - Export, the state of the whole cycle, search, views, exact values, columns, refresh.
 * @csspart sync - How much of the whole cycle is in this browser.
 * @csspart search - A part of a text, in one column.
 * @csspart views - Saved views.
 * @csspart table - The table; its own parts `row`, `cell`, `header`, `header-cell` are exported.
 * @csspart state - What stands instead of the table.
 * @csspart note - The note below the table (customers/CD-17).
 * @cssproperty [--partner-accent=#2059d0] - The brand's colour.
 * @cssproperty [--partner-data-table-block-size=16 rows] - Greatest height of the table.
 */
export class ConsumptionDetailTable extends RecordTableElement<
  ConsumptionRecord,
  ConsumptionFilter,
  ConsumptionInput,
  ConsumptionMessages
> {
  static override properties = {
    billCycle: { attribute: 'bill-cycle', reflect: true, converter: textAttribute },
    includeZero: { attribute: 'include-zero', reflect: true, converter: flagAttribute },
    customerName: { attribute: false },
    accountName: { attribute: false },
    accountManagerId: { attribute: 'account-manager-id', reflect: true, converter: textAttribute },
    associationType: { attribute: 'association-type', reflect: true, converter: textAttribute },
    serviceType: { attribute: 'service-type', reflect: true, converter: listAttribute },
    chargingMode: { attribute: 'charging-mode', reflect: true, converter: listAttribute },
    billType: { attribute: 'bill-type', reflect: true, converter: listAttribute },
    region: { attribute: 'region', reflect: true, converter: listAttribute },
    tradeId: { attribute: 'trade-id', reflect: true, converter: textAttribute },
    resourceName: { attribute: 'resource-name', reflect: true, converter: textAttribute },
    resourceId: { attribute: 'resource-id', reflect: true, converter: textAttribute },
    dayBegin: { attribute: 'day-begin', reflect: true, converter: textAttribute },
    dayEnd: { attribute: 'day-end', reflect: true, converter: textAttribute },
    resellerId: { attribute: 'reseller-id', reflect: true, converter: textAttribute },
    textContains: { attribute: 'text-contains', reflect: true, converter: textAttribute },
  };

  /** 账期, `YYYY-MM` in GMT+08:00. Default: the current cycle (customers/CD-01). */
  declare billCycle: string | undefined;

  /** Also rows whose amount due is zero (customers/CD-02). */
  declare includeZero: boolean;

  /** 客户名称, part of it. Sensitive: a property only, never in an attribute, URL or event. */
  declare customerName: string | undefined;

  /** 客户账号名, part of it. Sensitive, like the name. */
  declare accountName: string | undefined;

  /** 客户经理, by id. A supervisor's page asks for nothing without it (customers/CD-13). */
  declare accountManagerId: string | undefined;

  /** 关联类型, by code: CN 1 顾问销售, 2 代售. */
  declare associationType: string | undefined;

  /** 产品类型, codes; as an attribute with commas between. */
  declare serviceType: readonly string[] | undefined;

  /** 计费模式, codes: 1, 3, 10, 11. */
  declare chargingMode: readonly string[] | undefined;

  /** 账单类型, codes (customers §0.2). */
  declare billType: readonly string[] | undefined;

  /** 区域, codes such as `cn-north-4`. */
  declare region: readonly string[] | undefined;

  /** 订单号/交易号, exact. */
  declare tradeId: string | undefined;

  /** 资源名称, exact. */
  declare resourceName: string | undefined;

  /** 资源ID, exact. */
  declare resourceId: string | undefined;

  /** First day, `YYYY-MM-DD` of the cycle, by trade time; with `day-end` or not at all (customers/CD-08). */
  declare dayBegin: string | undefined;

  /** Last day, included. */
  declare dayEnd: string | undefined;

  /** Distributors: spend made while associated with that reseller (customers/CD-14). */
  declare resellerId: string | undefined;

  /** `column:text`, e.g. `resourceName:gpu`: rows whose shown text in that column has the text in it, case and width alike. */
  declare textContains: string | undefined;

  #parts: typeof Parts | undefined;
  #partWords: MessagesController<ConsumptionPartMessages> | undefined;
  #lists: OptionLists | undefined;
  #loadingLists: Promise<void> | undefined;

  constructor() {
    super(consumptionPage, words);
    this.includeZero = false;
  }

  protected override purge(): void {
    this.#lists?.forget();
    super.purge();
  }

  override updated(): void {
    super.updated();
    // Beside the rows now, not before them; a supervisor has no rows before the managers.
    if (!this.isReady && this.face !== 'choose') return;
    this.#loadingLists ??= import('./option-lists.js').then(({ OptionLists }) => {
      this.#lists = new OptionLists(() => this.requestUpdate());
      this.requestUpdate();
    });
    const { data, capabilities } = this.query;
    this.#lists?.use(data?.client, this.data.signal, this.own.locale);
    const may = capabilities?.actions;
    if (this.face === 'choose' || may?.includes('choose-account-manager')) {
      this.#lists?.wantAccountManagers();
    }
    if (may?.includes('see-resellers')) this.#lists?.wantResellers();
  }

  get #associationTypes(): CodeTable {
    const { capabilities } = this.query;
    if (!capabilities) return associationTypes('CN' satisfies Site);
    const named = capabilities.associationTypes.map(({ code, name }) => [
      code,
      { zh: name, en: name },
    ]);
    return Object.fromEntries(named) as CodeTable;
  }

  protected override async loadPage() {
    const parts = await import('./page-parts.js');
    this.#partWords = await this.wordsOf(parts.dictionaries);
    this.#parts = parts;
    this.tableOptions = parts.grouping;
    return [];
  }

  protected override async loadDatasetPage() {
    return (await import('./dataset-page.js')).consumptionDataset;
  }

  override filterDefinitions(text: ConsumptionMessages) {
    const { window, capabilities, input } = this.query;
    const words = this.#partWords?.text;
    if (!this.#parts || !words) return [];
    return this.#parts.consumptionFilters({
      words,
      columns: text.columns,
      locale: this.own.locale,
      window,
      cycle: input?.cycle,
      associationTypes: this.#associationTypes,
      capabilities,
      instant: this.query.isInstant,
      lists: this.#lists,
    });
  }

  override columnDefinitions(text: ConsumptionMessages, writing: Writing) {
    const associations = this.#associationTypes;
    const reveal = this.revealedText;
    return consumptionColumns({ words: text, writing, associationTypes: associations, reveal });
  }

  override totalsOf(summary: unknown) {
    const words = this.#partWords?.text;
    if (!this.#parts || !words) return [];
    return this.#parts.consumptionTotals(summary as ConsumptionSummary | undefined, words);
  }

  override renderChoice() {
    const words = this.#partWords?.text;
    if (!this.#parts || !words) return nothing;
    const options = this.#lists?.accountManagers ?? [];
    const choose = (id: string): void => this.filtering.choose('accountManagerId', id);
    return this.#parts.renderManagerChoice(words, options, choose);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consumption-detail-table': ConsumptionDetailTable;
  }
}
