import type {
  VoucherLogFilter,
  VoucherLogRecord,
  VoucherLogSummary,
} from '@partner-widgets/contract/voucher-log';
import { state } from '@partner-widgets/elements/base/decorators';
import type { Writing } from '@partner-widgets/elements/record-table/column-kinds';
import { listAttribute, textAttribute } from '@partner-widgets/elements/record-table/host-input';
import { RecordTableElement } from '@partner-widgets/elements/record-table/record-table-element';
import { html, nothing } from 'lit';
import { voucherLogColumns } from './columns.js';
import type { VoucherLogMessages } from './messages/messages.js';
import type * as Parts from './page-parts.js';
import {
  tabOf,
  voucherLogPage,
  type VoucherLogInput,
  type VoucherLogTab,
} from './voucher-log-page.js';

const words = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};

/**
 * @summary 操作记录 (销售 › 客户 › 券管理 › 代金券管理 › 代金券额度): every issue and reclaim of vouchers, and for
 * distributors of voucher quotas, also the failed ones (vouchers §2). Read-only.
 *
 * Attributes and properties go both ways. Days are GMT+08:00; without a range, the last twelve months
 * (vouchers/VL-08). An invalid value is shown with its field's name and no request is sent.
 *
 * @fires partner-ready - First rows, or the first final face, are on screen (of one of many, far from sight: at hand);
 * once per connection.
 * @fires partner-error - Something could not be loaded; with the request id.
 * @fires partner-filter-change - The user changed the filters or the tab; typed names are masked.
 * @fires partner-reveal - The eye of a column was opened or closed.
 * @fires partner-before-export - (cancelable, `waitUntil`) An export is about to be created.
 *
 * @csspart page - Everything.
 * @csspart head - Heading and data clock.
 * @csspart title - The heading.
 * @csspart tabs - The tab list, for distributors.
 * @csspart tab - One tab.
 * @csspart filters - The filter bar.
 * @csspart totals - The totals of the whole filter.
 * @csspart toolbar - Export, exact values, columns, refresh.
 * @csspart table - The table; its own parts `row`, `cell`, `header`, `header-cell` are exported.
 * @csspart state - What stands instead of the table.
 * @csspart note - The note below the table.
 * @cssproperty [--partner-accent=#2059d0] - The brand's colour.
 * @cssproperty [--partner-data-table-block-size=16 rows] - Greatest height of the table.
 */
export class VoucherOperationLog extends RecordTableElement<
  VoucherLogRecord,
  VoucherLogFilter,
  VoucherLogInput,
  VoucherLogMessages
> {
  static override properties = {
    tab: { reflect: true, converter: textAttribute },
    dayBegin: { attribute: 'day-begin', reflect: true, converter: textAttribute },
    dayEnd: { attribute: 'day-end', reflect: true, converter: textAttribute },
    operationType: { attribute: 'operation-type', reflect: true, converter: listAttribute },
    result: { reflect: true, converter: textAttribute },
    subjectName: { attribute: false },
    accountName: { attribute: false },
    quotaId: { attribute: 'quota-id', reflect: true, converter: textAttribute },
    parentQuotaId: { attribute: 'parent-quota-id', reflect: true, converter: textAttribute },
    voucherId: { attribute: 'voucher-id', reflect: true, converter: textAttribute },
    operator: { reflect: true, converter: textAttribute },
  };

  /** Which log: `customer` (客户, default) or, for distributors, `reseller` (云经销商). */
  declare tab: string | undefined;

  /** First day of 操作时间, `YYYY-MM-DD` GMT+08:00; with `day-end` or not at all. */
  declare dayBegin: string | undefined;

  /** Last day, included. At most 12 months after the first. */
  declare dayEnd: string | undefined;

  /** 操作类型, codes 1–11; as an attribute with commas between. Empty: all (vouchers/VL-09). */
  declare operationType: readonly string[] | undefined;

  /** 操作结果: `0` succeeded, `-1` failed. */
  declare result: string | undefined;

  /** Name of the customer or reseller, part of it. Sensitive: a property only. */
  declare subjectName: string | undefined;

  /** Account of the customer or reseller, part of it. Sensitive: a property only. */
  declare accountName: string | undefined;

  /** 额度编号. Given by the quota's row it was opened from; the user can remove it (vouchers/VL-13). */
  declare quotaId: string | undefined;

  /** 来源额度, tab 云经销商 only. */
  declare parentQuotaId: string | undefined;

  /** 代金券ID, tab 客户 only. */
  declare voucherId: string | undefined;

  /** 操作员, exact account. */
  declare operator: string | undefined;

  /** The voucher whose details are open. */
  @state() private openedVoucher: string | undefined;

  #parts: typeof Parts | undefined;

  constructor() {
    super(voucherLogPage, words);
  }

  get #tab(): VoucherLogTab {
    return tabOf(this.query.input ?? this.filtering.input);
  }

  protected override get columnsKey() {
    return this.#tab;
  }

  protected override purge(): void {
    this.openedVoucher = undefined;
    super.purge();
  }

  protected override async loadPage() {
    this.#parts = await import('./page-parts.js');
    return [this.#parts.tabStyles];
  }

  override filterDefinitions(text: VoucherLogMessages) {
    const { locale } = this.own;
    return this.#parts?.voucherLogFilters(this.#tab, text, locale, this.query.window.today) ?? [];
  }

  override columnDefinitions(text: VoucherLogMessages, writing: Writing) {
    const openVoucher = (id: string): void => void this.#open(id);
    const reveal = this.revealedText;
    return voucherLogColumns({ words: text, writing, tab: this.#tab, reveal, openVoucher });
  }

  override totalsOf(summary: unknown, text: VoucherLogMessages) {
    return this.#parts?.voucherLogTotals(summary as VoucherLogSummary | undefined, text) ?? [];
  }

  override renderBeside(text: VoucherLogMessages) {
    const isDistributor = this.query.capabilities?.pages.includes('voucher-log-resellers');
    if (!isDistributor) return nothing;
    return this.#parts?.renderTabs(this.#tab, text, (tab) => this.#chooseTab(tab)) ?? nothing;
  }

  override renderBelow() {
    const client = this.query.data?.client;
    if (!this.openedVoucher || !client) return nothing;
    return html`<voucher-detail-dialog
      .client=${client}
      .voucherId=${this.openedVoucher}
      @dialog-close=${() => (this.openedVoucher = undefined)}
    ></voucher-detail-dialog>`;
  }

  async #open(voucherId: string): Promise<void> {
    await import('./voucher-detail/define.js');
    this.openedVoucher = voucherId;
  }

  #chooseTab(tab: VoucherLogTab): void {
    if (tab === this.#tab) return;
    // Names and operations of one tab mean nothing in the other.
    this.subjectName = this.accountName = this.operationType = undefined;
    this.closeEyes();
    this.filtering.choose('subject', tab === 'customer' ? '' : tab);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'voucher-operation-log': VoucherOperationLog;
  }
}
