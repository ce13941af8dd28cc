import type { VoucherDetail } from '@partner-widgets/contract/voucher-log';
import type { Client } from '@partner-widgets/core/client/client';
import { isClientError, type ClientError } from '@partner-widgets/core/client/client-error';
import { LatestOnly } from '@partner-widgets/core/client/latest-only';
import { formatInstant } from '@partner-widgets/domain/billing-time';
import { codeLabel } from '@partner-widgets/domain/codes';
import { voucherStatuses } from '@partner-widgets/domain/codes/voucher-status';
import { formatAmount } from '@partner-widgets/domain/money';
import { skeletonStyles } from '@partner-widgets/elements/base/styles/skeleton.styles';
import { PartnerDialog } from '@partner-widgets/elements/dialog/partner-dialog';
import { PartnerErrorEvent } from '@partner-widgets/elements/events/error';
import { MessagesController } from '@partner-widgets/elements/messages/messages-controller';
import { joinSubject } from '@partner-widgets/elements/record-table/column-kinds';
import { stateOfError } from '@partner-widgets/elements/states/state-of-error';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { VoucherDetailMessages } from '../messages/messages.js';
import { voucherDetailStyles } from './voucher-detail.styles.js';

const words = {
  'zh-CN': () => import('../messages/voucher-detail.zh-CN.js'),
  en: () => import('../messages/voucher-detail.en.js'),
};

/**
 * @summary 代金券详情: basic information and usage records of one voucher (vouchers/VL-04). The customer is masked.
 *
 * @fires dialog-close - The user closed the dialog.
 * @fires partner-error - The details could not be loaded.
 */
export class VoucherDetailDialog extends PartnerDialog {
  static override styles = [PartnerDialog.styles, skeletonStyles, voucherDetailStyles];

  @property({ attribute: false }) client: Client | undefined;
  @property({ attribute: false }) voucherId: string | undefined;

  @state() private detail: VoucherDetail | undefined;
  @state() private failure: ClientError | undefined;

  override open = true;
  override size = 'l' as const;

  readonly #words = new MessagesController<VoucherDetailMessages>(this, words);
  readonly #asking = new LatestOnly();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking.cancel();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.heading = this.#words.text?.title ?? '';
    if (changed.has('client') || changed.has('voucherId')) void this.#load();
  }

  protected override renderBody() {
    const { text } = this.#words;
    if (!text) return nothing;
    return this.detail ? this.#renderDetail(text, this.detail) : this.#renderWaiting(text);
  }

  #renderWaiting(text: VoucherDetailMessages): TemplateResult {
    if (!this.failure) {
      return html`<div class="waiting" role="status" aria-label=${text.loading}>
        ${[1, 2, 3, 4].map(() => html`<span class="skeleton"></span>`)}
      </div>`;
    }
    const { kind, requestId } = stateOfError(this.failure);
    const heading = this.failure.kind === 'not-found' ? text.unknown : undefined;
    return html`<partner-state
      .kind=${kind}
      .heading=${heading}
      .requestId=${requestId}
      .actionLabel=${heading ? '' : text.retry}
      @retry=${() => void this.#load()}
    ></partner-state>`;
  }

  #renderDetail(text: VoucherDetailMessages, detail: VoucherDetail): TemplateResult {
    const { locale, timeZone } = this.#words;
    const time = (instant: string): string => formatInstant(instant, { locale, timeZone });
    const money = (amount: string): string =>
      formatAmount(amount, { locale, currency: detail.currency, maximumDecimals: 8 });
    const facts: [string, string][] = [
      [text.voucherId, detail.voucherId],
      [text.status, codeLabel(voucherStatuses, detail.status, locale)],
      [text.faceValue, money(detail.faceValue)],
      [text.balance, money(detail.balance)],
      [
        text.customer,
        joinSubject(detail.customerName ?? detail.customerId, detail.accountName ?? ''),
      ],
      [text.quotaId, detail.quotaId],
      [text.createTime, time(detail.createTime)],
      [text.effectiveTime, time(detail.effectiveTime)],
      [text.expireTime, time(detail.expireTime)],
    ];
    return html`<h3>${text.basics}</h3>
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <h3>${text.usage}</h3>
      ${detail.usage.length === 0 ? html`<p class="none">${text.noUsage}</p>` : this.#renderUsage(text, detail, time, money)}`;
  }

  #renderUsage(
    text: VoucherDetailMessages,
    { usage }: VoucherDetail,
    time: (instant: string) => string,
    money: (amount: string) => string,
  ): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${text.usage}>
      <table>
        <thead>
          <tr>
            <th scope="col">${text.time}</th>
            <th scope="col">${text.orderId}</th>
            <th scope="col">${text.serviceType}</th>
            <th scope="col" class="end">${text.amount}</th>
          </tr>
        </thead>
        <tbody>
          ${usage.map(
            (one) =>
              html`<tr>
                <td>${time(one.time)}</td>
                <td>${one.orderId}</td>
                <td>${one.serviceTypeName}</td>
                <td class="end">${money(one.amount)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #load(): Promise<void> {
    const { client, voucherId } = this;
    this.detail = undefined;
    this.failure = undefined;
    if (!client || !voucherId) return;
    const { locale } = this.#words;
    try {
      const answer = await this.#asking.run((signal) =>
        client.read('getVoucher', { params: { voucherId } }, { signal, locale }),
      );
      if (answer) this.detail = answer.value;
    } catch (error) {
      if (!isClientError(error) || error.kind === 'aborted') return;
      this.failure = error;
      const { kind, code, requestId } = error;
      this.emit(new PartnerErrorEvent({ kind, code, requestId }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'voucher-detail-dialog': VoucherDetailDialog;
  }
}
