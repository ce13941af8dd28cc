import { html, type TemplateResult } from 'lit';
import { isolate } from './facts.js';
import type { ViewContext } from './view-context.js';

/** vouchers §4.4 */
const longestReason = 256;

const reasonIn = (event: Event): string =>
  (event.currentTarget as Element).closest('partner-dialog')?.querySelector('textarea')?.value ??
  '';

/** 不愿意 is final as well: asked once more, with room for a reason. */
export function renderDeclineDialog({ text, flow, actions }: ViewContext): TemplateResult {
  const { view } = flow;
  const distributor = view.kind === 'form' ? view.invitation.distributorName : '';
  return html`
    <partner-dialog open .heading=${text.declineHeading} @dialog-close=${actions.cancelDecline}>
      <div class="decline-body">
        <p>${text.declineText(isolate(distributor))}</p>
        <label class="field">
          <span class="label">${text.declineReason}</span>
          <textarea
            class="input reason"
            part="reason"
            rows="3"
            maxlength=${longestReason}
            aria-describedby="reason-hint"
          ></textarea>
          <span id="reason-hint" class="hint">${text.declineReasonHint(longestReason)}</span>
        </label>
      </div>
      <div slot="footer" class="actions">
        <button class="button" part="button" type="button" @click=${actions.cancelDecline}>
          ${text.declineBack}
        </button>
        <button
          class="button primary"
          part="decline-confirm"
          type="button"
          @click=${(event: Event) => actions.decline(reasonIn(event).trim())}
        >
          ${text.declineConfirm}
        </button>
      </div>
    </partner-dialog>
  `;
}
