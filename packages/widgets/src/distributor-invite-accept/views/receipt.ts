import type { InvitationReceipt } from '@partner-widgets/contract/invitation';
import { checkIcon, infoIcon } from '@partner-widgets/elements/base/icons';
import { html, nothing, type TemplateResult } from 'lit';
import { mailIcon, printIcon } from '../icons.js';
import { isolate, renderFact } from './facts.js';
import type { ViewContext } from './view-context.js';

/** The stored outcome: on screen, after a reload, and on paper (vouchers/DI-21). */
export function renderReceipt(
  { text, instant, actions }: ViewContext,
  receipt: InvitationReceipt,
  repeated: boolean,
): TemplateResult {
  const accepted = receipt.status === 'ACCEPTED';
  const regions = receipt.businessRegions.map(({ name, code }) => name || code);
  return html`
    <section class="card receipt" part="receipt">
      ${repeated ? html`<partner-notice>${text.handledLead}</partner-notice>` : nothing}
      <p class="overline">${mailIcon} ${text.title}</p>
      <div class="receipt-head">
        <span class=${accepted ? 'badge success' : 'badge neutral'}
          >${accepted ? checkIcon : infoIcon}</span
        >
        <div>
          <h2 class="heading" part="heading" tabindex="-1">
            <bdi>${accepted ? text.acceptedHeading : text.declinedHeading}</bdi>
          </h2>
          <p class="lead">
            ${
              accepted
                ? text.acceptedText(isolate(receipt.distributorName))
                : text.declinedText(isolate(receipt.distributorName))
            }
          </p>
        </div>
      </div>
      <h3 class="receipt-title">${text.receipt}</h3>
      <dl class="facts ruled" part="facts">
        ${renderFact(text.receiptStatus, accepted ? text.statusAccepted : text.statusDeclined)}
        ${renderFact(text.receiptId, receipt.invitationId)}
        ${renderFact(text.receiptTime, instant(receipt.time))}
        ${renderFact(text.receiptDistributor, receipt.distributorName)}
        ${renderFact(text.receiptAccount, receipt.accountName)}
        ${renderFact(text.receiptReseller, receipt.resellerId)}
        ${renderFact(text.receiptRegions, regions.join(text.listJoin))}
        ${
          receipt.noticeVersion
            ? renderFact(
                text.receiptNotice,
                text.receiptNoticeValue(receipt.noticeVersion, receipt.noticeLanguage ?? ''),
              )
            : nothing
        }
        ${
          receipt.noticeReadAt
            ? renderFact(text.receiptReadAt, instant(receipt.noticeReadAt))
            : nothing
        }
        ${accepted ? nothing : renderFact(text.receiptReason, receipt.reason || text.none)}
      </dl>
      <div class="actions">
        <button class="button" part="button print" type="button" @click=${actions.print}>
          ${printIcon} ${text.print}
        </button>
        <p class="hint">${text.receiptKeep}</p>
      </div>
    </section>
  `;
}
